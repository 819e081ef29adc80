import { Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { type Text, useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import { ActsOfRounds } from './acts-of-round.js';
import { Consultations } from './consultations.js';
import { CountedIn } from './counted-in.js';
import { Draft } from './draft.js';
import { Irregularities } from './irregularities.js';
import { Replies } from './replies.js';
import { RequestFacts } from './request-facts.js';

// The library that lays it out is fetched with it.
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

/** All that is known of a case and of its handling; what has not happened is not mentioned. */
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
      <Section title={{ zh: '影响期限的行为', en: 'What moved the deadline' }}>
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
