import { Alert } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import type { Dispute } from './disputes.js';

/** That the case must be replied to anew: already told to the case, or still to be. Nothing when nobody ordered it. */
export function DisputeOrder({ dispute }: { readonly dispute: Dispute }) {
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
