import { Tag } from 'antd';
import { type Text, useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import { clockInWords, ringCentre, type RingPart, ringShares, type RingShare, suspendedDays } from './clock-parts.js';
import './clock-ring.css';

const RADIUS = 70;

/** A circle divided into its shares, from twelve o'clock; a gap of one hundredth separates neighbours. */
function Arcs({ shares }: { readonly shares: readonly RingShare[] }) {
  const all = shares.reduce((sum, { days }) => sum + days, 0);
  const gap = shares.length > 1 ? 1 : 0;
  const arcs = shares.map(({ part, days }, at) => ({
    part,
    from: (100 * shares.slice(0, at).reduce((sum, before) => sum + before.days, 0)) / all,
    length: Math.max(0.5, (100 * days) / all - gap),
  }));
  return arcs.map(({ part, from, length }) => (
    <circle
      key={part}
      className={`ring-arc ring-${part}`}
      r={RADIUS}
      pathLength={100}
      strokeDasharray={`${length} ${100 - length}`}
      strokeDashoffset={-from}
      transform="rotate(-90)"
    />
  ));
}

function Figure({
  part,
  label,
  value,
}: {
  readonly part: RingPart;
  readonly label: Text;
  readonly value: number | null;
}) {
  const { t } = useLanguage();
  return (
    <div className={`ring-figure ring-figure-${part}`}>
      <dt>{t(label)}</dt>
      <dd>{value ?? '—'}</dd>
    </div>
  );
}

function Figures({ clock }: { readonly clock: CaseDetail['clock'] }) {
  const { usedWorkingDays: used, remainingWorkingDays: left } = clock;
  return (
    <dl className="ring-figures">
      <Figure part="used" label={{ zh: '已用', en: 'Used' }} value={used} />
      {left !== null && left < 0 ? (
        <Figure part="late" label={{ zh: '逾期', en: 'Late' }} value={-left} />
      ) : (
        <Figure part="left" label={{ zh: '剩余', en: 'Left' }} value={left} />
      )}
      <Figure part="suspended" label={{ zh: '停止', en: 'Suspended' }} value={suspendedDays(clock)} />
    </dl>
  );
}

/** The clock at a glance: working days used, left and suspended; the due day in the middle, earlier due days below. */
export function ClockRing({ clock }: { readonly clock: CaseDetail['clock'] }) {
  const { t } = useLanguage();
  const { title, detail } = ringCentre(clock);
  const { status, waiting, originalDueOn, firstDueOn, dueOn } = clock;
  return (
    <div className={`ring ring-status-${status.code}${dueOn === null ? ' ring-held' : ''}`}>
      <svg viewBox="-84 -84 168 168" role="img" aria-label={t(clockInWords(clock))}>
        <circle className="ring-ground" r={RADIUS} />
        <Arcs shares={ringShares(clock)} />
        <text className="ring-title" y={-4} textAnchor="middle">
          {t(title)}
        </text>
        <text className="ring-detail" y={20} textAnchor="middle">
          {t(detail)}
        </text>
      </svg>
      <div className="ring-side">
        <strong className="ring-status">{t(status.label)}</strong>
        {clock.provisional && (
          <Tag
            title={t({ zh: '跨入尚未公布放假安排的年度', en: 'Reaches into a year whose calendar is not published' })}
          >
            {t({ zh: '暂定', en: 'Provisional' })}
          </Tag>
        )}
        {waiting === null ? (
          <Figures clock={clock} />
        ) : (
          <p className="ring-waits">
            {t({
              zh: `${waiting.sinceOn} 起不计算；申请人期限 ${waiting.applicantDueOn}`,
              en: `The period is suspended since ${waiting.sinceOn}; the applicant has until ${waiting.applicantDueOn}`,
            })}
          </p>
        )}
        <div className="detail">
          {waiting === null && t({ zh: '个工作日', en: 'working days' })}
          {originalDueOn !== null && originalDueOn !== dueOn && (
            <div>{t({ zh: `延期前期限 ${originalDueOn}`, en: `Before the extension ${originalDueOn}` })}</div>
          )}
          {firstDueOn !== null && firstDueOn !== dueOn && firstDueOn !== originalDueOn && (
            <div>{t({ zh: `补正前期限 ${firstDueOn}`, en: `Before the correction ${firstDueOn}` })}</div>
          )}
        </div>
      </div>
    </div>
  );
}
