import { Skeleton, Tag } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { type Text, useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import { ActsOfRounds } from './acts-of-round.js';
import { Consultations } from './consultations.js';
import { Draft } from './draft.js';
import { Replies } from './replies.js';
import { RequestFacts } from './request-facts.js';

/** The cells of the annual tables that count the case as of today; each links to the cases of that cell. */
function CountedIn({ subject: { cells, clock, registration } }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  if (cells.length === 0) {
    return (
      <p className="detail">
        {t({
          zh: '尚未计入年报：收到日未确认，或者登记已作废。',
          en: 'Not counted: the day of receipt is not confirmed, or the registration is void.',
        })}
      </p>
    );
  }
  return (
    <>
      <p className="detail">
        {t({ zh: `截至 ${clock.asOf} 计入表三：`, en: `As of ${clock.asOf}, counted in table three:` })}
      </p>
      <ul className="plain counted-in">
        {cells.map(({ year, column, rows }) => (
          <li key={year}>
            <strong>{t({ zh: `${year}年`, en: String(year) })}</strong>{' '}
            {t({ zh: `“${column}”列：`, en: `column “${column}”:` })}
            {rows.map(({ id, label }) => (
              <Link key={id} to={`/reports/${year}?table=3&row=${id}&column=${registration.applicantCategory}`}>
                {label}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Acts recorded in a ledger that the law would have refused, or that the ledger does not prove. */
function Irregularities({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { t } = useLanguage();
  return (
    <ul className="plain irregularities">
      {subject.irregularities.map(({ event, code, kind, zh, en }) => (
        <li key={`${event} ${code}`}>
          <Tag color={kind === 'unlawful' ? 'red' : 'gold'}>{t(lookups.value('irregular', kind))}</Tag>
          {t({ zh, en })}{' '}
          <Link to={`?tab=history&event=${event}`}>{t({ zh: `第 ${event} 号记录`, en: `record ${event}` })}</Link>
        </li>
      ))}
    </ul>
  );
}

// The layout library is loaded with it.
const StateDiagram = lazy(async () => ({ default: (await import('../diagram/state-diagram.js')).StateDiagram }));

function Section({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <section>
      <h2>{t(title)}</h2>
      {children}
    </section>
  );
}

/** Everything known of a case and its handling; sections without content are not shown. */
export function Handling({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { consultations, draft, rounds, irregularities } = subject;
  return (
    <>
      <Suspense fallback={<Skeleton.Node active className="diagram-waiting" />}>
        <StateDiagram subject={subject} />
      </Suspense>
      {draft && (
        <Section title={{ zh: '拟稿与审核', en: 'Draft and clearance' }}>
          <Draft subject={subject} lookups={lookups} />
        </Section>
      )}
      {rounds.some(({ ending }) => ending !== null) && (
        <Section title={{ zh: '答复与送达', en: 'Reply and service' }}>
          <Replies subject={subject} lookups={lookups} />
        </Section>
      )}
      {consultations.length > 0 && (
        <Section title={{ zh: '征求意见', en: 'Consultations' }}>
          <Consultations subject={subject} lookups={lookups} />
        </Section>
      )}
      <Section title={{ zh: '影响期限的事项', en: 'Acts that affect the deadline' }}>
        <ActsOfRounds subject={subject} lookups={lookups} />
      </Section>
      {irregularities.length > 0 && (
        <Section title={{ zh: '不合规行为（历史台账）', en: 'Irregularities of the ledger' }}>
          <Irregularities subject={subject} lookups={lookups} />
        </Section>
      )}
      <Section title={{ zh: '申请', en: 'The request' }}>
        <RequestFacts subject={subject} lookups={lookups} />
      </Section>
      <Section title={{ zh: '计入年报', en: 'Counted in' }}>
        <CountedIn subject={subject} />
      </Section>
    </>
  );
}
