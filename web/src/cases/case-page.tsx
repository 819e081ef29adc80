import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { CaseActs } from '../acts/case-acts.js';
import { useLanguage } from '../language.js';
import { Page, usePageTitle } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { useLater } from '../parts/use-later.js';
import { CaseHead } from './case-head.js';
import { type CaseDetail, caseDisputesQuery, caseQuery } from './case.js';
import { ClockRing } from './clock/clock-ring.js';
import { Handling } from './handling/handling.js';
import { useLookups } from './use-lookups.js';
import './case-page.css';

/** Placeholder of the page's own shape, so that nothing moves when the data arrives. */
function CaseSkeleton() {
  return (
    <section className="page case-page" aria-busy>
      <header className="case-head">
        <div className="case-line">
          <Skeleton.Input active size="small" style={{ width: 320 }} />
        </div>
        <div className="case-line">
          <Skeleton.Input active size="small" style={{ width: 560 }} />
        </div>
      </header>
      <div className="case-layout">
        <aside className="case-side">
          <Skeleton.Node active style={{ width: 300, height: 170 }} />
        </aside>
        <div className="case-main">
          <Skeleton active title={false} paragraph={{ rows: 10 }} />
        </div>
      </div>
    </section>
  );
}

/** The deadline clock and the acts possible now. */
function CaseSide({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { clock, commands } = subject;
  const mayAskForCorrection = commands.some(({ type, lawful }) => type === 'correction.request' && lawful);
  const by = clock.correctionNoticeBy;
  return (
    <aside className="case-side" aria-label={t({ zh: '期限与办理', en: 'Clock and acts' })}>
      <ClockRing clock={clock} />
      {mayAskForCorrection && by !== null && by >= clock.asOf && (
        <p className="detail case-hint">
          {t({
            zh: `补正告知最迟 ${by} 发出（第三十条），逾期告知不影响答复期限。`,
            en: `Correction notice by ${by} at the latest (art. 30); a late one does not affect the reply deadline.`,
          })}
        </p>
      )}
      <Link to="?tab=deadlines">{t({ zh: '期限计算明细', en: 'Deadline calculation in detail' })}</Link>
      <CaseActs subject={subject} />
    </aside>
  );
}

// Each tab is loaded when it is first opened; the first tab is the one most read.
const DeadlinesTab = lazy(async () => ({ default: (await import('./deadlines-tab.js')).DeadlinesTab }));
const Timeline = lazy(async () => ({ default: (await import('./timeline/timeline.js')).Timeline }));
const CaseSimilar = lazy(async () => ({ default: (await import('./case-similar.js')).CaseSimilar }));
const CaseNotifications = lazy(async () => ({ default: (await import('./case-notifications.js')).CaseNotifications }));
const CaseDisputes = lazy(async () => ({ default: (await import('./case-disputes.js')).CaseDisputes }));

const names = ['tab', 'show', 'event'] as const;

/** One case: its data, its deadlines, the possible acts and its history. */
export function CasePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (data !== undefined) return <Shown key={id} subject={data} />;
  if (!error) return <CaseSkeleton />;
  return (
    <Page title={{ zh: '案件', en: 'Case' }}>
      <ProblemAlert error={error} retry={() => void refetch()} />
    </Page>
  );
}

function Shown({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { id, number, history, registration } = subject;
  const { filters, change } = useFilters(names);
  const lookups = useLookups(subject);
  const { data: disputes } = useQuery(caseDisputesQuery(id));
  const isLater = useLater();
  usePageTitle({ zh: number, en: number });
  const counted = (label: string, count: number | undefined) => (count ? `${label} ${count}` : label);
  const tabs = [
    {
      key: 'handling',
      label: t({ zh: '办理', en: 'Handling' }),
      children: <Handling subject={subject} lookups={lookups} />,
    },
    {
      key: 'deadlines',
      label: t({ zh: '期限', en: 'Deadlines' }),
      children: <DeadlinesTab subject={subject} />,
    },
    {
      key: 'history',
      label: counted(t({ zh: '办理记录', en: 'History' }), history.length),
      children: <Timeline subject={subject} />,
    },
    {
      key: 'similar',
      label: t({ zh: '相似申请', en: 'Similar' }),
      children: <CaseSimilar subject={subject} />,
    },
    { key: 'notifications', label: t({ zh: '提醒', en: 'Notifications' }), children: <CaseNotifications id={id} /> },
    {
      key: 'disputes',
      label: counted(t({ zh: '复议诉讼', en: 'Disputes' }), disputes?.length),
      children: <CaseDisputes subject={subject} />,
    },
  ];
  const waiting = <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  const tab = tabs.some(({ key }) => key === filters.tab) ? filters.tab : 'handling';
  return (
    <section className="page case-page">
      <CaseHead subject={subject} lookups={lookups} />
      <div className="case-layout">
        <CaseSide subject={subject} />
        <div className="case-main">
          <p className="case-content written">{registration.content}</p>
          {isLater && (
            <Tabs
              activeKey={tab ?? 'handling'}
              items={tabs.map((one) => ({ ...one, children: <Suspense fallback={waiting}>{one.children}</Suspense> }))}
              destroyOnHidden
              onChange={(chosen) => {
                change({ tab: chosen === 'handling' ? undefined : chosen, event: undefined });
              }}
            />
          )}
        </div>
      </div>
    </section>
  );
}
