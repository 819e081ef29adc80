import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { peopleQuery } from '../api/reference.js';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAccount } from '../session/account.js';
import { peopleKeys, type Warning } from './people.js';

interface Typed {
  readonly userId?: string;
  readonly from: string;
  readonly to: string;
  readonly standInId?: string;
}

interface RecordAbsenceProps {
  /** Whether the user may record absences of others; the server checks each. */
  readonly isForOthers: boolean;
  readonly onWarned: (warnings: readonly Warning[]) => void;
}

/** A button that opens the form of an absence; a refusal stays beside what was typed. */
export function RecordAbsence({ isForOthers, onWarned }: RecordAbsenceProps) {
  const { t } = useLanguage();
  const account = useAccount();
  const client = useQueryClient();
  const [form] = Form.useForm<Typed>();
  const [isOpen, setOpen] = useState(false);
  const people = useQuery(peopleQuery).data ?? [];
  const record = useMutation({
    mutationFn: ({ userId, from, to, standInId }: Typed) =>
      bodyOf(
        api.POST('/api/absences', {
          body: { ...(userId !== undefined && { userId }), from, to, standInId: standInId ?? null },
        }),
      ),
    onSuccess: async ({ warnings }) => {
      setOpen(false);
      onWarned(warnings);
      await Promise.all(peopleKeys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  const needed = [{ required: true, message: t({ zh: '请填写', en: 'Required' }) }];
  const options = people.map(({ id, name, unit }) => ({
    value: id,
    label: unit === null ? name : `${name}（${unit}）`,
  }));
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          record.reset();
          setOpen(true);
        }}
      >
        {t({ zh: '登记外出', en: 'Record an absence' })}
      </Button>
      <Modal
        title={t({ zh: '登记外出与代办', en: 'Record an absence' })}
        open={isOpen}
        okText={t({ zh: '登记', en: 'Record' })}
        onCancel={() => {
          setOpen(false);
        }}
        onOk={form.submit}
        confirmLoading={record.isPending}
        destroyOnHidden
      >
        {record.error && <ProblemAlert error={record.error} />}
        <Form<Typed>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ userId: account.id }}
          onFinish={(typed) => {
            record.mutate(typed);
          }}
        >
          {isForOthers && (
            <Form.Item name="userId" label={t({ zh: '外出人', en: 'Who is away' })} rules={needed}>
              <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
            </Form.Item>
          )}
          <Form.Item name="from" label={t({ zh: '第一天', en: 'First day' })} rules={needed}>
            <Input type="date" style={{ width: 160 }} />
          </Form.Item>
          <Form.Item name="to" label={t({ zh: '最后一天（含）', en: 'Last day (included)' })} rules={needed}>
            <Input type="date" style={{ width: 160 }} />
          </Form.Item>
          <Form.Item
            name="standInId"
            label={t({ zh: '代办人', en: 'Stand-in' })}
            extra={t({ zh: '不选则由固定代办人接替', en: 'Left empty, the deputy steps in' })}
          >
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
