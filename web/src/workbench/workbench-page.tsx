import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useLanguage } from '../language.js';
import { hasRole, useAccount } from '../session/account.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { AttentionPanels } from './attention-panels.js';
import { BelowPanel } from './below-panel.js';
import { CasePanels } from './case-panels.js';
import { CoveringPanel, WorkloadPanels } from './workload-panels.js';
import { WorkloadFigures, OfficeFigures } from './figures.js';
import './workbench.css';
import { type Workbench, workbenchQuery } from './workbench.js';

const title = { zh: '工作台', en: 'Workbench' };

/** Who leads or counts may have a desk of his own: it is shown once something lies on it. */
const isEmpty = (workload: Workbench['workload']): boolean =>
  workload === null || workload.overdue + workload.week + workload.later + workload.waiting === 0;

/** The first page of the day: what waits for this person, the most urgent first. */
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
