import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType, Tabs } from 'antd';
import type { Shape } from '../api/client.js';
import { peopleQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { hasRole, useAccount } from '../session/account.js';
import { AbsencesTab } from './absences-tab.js';
import { AgencyTab } from './agency-tab.js';
import { PermissionsTab } from './permissions-tab.js';
import { RoleNames } from './role-names.js';
import { UnitsTab } from './units-tab.js';
import { UsersTab } from './users-tab.js';
import './people.css';

type Person = Shape<'People'>['people'][number];

/** The colleagues as every user may see them, for choosing an assignee. */
function ColleaguesTab() {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(peopleQuery);
  const columns: TableColumnsType<Person> = [
    { title: t({ zh: '姓名', en: 'Name' }), dataIndex: 'name', width: 200 },
    { title: t({ zh: '机构', en: 'Unit' }), width: 240, render: (_, { unit }) => unit ?? '—' },
    { title: t({ zh: '角色', en: 'Roles' }), render: (_, { roles }) => <RoleNames roles={roles} /> },
  ];
  return (
    <>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      <Table<Person>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={data ?? []}
        loading={!data}
        pagination={false}
      />
      <p className="detail">
        {t({
          zh: '账号由管理员添加、修改和停用；本人的密码和提醒方式在右上角“本人设置”中修改。',
          en: 'The administrator manages accounts; your own password and notification preferences are under your name at the top right.',
        })}
      </p>
    </>
  );
}

const names = ['tab'] as const;

/** Users with units and roles, absences, and the settings of the agency. */
export function PeoplePage() {
  const { t } = useLanguage();
  const account = useAccount();
  const { filters, change } = useFilters(names);
  const seesAccounts = hasRole(account, ['administrator', 'auditor']);
  const items = [
    {
      key: 'people',
      label: t({ zh: '人员', en: 'People' }),
      children: seesAccounts ? <UsersTab /> : <ColleaguesTab />,
    },
    { key: 'units', label: t({ zh: '机构', en: 'Units' }), children: <UnitsTab /> },
    { key: 'absences', label: t({ zh: '外出与代办', en: 'Absences' }), children: <AbsencesTab /> },
    { key: 'permissions', label: t({ zh: '权限', en: 'Permissions' }), children: <PermissionsTab /> },
    { key: 'agency', label: t({ zh: '本机关设置', en: 'This agency' }), children: <AgencyTab /> },
  ];
  const shown = items.find(({ key }) => key === filters.tab)?.key ?? 'people';
  return (
    <Page
      title={{ zh: '单位与人员', en: 'People and units' }}
      purpose={{
        zh: '谁在本机关办件、担任什么角色、外出时由谁代办；提醒按这里的机构和代办人逐级送达。',
        en: 'Who works on cases here, in which role, and who stands in; reminders escalate by what is set here.',
      }}
    >
      <Tabs
        items={items}
        activeKey={shown}
        destroyOnHidden
        onChange={(tab) => {
          change({ tab });
        }}
      />
    </Page>
  );
}
