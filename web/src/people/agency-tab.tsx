import { useQuery } from '@tanstack/react-query';
import { Descriptions, Select, Skeleton, Tag } from 'antd';
import { api, bodyOf, type Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useAct } from '../parts/use-act.js';
import { hasRole, useAccount } from '../session/account.js';
import { agencyQuery } from './people.js';

type Agency = Shape<'OwnAgency'>;

/** The level of the agency, on which the deadlines of the annual report depend. */
function Level({ agency: { level, levels, isLevelSet } }: { readonly agency: Agency }) {
  const { t } = useLanguage();
  const account = useAccount();
  const set = useAct({
    act: (code: Agency['level']['code']) => bodyOf(api.PUT('/api/duties/agency-level', { body: { level: code } })),
    changes: [agencyQuery.queryKey, ['duties']],
    done: () => ({ zh: '已保存，年度报告的期限随之更新', en: 'Saved; the deadlines of the annual report follow' }),
  });
  return (
    <>
      {hasRole(account, ['head', 'administrator']) ? (
        <Select
          style={{ width: 280 }}
          aria-label={t({ zh: '机关层级', en: 'Level' })}
          value={level.code}
          loading={set.isPending}
          options={levels.map(({ code, label }) => ({ value: code, label: t(label) }))}
          onChange={(code) => {
            set.mutate(code);
          }}
        />
      ) : (
        t(level.label)
      )}{' '}
      {!isLevelSet && <Tag color="gold">{t({ zh: '尚未设定', en: 'Not set yet' })}</Tag>}
      <div className="detail">
        {t({ zh: '决定年度报告各环节的法定日期', en: 'Determines the statutory deadlines of the annual report' })}
      </div>
    </>
  );
}

/** The settings of the agency; those that only the installation can change are read-only. */
export function AgencyTab() {
  const { t } = useLanguage();
  const { data: agency, error, refetch } = useQuery(agencyQuery);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (agency === undefined) return <Skeleton active />;
  const comma = t({ zh: '、', en: ', ' });
  const steps = agency.clearance.map(({ code, label, roles }) => (
    <li key={code}>
      {t(label)} <span className="detail">{roles.map((role) => t(role.label)).join(comma)}</span>
    </li>
  ));
  const items = [
    { key: 'name', label: t({ zh: '名称', en: 'Name' }), children: `${agency.name}（${agency.code}）` },
    { key: 'level', label: t({ zh: '机关层级', en: 'Level' }), children: <Level agency={agency} /> },
    {
      key: 'clearance',
      label: t({ zh: '审签步骤', en: 'Clearance' }),
      children: (
        <>
          {steps.length === 0 ? t({ zh: '不经审签', en: 'None' }) : <ol className="people-warnings">{steps}</ol>}
          <div className="detail">
            {agency.selfClearance
              ? t({ zh: '拟稿人可以审核自己的稿', en: 'Drafters may clear their own drafts' })
              : t({ zh: '拟稿人不得审核自己的稿', en: 'Drafters may not clear their own drafts' })}
          </div>
        </>
      ),
    },
    {
      key: 'parent',
      label: t({ zh: '主管部门', en: 'Supervised by' }),
      children: agency.parent?.name ?? t({ zh: '无', en: 'None' }),
    },
    {
      key: 'below',
      label: t({ zh: '直接下级', en: 'Directly below' }),
      children: agency.subordinates.map(({ name }) => name).join(comma) || t({ zh: '无', en: 'None' }),
    },
  ];
  return (
    <>
      <Descriptions bordered size="small" column={1} items={items} styles={{ label: { width: 160 } }} />
      <p className="detail">
        {t({
          zh: '名称、审签步骤和上下级关系在设立机关时由系统管理人员在服务器上指定（foi agency add），此处只能查看。',
          en: 'Name, clearance and place in the hierarchy were set with the agency, on the server (foi agency add); they are read-only here.',
        })}
      </p>
    </>
  );
}
