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

/** The order to reply anew: already recorded on the case, or still to be recorded. Empty without an order. */
function DisputeOrder({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useLanguage();
  const { id, orderToGive, isOrderGiven, caseId, requestNumber } = dispute;
  if (orderToGive === null && !isOrderGiven) return null;
  if (isOrderGiven) {
    const title = { zh: '已责令重新答复，案件已重新办理', en: 'A new reply was ordered; the case has been reopened' };
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
        en: 'A new reply was ordered; the order is not recorded on the case yet',
      })}
      description={t({
        zh: '请登记员或者工作机构负责人在案件页办理“责令重新答复”，内容已按决定（裁判）填好。',
        en: 'The intake officer or the head records the order on the page of the case, where the form is filled in.',
      })}
      action={
        <Link to={`/cases/${caseId}?order=${id}`}>
          {t({ zh: '去案件页办理', en: 'Record it on the case' })} {requestNumber}
        </Link>
      }
    />
  );
}

/** The history, the latest first, as on the page of a case. */
function DisputeCourse({ history }: { readonly history: Dispute['history'] }) {
  return (
    <ol className="timeline" reversed>
      {history.toReversed().map((event) => (
        <TimelineEntry key={event.seq} event={event} />
      ))}
    </ol>
  );
}

/** One review or suit: its deadlines, the possible acts, its history, and the cell that counts it. */
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
      <h2>{t({ zh: '办理记录', en: 'History' })}</h2>
      <DisputeCourse history={dispute.history} />
    </Page>
  );
}
