import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { type Text, useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { newKey } from '../api/client.js';
import { type Step, type StepKind, type Supervision, supervisionKey, takeStep } from './supervision.js';

interface Words {
  readonly title: Text;
  readonly label: Text;
  /** Label of the date field; null without one. */
  readonly day: Text | null;
  readonly isTextNeeded: boolean;
}

const words: Readonly<Record<StepKind, Words>> = {
  answer: {
    title: { zh: '答复督办', en: 'Answer' },
    label: { zh: '办理情况', en: 'What was done' },
    day: { zh: '承诺办结日', en: 'Promised day' },
    isTextNeeded: true,
  },
  ask: {
    title: { zh: '再次督办', en: 'Request again' },
    label: { zh: '要求', en: 'Requirement' },
    day: { zh: '答复期限（不填为五个工作日）', en: 'Answer by (default: five working days)' },
    isTextNeeded: true,
  },
  close: {
    title: { zh: '办结督办', en: 'Close' },
    label: { zh: '办结说明', en: 'Closing remark' },
    day: null,
    isTextNeeded: false,
  },
};

/** A button that opens the form of one step of a supervision. */
export function StepForm({ kind, supervision }: { readonly kind: StepKind; readonly supervision: Supervision }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Step>();
  const [key, setKey] = useState<string | null>(null);
  const close = () => {
    setKey(null);
  };
  const step = useAct({
    act: (filled: Step) => takeStep(kind, supervision.id, filled, key ?? newKey()),
    changes: [supervisionKey],
    done: () => ({ zh: '已记录', en: 'Recorded' }),
  });
  const { title, label, day, isTextNeeded } = words[kind];
  const needed = [{ required: isTextNeeded, whitespace: true, message: t({ zh: '请填写', en: 'Required' }) }];
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setKey(newKey());
        }}
      >
        {t(title)}
      </Button>
      <Modal
        title={t(title)}
        open={key !== null}
        onCancel={close}
        onOk={form.submit}
        confirmLoading={step.isPending}
        destroyOnHidden
      >
        <Form<Step>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ text: '' }}
          onFinish={(filled) => {
            step.mutate(filled, { onSuccess: close });
          }}
        >
          <Form.Item
            name="text"
            label={t(label)}
            rules={needed}
            extra={t({ zh: '两个机关均可见，请勿写申请人个人信息', en: 'Both agencies read it: no personal data' })}
          >
            <Input.TextArea rows={4} maxLength={4000} showCount />
          </Form.Item>
          {day && (
            <Form.Item name="on" label={t(day)}>
              <Input type="date" style={{ width: 160 }} />
            </Form.Item>
          )}
        </Form>
      </Modal>
    </>
  );
}
