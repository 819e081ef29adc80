import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { DisputeActs } from '../acts/dispute-acts.js';
import { CaseDeadlines } from '../cases/case-deadlines.js';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { DisputeCourse } from './dispute-course.js';
import { DisputeHead } from './dispute-head.js';
import { DisputeOrder } from './dispute-order.js';
import { disputeQuery } from './disputes.js';

/** One review or suit: what is due, what may be done, what happened, and where it is counted. */
export function DisputePage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const { data: dispute, error, refetch } = useQuery(disputeQuery(id));
  if (dispute === undefined) {
    return (
      <Page title={{ zh: '复议诉讼', en: 'Review or suit' }}>
        {error ? <ProblemAlert error={error} retry={() => void refetch()} /> : <Skeleton active />}
      </Page>
    );
  }
  const { kindLabel, number, body } = dispute;
  const purpose = { zh: `${kindLabel.zh} · ${body}`, en: `${kindLabel.en} · ${body}` };
  return (
    <Page title={{ zh: number, en: number }} purpose={purpose}>
      <DisputeOrder dispute={dispute} />
      <DisputeHead dispute={dispute} />
      <h2>{t({ zh: '办理', en: 'Acts' })}</h2>
      <DisputeActs subject={dispute} />
      <h2>{t({ zh: '期限', en: 'Deadlines' })}</h2>
      <CaseDeadlines id={dispute.caseId} disputeId={dispute.id} />
      <h2>{t({ zh: '经过', en: 'What happened' })}</h2>
      <DisputeCourse history={dispute.history} />
    </Page>
  );
}
