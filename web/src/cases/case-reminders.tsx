import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Popover, Skeleton, Table, type TableColumnsType } from 'antd';
import { useId, useState } from 'react';
import { RefusalWords } from '../acts/refusal-words.js';
import { api, bodyOf, newKey, type Shape } from '../api/client.js';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useAct } from '../parts/use-act.js';
import { caseRemindersQuery } from './case.js';

type Reminder = Shape<'Reminder'>;

/** Who reminded whom of the case (催办), and a button to remind again for those permitted. */
export function CaseReminders({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(caseRemindersQuery(id));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const columns: TableColumnsType<Reminder> = [
    { title: t({ zh: '时间', en: 'When' }), width: 150, render: (_, { at }) => shownInstant(at) },
    { title: t({ zh: '谁催办', en: 'Who' }), width: 130, render: (_, { by }) => by.name },
    { title: t({ zh: '催办谁', en: 'Whom' }), width: 130, render: (_, { handler }) => handler.name },
    { title: t({ zh: '附言', en: 'Message' }), render: (_, { text }) => (text === '' ? '—' : text) },
  ];
  return (
    <>
      {data.offer && <Remind id={id} refusal={data.offer.refusal} />}
      {data.reminders.length === 0 ? (
        <p className="detail">
          {t({
            zh: '没有催办过。催办立即通知承办人；承办人外出的，通知代办人。',
            en: 'No reminders yet. A reminder goes at once to the handler or to the stand-in.',
          })}
        </p>
      ) : (
        <Table<Reminder> size="small" rowKey="id" columns={columns} dataSource={data.reminders} pagination={false} />
      )}
    </>
  );
}

function Remind({ id, refusal }: { readonly id: string; readonly refusal: Shape<'Refusal'> | null }) {
  const { t } = useLanguage();
  const field = useId();
  const [text, setText] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const remind = useAct({
    act: async (idempotencyKey: string) => {
      const params = { path: { id }, header: { 'Idempotency-Key': idempotencyKey } };
      const sent = await bodyOf(api.POST('/api/cases/{id}/reminders', { params, body: { text: text.trim() } }));
      setKey(null);
      setText('');
      return sent;
    },
    changes: [caseRemindersQuery(id).queryKey, ['notifications']],
    done: ({ notified }) => {
      const names = notified.map(({ name }) => name);
      return { zh: `已催办${names.join('、')}`, en: `Reminded ${names.join(', ')}` };
    },
  });
  const send = () => {
    if (key !== null && !remind.isPending) remind.mutate(key);
  };
  return (
    <div className="toolbar">
      <Popover content={refusal && <RefusalWords refusal={refusal} />} {...(refusal === null && { open: false })}>
        <Button
          className={refusal === null ? undefined : 'act-refused'}
          aria-disabled={refusal !== null}
          aria-description={refusal === null ? undefined : t(refusal.message)}
          onClick={() => {
            // One key while the window is open: a second click sends nothing twice.
            if (refusal === null) setKey(newKey());
          }}
        >
          {t({ zh: '催办', en: 'Remind' })}
        </Button>
      </Popover>
      <Modal
        open={key !== null}
        title={t({ zh: '催办承办人', en: 'Remind the handler' })}
        okText={t({ zh: '催办', en: 'Remind' })}
        confirmLoading={remind.isPending}
        onOk={send}
        onCancel={() => {
          setKey(null);
        }}
      >
        <label htmlFor={field}>
          {t({
            zh: '附言（可不填；会随邮件发出，请勿写申请人的姓名、电话等）',
            en: 'Message (optional; it is sent by e-mail: no personal data of the applicant)',
          })}
        </label>
        <Input
          id={field}
          value={text}
          maxLength={500}
          autoFocus
          onPressEnter={send}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
      </Modal>
    </div>
  );
}
