import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { DisputeActs } from '../acts/dispute-acts.js';
import { CaseDeadlines } from '../cases/case-deadlines.js';
import { TimelineEntry } from '../cases/timeline/timeline-entry.js';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { DisputeHead } from './dispute-head.js';
import { type Dispute, disputeQuery } from './disputes.js';

/** That the case must be replied to anew: already told to the case, or still to be. Nothing when nobody ordered it. */
function DisputeOrder({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useLanguage();
  const { id, orderToGive, isOrderGiven, caseId, requestNumber } = dispute;
  if (orderToGive === null && !isOrderGiven) return null;
  if (isOrderGiven) {
    const title = { zh: '已责令重新答复，案件已重新办理', en: 'A reply anew was ordered; the case has begun anew' };
    return (
      <Alert type="info" showIcon title={t(title)} action={<Link to={`/cases/${caseId}`}>{requestNumber}</Link>} />
    );
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t({
        zh: '决定（裁判）责令重新答复，但案件尚未转入重新答复',
        en: 'A reply anew was ordered, and the case has not been told yet',
      })}
      description={t({
        zh: '请登记员或者工作机构负责人在案件页办理“责令重新答复”，内容已按决定（裁判）填好。',
        en: 'The intake officer or the head gives the order on the page of the case, where it stands filled in.',
      })}
      action={
        <Link to={`/cases/${caseId}?order=${id}`}>
          {t({ zh: '去案件页办理', en: 'Give it on the case' })} {requestNumber}
        </Link>
      }
    />
  );
}

/** What happened, the latest first, told as the page of a case tells it. */
function DisputeCourse({ history }: { readonly history: Dispute['history'] }) {
  return (
    <ol className="timeline" reversed>
      {history.toReversed().map((event) => (
        <TimelineEntry key={event.seq} event={event} />
      ))}
    </ol>
  );
}

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
      <h2>{t({ zh: '办理记录', en: 'What happened' })}</h2>
      <DisputeCourse history={dispute.history} />
    </Page>
  );
}
