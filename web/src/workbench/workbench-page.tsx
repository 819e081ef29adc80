import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tag } from 'antd';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { hasRole, useAccount } from '../session/account.js';
import { AttentionPanels } from './attention-panels.js';
import { CasePanels } from './case-panels.js';
import { CoveringPanel, WorkloadPanels } from './workload-panels.js';
import { WorkloadFigures, OfficeFigures } from './figures.js';
import { Line, Panel } from './panel.js';
import { type Workbench, workbenchQuery } from './workbench.js';
import './workbench.css';

/** The agencies below, the most overdue first. */
function BelowPanel({ below }: { readonly below: NonNullable<Workbench['below']> }) {
  const { t } = useLanguage();
  return (
    <Panel
      title={{ zh: '下级机关', en: 'Agencies below' }}
      count={below.length}
      all="/deadlines?view=load"
      empty={{ zh: '', en: '' }}
    >
      {below.map(({ agencyId, agencyName, red, amber, green, waiting }) => (
        <Line
          key={agencyId}
          to={`/deadlines?agencyId=${agencyId}`}
          name={agencyName}
          more={t({
            zh: `未到期 ${green} · 待外部反馈 ${waiting}`,
            en: `${green} in time · ${waiting} wait for others`,
          })}
          end={
            <>
              <Tag color={red > 0 ? 'red' : undefined}>{t({ zh: `逾期 ${red}`, en: `${red} late` })}</Tag>{' '}
              <Tag color={amber > 0 ? 'gold' : undefined}>{t({ zh: `即将到期 ${amber}`, en: `${amber} soon` })}</Tag>
            </>
          }
        />
      ))}
    </Panel>
  );
}

const title = { zh: '工作台', en: 'Workbench' };

/** Heads and statisticians see their own workload only when it is not empty. */
const isEmpty = (workload: Workbench['workload']): boolean =>
  workload === null || workload.overdue + workload.week + workload.later + workload.waiting === 0;

/** The first page: the items that await the user, the most urgent first. */
export function WorkbenchPage() {
  const { t } = useLanguage();
  const account = useAccount();
  const { data, error, refetch } = useQuery(workbenchQuery);
  if (data === undefined) {
    return (
      <Page title={title}>
        {error ? (
          <ProblemAlert error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton active paragraph={{ rows: 10 }} />
        )}
      </Page>
    );
  }
  const { asOf, office } = data;
  const workload = hasRole(account, ['handler']) || !isEmpty(data.workload) ? data.workload : null;
  return (
    <Page title={title} purpose={{ zh: `截至 ${asOf}，今天该您办的`, en: `What waits for you, as of ${asOf}` }}>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {workload && (
        <div className="figure-row">
          {office && <h2>{t({ zh: '我的', en: 'Mine' })}</h2>}
          <WorkloadFigures workload={workload} asOf={asOf} />
        </div>
      )}
      {office && (
        <div className="figure-row">
          {workload && <h2>{t({ zh: '全机关', en: 'Agency' })}</h2>}
          <OfficeFigures office={office} agencyId={account.agency.id} />
        </div>
      )}
      <div className="panels">
        {workload && <WorkloadPanels workload={workload} />}
        {data.covering && data.covering.count > 0 && <CoveringPanel covering={data.covering} />}
        {data.below && <BelowPanel below={data.below} />}
        <CasePanels {...data} />
        <AttentionPanels {...data} />
      </div>
    </Page>
  );
}
