import { type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLabels } from '../labels/use-labels.js';
import { useLanguage } from '../language.js';
import { ListTable } from '../parts/list-table.js';
import { StatusTag } from '../deliveries/status-tag.js';
import { NotificationDetail } from './notification-detail.js';
import type { Notification } from './notifications.js';
import { reasonInWords } from './words.js';

function Outcome({ notification }: { readonly notification: Notification }) {
  const { t } = useLanguage();
  const { delivery, channel, readAt, acknowledgedAt } = notification;
  return (
    <>
      {delivery !== null && <StatusTag status={delivery.status} />}
      {delivery === null && channel !== 'in_app' && <Tag>{t({ zh: '待合并发送', en: 'To be sent' })}</Tag>}
      {acknowledgedAt !== null && <Tag color="green">{t({ zh: '已确认', en: 'Acknowledged' })}</Tag>}
      {acknowledgedAt === null && readAt !== null && <Tag color="cyan">{t({ zh: '已读', en: 'Read' })}</Tag>}
      {acknowledgedAt === null && readAt === null && channel === 'in_app' && (
        <Tag>{t({ zh: '未读', en: 'Unread' })}</Tag>
      )}
    </>
  );
}

/** The notifications, one row each; a row expands to its times and attempts. */
export function NotificationsTable({
  notifications,
  loading,
}: {
  readonly notifications: readonly Notification[];
  readonly loading: boolean;
}) {
  const { t } = useLanguage();
  const { value } = useLabels();
  const columns: TableColumnsType<Notification> = [
    { title: t({ zh: '时间', en: 'When' }), width: 138, render: (_, { notifiedAt }) => shownInstant(notifiedAt) },
    {
      title: t({ zh: '被提醒人', en: 'Who' }),
      width: 166,
      render: (_, { recipient, notifiedAsLabel }) => (
        <>
          {recipient.name ?? t({ zh: '上级机关人员', en: 'A user of the superior agency' })}
          <div className="detail">{t(notifiedAsLabel)}</div>
        </>
      ),
    },
    {
      title: t({ zh: '内容', en: 'What' }),
      render: (_, { title, link }) => (link === null ? t(title) : <Link to={link}>{t(title)}</Link>),
    },
    { title: t({ zh: '规则', en: 'By which rule' }), width: 190, render: (_, one) => t(reasonInWords(one)) },
    {
      title: t({ zh: '渠道', en: 'Channel' }),
      width: 86,
      render: (_, { channel }) => t(value('notificationChannel', channel)),
    },
    {
      title: t({ zh: '结果', en: 'Outcome' }),
      width: 120,
      render: (_, notification) => <Outcome notification={notification} />,
    },
  ];
  return (
    <ListTable<Notification>
      rowKey={({ agencyId, id }) => `${agencyId}/${id}`}
      columns={columns}
      rows={notifications}
      isLoading={loading}
      expandable={{ expandedRowRender: (notification) => <NotificationDetail notification={notification} /> }}
      empty={{
        title: { zh: '没有符合条件的提醒记录', en: 'No matching notifications' },
        hint: {
          zh: '每一次提醒都有记录，不可删除。请放宽条件，或者清除条件查看全部。',
          en: 'Every notification is recorded and none can be deleted. Widen or clear the filters to see more.',
        },
      }}
    />
  );
}
