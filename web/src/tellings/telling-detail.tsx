import { Descriptions } from 'antd';
import { shownInstant } from '../instant.js';
import { type Text, useLanguage } from '../language.js';
import { Attempts } from '../messages/attempts.js';
import { messageKinds } from '../messages/words.js';
import { useAccount } from '../session/account.js';
import type { Telling } from './tellings.js';

const shown = (instant: string | null) => (instant === null ? '—' : shownInstant(instant));

/** One telling with all its times: when it was owed, made, let out, sent, read and acknowledged; and each attempt. */
export function TellingDetail({ telling }: { readonly telling: Telling }) {
  const { t } = useLanguage();
  const { agency } = useAccount();
  const { message } = telling;
  const item = (key: string, label: Text, children: string) => ({ key, label: t(label), children });
  const items = [
    item('owed', { zh: '应提醒时间', en: 'Owed at' }, shown(telling.owedAt)),
    item('told', { zh: '记录时间', en: 'Recorded at' }, shown(telling.toldAt)),
    item('release', { zh: '可发出时间', en: 'May leave at' }, shown(telling.releaseAt)),
    item('read', { zh: '已读', en: 'Read' }, shown(telling.readAt)),
    item(
      'acknowledged',
      { zh: '确认', en: 'Acknowledged' },
      telling.asksAcknowledgement ? shown(telling.acknowledgedAt) : t({ zh: '无需确认', en: 'Not asked for' }),
    ),
    item('due', { zh: '期限', en: 'Due day' }, telling.dueOn ?? '—'),
    item('rule', { zh: '规则代码', en: 'Rule' }, `${telling.rule} ${telling.threshold} #${telling.edition}`),
    item(
      'form',
      { zh: '发送形式', en: 'Carried by' },
      message === null ? t({ zh: '系统内提醒', en: 'the application' }) : t(messageKinds[message.kind]),
    ),
    item('ended', { zh: '发送完成', en: 'Sending ended' }, shown(message?.endedAt ?? null)),
  ];
  return (
    <>
      <Descriptions size="small" bordered column={3} items={items} />
      {telling.details.map((detail) => (
        <p key={detail.zh} className="detail">
          {t(detail)}
        </p>
      ))}
      {message !== null && telling.agencyId === agency.id && <Attempts messageId={message.id} />}
      {message !== null && telling.agencyId !== agency.id && <p>{message.answer}</p>}
    </>
  );
}
