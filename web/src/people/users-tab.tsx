import { useQuery } from '@tanstack/react-query';
import { Checkbox, Space, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { hasRole, useAccount } from '../session/account.js';
import { AccountSwitch } from './account-switch.js';
import { AddUser } from './add-user.js';
import { ChangeUser } from './change-user.js';
import { type User, usersQuery, type Warning } from './people.js';
import { ResetPassword } from './reset-password.js';
import { RoleNames } from './role-names.js';
import { Warnings } from './warnings.js';

function Name({ user }: { readonly user: User }) {
  const { t } = useLanguage();
  return (
    <>
      {user.name} {!user.isActive && <Tag>{t({ zh: '已停用', en: 'Closed' })}</Tag>}
      <div className="detail">
        {user.login}
        {user.closedAt !== null && ` · ${shownInstant(user.closedAt)}`}
      </div>
    </>
  );
}

/** The accounts of the agency; the administrator manages them, the auditor reads them. */
export function UsersTab() {
  const { t } = useLanguage();
  const account = useAccount();
  const { data, error, refetch } = useQuery(usersQuery);
  const [withClosed, setWithClosed] = useState(false);
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const keeps = hasRole(account, ['administrator']);
  const nameOf = new Map(data?.map(({ id, name }) => [id, name]));
  const closed = data?.filter(({ isActive }) => !isActive).length ?? 0;
  const columns: TableColumnsType<User> = [
    {
      title: t({ zh: '姓名、用户名', en: 'Name, login' }),
      width: 190,
      sorter: (one, other) => one.name.localeCompare(other.name, 'zh-CN'),
      render: (_, user) => <Name user={user} />,
    },
    {
      title: t({ zh: '机构', en: 'Unit' }),
      width: 130,
      sorter: (one, other) => (one.unit ?? '').localeCompare(other.unit ?? '', 'zh-CN'),
      render: (_, { unit }) => unit ?? '—',
    },
    { title: t({ zh: '角色', en: 'Roles' }), render: (_, { roles }) => <RoleNames roles={roles} /> },
    {
      title: t({ zh: '邮箱', en: 'E-mail' }),
      width: 190,
      render: (_, { email, wantsDigest }) => (
        <>
          {email ?? <span className="detail">{t({ zh: '只在系统内提醒', en: 'In the application only' })}</span>}
          {email !== null && wantsDigest && <div className="detail">{t({ zh: '每日汇总', en: 'Daily digest' })}</div>}
        </>
      ),
    },
    {
      title: t({ zh: '代办人', en: 'Deputy' }),
      width: 100,
      render: (_, { deputyId }) => (deputyId === null ? '—' : (nameOf.get(deputyId) ?? '—')),
    },
    {
      title: t({ zh: '未办结', en: 'Open' }),
      width: 92,
      align: 'right',
      sorter: (one, other) => one.openCases - other.openCases,
      render: (_, { id, openCases }) =>
        openCases === 0 ? 0 : <Link to={`/deadlines?handlerId=${id}`}>{openCases}</Link>,
    },
    ...(keeps
      ? [
          {
            width: 210,
            render: (_: unknown, user: User) => (
              <Space size={4}>
                <ChangeUser user={user} onWarned={setWarnings} />
                <ResetPassword user={user} />
                <AccountSwitch user={user} onWarned={setWarnings} />
              </Space>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="toolbar">
        <Checkbox
          checked={withClosed}
          onChange={(event) => {
            setWithClosed(event.target.checked);
          }}
        >
          {t({ zh: `显示已停用（${closed}）`, en: `Show closed ones (${closed})` })}
        </Checkbox>
        <span className="toolbar-gap" />
        {keeps && <AddUser />}
      </div>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      <Warnings
        warnings={warnings}
        onClose={() => {
          setWarnings([]);
        }}
      />
      <Table<User>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={data?.filter(({ isActive }) => isActive || withClosed) ?? []}
        loading={!data}
        pagination={false}
        rowClassName={({ isActive }) => (isActive ? '' : 'people-closed')}
      />
    </>
  );
}
