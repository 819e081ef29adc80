import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Popconfirm, Skeleton, Space, Table, type TableColumnsType, Tag } from 'antd';
import { useMemo } from 'react';
import { api } from '../api/client.js';
import { deadlineKindsQuery, rolesQuery } from '../api/reference.js';
import type { DeadlineKind } from '../deadlines/board.js';
import { type Text, useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useAct } from '../parts/use-act.js';
import { hasRole, useAccount } from '../session/account.js';
import { notificationPolicyQuery } from '../notifications/notifications.js';
import { eventNames } from '../notifications/words.js';
import { EditRules } from './edit-rules.js';
import {
  type Policy,
  policyInWords,
  type NotificationPolicy,
  type Recipients,
  recipientsInWords,
  type RoleNames,
} from './words.js';

const names: ReadonlyMap<string, Text> = new Map(Object.entries(eventNames));
const nameOfEvent = (id: string): Text => names.get(id) ?? { zh: id, en: id };

interface EventLine {
  readonly id: string;
  readonly enabled: boolean;
  readonly recipients: Recipients;
}

/** Deadlines by their codes; `annual_*` matches all codes with that prefix. */
const kindsOf = (codes: readonly string[], known: readonly DeadlineKind[]): readonly DeadlineKind[] =>
  codes.flatMap((wanted) =>
    known.filter(({ code }) => (wanted.endsWith('*') ? code.startsWith(wanted.slice(0, -1)) : code === wanted)),
  );

function Policies({ rules, roles }: { readonly rules: NotificationPolicy; readonly roles: RoleNames }) {
  const { t } = useLanguage();
  const known = useQuery(deadlineKindsQuery).data ?? [];
  const columns: TableColumnsType<Policy> = [
    {
      title: t({ zh: '事项', en: 'What' }),
      width: 240,
      render: (_, { title, kinds }) => (
        <>
          {t(title)}
          <div className="detail">
            {kinds === 'any'
              ? t({ zh: '其余全部期限', en: 'all others' })
              : kindsOf(kinds, known)
                  .map(({ label }) => t(label))
                  .join(t({ zh: '、', en: ', ' }))}
          </div>
        </>
      ),
    },
    {
      title: t({ zh: '何时提醒谁', en: 'When and whom' }),
      render: (_, policy) => (
        <ul className="plain">
          {policyInWords(policy, roles).map((line) => (
            <li key={line.zh}>{t(line)}</li>
          ))}
        </ul>
      ),
    },
  ];
  return <Table<Policy> size="small" rowKey="id" columns={columns} dataSource={rules.escalation} pagination={false} />;
}

function Events({ rules, roles }: { readonly rules: NotificationPolicy; readonly roles: RoleNames }) {
  const { t } = useLanguage();
  const lines = Object.entries(rules.events).map(([id, event]): EventLine => ({ id, ...event }));
  const columns: TableColumnsType<EventLine> = [
    { title: t({ zh: '事件', en: 'Event' }), width: 240, render: (_, { id }) => t(nameOfEvent(id)) },
    {
      title: t({ zh: '提醒', en: 'Notified' }),
      width: 90,
      render: (_, { enabled }) =>
        enabled ? <Tag color="green">{t({ zh: '提醒', en: 'Yes' })}</Tag> : <Tag>{t({ zh: '不提醒', en: 'No' })}</Tag>,
    },
    {
      title: t({ zh: '提醒谁', en: 'Whom' }),
      render: (_, { recipients }) => t(recipientsInWords(recipients, roles)),
    },
  ];
  return <Table<EventLine> size="small" rowKey="id" columns={columns} dataSource={lines} pagination={false} />;
}

function Reset() {
  const { t } = useLanguage();
  const reset = useAct({
    act: () => api.DELETE('/api/notification-policy'),
    changes: [notificationPolicyQuery.queryKey],
    done: () => ({ zh: '已恢复默认规则', en: 'Reset to the default policy' }),
  });
  return (
    <Popconfirm
      title={t({ zh: '恢复默认规则？本机关的修改将丢失。', en: 'Reset to the default policy? The changes are lost.' })}
      onConfirm={() => {
        reset.mutate(undefined);
      }}
    >
      <Button>{t({ zh: '恢复默认', en: 'Reset' })}</Button>
    </Popconfirm>
  );
}

/** The notification policy in words; heads and administrators may change it. */
export function RulesPage() {
  const { t } = useLanguage();
  const account = useAccount();
  const { data: rules, error, refetch } = useQuery(notificationPolicyQuery);
  const { data: listed } = useQuery(rolesQuery);
  const roles = useMemo(
    () => listed && new Map(listed.map(({ code, label }): [string, Text] => [code, label])),
    [listed],
  );
  const title = { zh: '提醒规则', en: 'Notification policy' };
  if (rules === undefined || roles === undefined) {
    return (
      <Page title={title}>
        {error ? <ProblemAlert error={error} retry={() => void refetch()} /> : <Skeleton active />}
      </Page>
    );
  }
  const times = [
    { key: 'notify', label: t({ zh: '提醒时刻', en: 'Notified at' }), children: rules.notifyAt },
    {
      key: 'quiet',
      label: t({ zh: '免打扰（当日到期除外）', en: 'Quiet hours, except on the due day' }),
      children: `${rules.quiet.from} – ${rules.quiet.until}`,
    },
    { key: 'digest', label: t({ zh: '每日汇总', en: 'Digest at' }), children: rules.digestAt },
    {
      key: 'catch-up',
      label: t({ zh: '停机超过多久合并补发', en: 'Summary after an outage of' }),
      children: t({ zh: `${rules.catchUpAfterMinutes} 分钟`, en: `${rules.catchUpAfterMinutes} minutes` }),
    },
  ];
  return (
    <Page
      title={title}
      purpose={{
        zh: '本机关的提醒按此执行，修改即时生效。',
        en: 'The notification policy of this agency; changes take effect at once.',
      }}
      actions={
        hasRole(account, ['administrator', 'head']) && (
          <Space>
            <Reset />
            <EditRules rules={rules} />
          </Space>
        )
      }
    >
      <Descriptions size="small" bordered column={2} items={times} />
      <h2>{t({ zh: '期限提醒', en: 'Deadlines' })}</h2>
      <Policies rules={rules} roles={roles} />
      <h2>{t({ zh: '即时提醒', en: 'Events' })}</h2>
      <Events rules={rules} roles={roles} />
    </Page>
  );
}
