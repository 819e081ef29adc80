import { Link } from 'react-router';
import { type Text, useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';

type Round = CaseDetail['rounds'][number];

function detailsOf(act: Round['acts'][number], { value }: Lookups): Text[] {
  const { deliveredOn, periodWorkingDays, workingDays, untilOn, consultation } = act;
  return [
    ...(consultation === undefined ? [] : [value('party', consultation.party)]),
    ...(deliveredOn === undefined ? [] : [{ zh: `${deliveredOn}送达`, en: `served ${deliveredOn}` }]),
    ...(periodWorkingDays === undefined
      ? []
      : [{ zh: `期限${periodWorkingDays}个工作日`, en: `${periodWorkingDays} working days to act` }]),
    ...(workingDays === undefined ? [] : [{ zh: `延长${workingDays}个工作日`, en: `by ${workingDays} working days` }]),
    ...(untilOn === undefined ? [] : [{ zh: `延至${untilOn}`, en: `until ${untilOn}` }]),
  ];
}

/** The acts that affect the clock, round by round: an order to reply anew begins another round. */
export function ActsOfRounds({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { rounds, history } = subject;
  const { t, language } = useLanguage();
  const labels = new Map(history.map(({ seq, label }) => [seq, label]));
  const isAlone = rounds.length === 1;
  return rounds.map(({ order, acts }, at) => (
    <div key={order?.event ?? 'first'}>
      {!isAlone && <h3>{t({ zh: `第 ${at + 1} 次办理`, en: `Round ${at + 1}` })}</h3>}
      {order && (
        <p>
          {t({ zh: '责令重新答复', en: 'New reply ordered' })}：{t(lookups.value('orderedBy', order.orderedBy))}{' '}
          {order.orderNumber}，{order.on}
          {order.disputeId !== null && (
            <>
              {' '}
              <Link to={`/disputes/${order.disputeId}`}>{t({ zh: '查看复议诉讼', en: 'Open the dispute' })}</Link>
            </>
          )}
        </p>
      )}
      {acts.length === 0 && (
        <p className="detail">{t({ zh: '没有影响期限的事项。', en: 'No acts that affect the deadline.' })}</p>
      )}
      <ul className="plain moving-acts">
        {acts.map((act) => (
          <li key={act.event}>
            <span className="acts-on">{act.on}</span>{' '}
            <Link to={`?tab=history&event=${act.event}`}>
              {t(labels.get(act.event) ?? { zh: act.kind, en: act.kind })}
            </Link>{' '}
            <span className="detail">
              {detailsOf(act, lookups)
                .map(t)
                .join(language === 'zh' ? '，' : ', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
