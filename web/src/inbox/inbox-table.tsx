import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { shownInstant } from '../instant.js';
import { type Text, useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { isSame, type Show, type Notification, waits } from './inbox.js';

/** Notifications that are read and acknowledged together. */
interface Line {
  readonly key: string;
  /** The latest, which represents the others. */
  readonly notification: Notification;
  readonly all: readonly Notification[];
}

/** Notifications of one deadline form a group, since the latest is current; others only with the same content. */
function groupKeyOf({ agencyId, about, dueOn, link, title, details, notifiedAsLabel }: Notification): string {
  const texts = details.map(({ zh }) => zh);
  const subject = dueOn === null ? [link, title.zh] : [about, dueOn];
  return JSON.stringify([agencyId, notifiedAsLabel.zh, ...subject, ...texts]);
}

/** Notifications, latest first; repeated ones share a row and are read once. */
function linesOf(notifications: readonly Notification[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const notification of notifications) {
    const key = groupKeyOf(notification);
    const line = lines.get(key);
    lines.set(key, {
      key,
      notification: line?.notification ?? notification,
      all: [...(line?.all ?? []), notification],
    });
  }
  return [...lines.values()];
}

interface InboxTableProps {
  readonly show: Show;
  readonly notifications: readonly Notification[];
  readonly loading: boolean;
  readonly chosen: readonly Notification[];
  readonly onChoose: (notifications: readonly Notification[]) => void;
  readonly onRead: (notifications: readonly Notification[]) => void;
  readonly onAcknowledge: (notifications: readonly Notification[]) => void;
}

const empty: Record<Show, { title: Text; hint: Text }> = {
  unread: {
    title: { zh: '没有未读提醒', en: 'No unread notifications' },
    hint: {
      zh: '期限临近、案件分办、拟稿待审时，提醒会出现在这里，铃铛上有数字。',
      en: 'Approaching deadlines, cases assigned to you and drafts to clear appear here, and the bell counts them.',
    },
  },
  acknowledge: {
    title: { zh: '没有待确认的提醒', en: 'Nothing to acknowledge' },
    hint: { zh: '您已确认全部提醒，不会再上报。', en: 'You have acknowledged all notifications; none escalates.' },
  },
  all: {
    title: { zh: '还没有提醒', en: 'No notifications yet' },
    hint: {
      zh: '默认在到期前5个、3个、1个工作日和当日09:00提醒，逾期后每个工作日提醒。',
      en: 'By default 5, 3 and 1 working days before, on the day at 09:00, and every working day once late.',
    },
  },
};

const isUnread = ({ readAt }: Notification) => readAt === null;

function Title({
  line: { notification, all },
  onRead,
}: {
  readonly line: Line;
  readonly onRead: InboxTableProps['onRead'];
}) {
  const { t } = useLanguage();
  const { title, details, link, priority, threshold, dueOn, isEscalation } = notification;
  const unread = all.filter(isUnread);
  const text = unread.length > 0 ? <strong>{t(title)}</strong> : t(title);
  const read = () => {
    if (unread.length > 0) onRead(unread);
  };
  return (
    <>
      {dueOn !== null && threshold > 0 && <Tag color="red">{t({ zh: '逾期', en: 'Late' })}</Tag>}
      {priority === 'due_day' && <Tag color="volcano">{t({ zh: '当日到期', en: 'Due today' })}</Tag>}
      {isEscalation && <Tag color="purple">{t({ zh: '逐级上报', en: 'Escalated' })}</Tag>}
      {link === null ? (
        text
      ) : (
        <Link to={link} onClick={read}>
          {text}
        </Link>
      )}
      {all.length > 1 && (
        <span className="detail"> {t({ zh: `共提醒 ${all.length} 次`, en: `notified ${all.length} times` })}</span>
      )}
      {details.map((detail) => (
        <div key={detail.zh} className="detail">
          {t(detail)}
        </div>
      ))}
    </>
  );
}

/** The user's notifications, latest first; several can be selected. */
export function InboxTable({ show, notifications, loading, chosen, onChoose, onRead, onAcknowledge }: InboxTableProps) {
  const { t } = useLanguage();
  const columns: TableColumnsType<Line> = [
    {
      title: t({ zh: '提醒', en: 'Notification' }),
      render: (_, line) => <Title line={line} onRead={onRead} />,
    },
    {
      title: t({ zh: '作为', en: 'As' }),
      width: 176,
      render: (_, { notification }) => t(notification.notifiedAsLabel),
    },
    {
      title: t({ zh: '提醒时间', en: 'Notified' }),
      width: 140,
      render: (_, { notification }) => shownInstant(notification.notifiedAt),
    },
    {
      title: t({ zh: '确认', en: 'Acknowledged' }),
      width: 190,
      render: (_, { notification, all }) => {
        const waiting = all.filter(waits);
        const unread = all.filter(isUnread);
        if (waiting.length === 0 && notification.acknowledgedAt !== null)
          return shownInstant(notification.acknowledgedAt);
        return (
          <>
            {waiting.length > 0 && (
              <Button
                size="small"
                type="primary"
                ghost
                onClick={() => {
                  onAcknowledge(waiting);
                }}
              >
                {t({ zh: '确认知悉', en: 'Acknowledge' })}
              </Button>
            )}
            {unread.length > 0 && (
              <Button
                size="small"
                type="link"
                onClick={() => {
                  onRead(unread);
                }}
              >
                {t({ zh: '标为已读', en: 'Mark as read' })}
              </Button>
            )}
          </>
        );
      },
    },
  ];
  const lines = linesOf(notifications);
  return (
    <Table<Line>
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={[...lines]}
      loading={loading}
      pagination={false}
      rowSelection={{
        selectedRowKeys: lines
          .filter(({ all }) => all.every((one) => chosen.some((other) => isSame(one, other))))
          .map(({ key }) => key),
        onChange: (_keys, rows) => {
          onChoose(rows.flatMap(({ all }) => all));
        },
      }}
      locale={{ emptyText: loading ? ' ' : <Nothing {...empty[show]} /> }}
    />
  );
}
