import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { useAccount } from '../session/account.js';
import { dutiesKey, type Duty } from './duties.js';

interface Done {
  readonly doneOn: string;
  readonly note?: string;
}

/** A button that opens the form by which a duty is recorded as done. */
export function FulfilDuty({ duty }: { readonly duty: Duty }) {
  const { t } = useLanguage();
  const { agency } = useAccount();
  const [form] = Form.useForm<Done>();
  const [isOpen, setOpen] = useState(false);
  const fulfil = useAct({
    act: ({ doneOn, note = '' }: Done) =>
      bodyOf(api.POST('/api/duties/{id}/fulfilment', { params: { path: { id: duty.id } }, body: { doneOn, note } })),
    changes: [dutiesKey, ['deadlines']],
    done: () => ({ zh: '已记录完成', en: 'Recorded as done' }),
  });
  if (duty.status !== 'open' || duty.agencyId !== agency.id) return null;
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t({ zh: '登记完成', en: 'Record as done' })}
      </Button>
      <Modal
        title={duty.title}
        open={isOpen}
        destroyOnHidden
        confirmLoading={fulfil.isPending}
        onOk={form.submit}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <Form<Done>
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(done) => {
            fulfil.mutate(done, {
              onSuccess: () => {
                setOpen(false);
              },
            });
          }}
        >
          <Form.Item
            name="doneOn"
            label={t({ zh: '完成日期', en: 'Done on' })}
            rules={[{ required: true, message: t({ zh: '请填写', en: 'Required' }) }]}
          >
            <Input type="date" style={{ width: 160 }} />
          </Form.Item>
          <Form.Item name="note" label={t({ zh: '备注', en: 'Note' })}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
