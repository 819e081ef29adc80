import { Tabs } from 'antd';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { hasRole, useAccount } from '../session/account.js';
import { AbsencesTab } from './absences-tab.js';
import { AgencyTab } from './agency-tab.js';
import { ColleaguesTab } from './colleagues-tab.js';
import { PermissionsTab } from './permissions-tab.js';
import { UnitsTab } from './units-tab.js';
import { UsersTab } from './users-tab.js';
import './people.css';

const names = ['tab'] as const;

/** Who works here, in which unit and role, who is away, and how the agency is set up. */
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
