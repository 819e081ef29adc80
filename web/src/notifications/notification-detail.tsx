import { Descriptions } from 'antd';
import { shownInstant } from '../instant.js';
import { type Text, useLanguage } from '../language.js';
import { Attempts } from '../deliveries/attempts.js';
import { deliveryKinds } from '../deliveries/words.js';
import { useAccount } from '../session/account.js';
import type { Notification } from './notifications.js';

const shown = (instant: string | null) => (instant === null ? '—' : shownInstant(instant));

/** One notification with its times (due, recorded, released, sent, read, acknowledged) and delivery attempts. */
export function NotificationDetail({ notification }: { readonly notification: Notification }) {
  const { t } = useLanguage();
  const { agency } = useAccount();
  const { delivery } = notification;
  const item = (key: string, label: Text, children: string) => ({ key, label: t(label), children });
  const items = [
    item('owed', { zh: '应提醒时间', en: 'Due at' }, shown(notification.owedAt)),
    item('notified', { zh: '记录时间', en: 'Recorded at' }, shown(notification.notifiedAt)),
    item('release', { zh: '可发出时间', en: 'Released at' }, shown(notification.releaseAt)),
    item('read', { zh: '已读', en: 'Read' }, shown(notification.readAt)),
    item(
      'acknowledged',
      { zh: '确认', en: 'Acknowledged' },
      notification.asksAcknowledgement ? shown(notification.acknowledgedAt) : t({ zh: '无需确认', en: 'Not required' }),
    ),
    item('due', { zh: '期限', en: 'Due day' }, notification.dueOn ?? '—'),
    item(
      'rule',
      { zh: '规则代码', en: 'Rule' },
      `${notification.rule} ${notification.threshold} #${notification.version}`,
    ),
    item(
      'form',
      { zh: '发送形式', en: 'Delivered by' },
      delivery === null ? t({ zh: '系统内提醒', en: 'the application' }) : t(deliveryKinds[delivery.kind]),
    ),
    item('ended', { zh: '发送完成', en: 'Sending ended' }, shown(delivery?.endedAt ?? null)),
  ];
  return (
    <>
      <Descriptions size="small" bordered column={3} items={items} />
      {notification.details.map((detail) => (
        <p key={detail.zh} className="detail">
          {t(detail)}
        </p>
      ))}
      {delivery !== null && notification.agencyId === agency.id && <Attempts deliveryId={delivery.id} />}
      {delivery !== null && notification.agencyId !== agency.id && <p>{delivery.answer}</p>}
    </>
  );
}
