import { Link } from 'react-router';
import { type Text, useLanguage } from '../language.js';
import type { Workbench } from './workbench.js';

type Tone = 'red' | 'amber' | 'green' | 'waiting';

interface FigureProps {
  readonly tone: Tone;
  readonly label: Text;
  readonly count: number;
  readonly to: string;
}

/** A number that links to what it counts; grey when it is zero. */
function Figure({ tone, label, count, to }: FigureProps) {
  const { t } = useLanguage();
  return (
    <Link to={to} className={`figure-tile figure-${count === 0 ? 'none' : tone}`}>
      <span className="figure-count">{count}</span>
      <span>{t(label)}</span>
    </Link>
  );
}

/** The user's own workload by urgency. */
export function WorkloadFigures({
  workload,
  asOf,
}: {
  readonly workload: NonNullable<Workbench['workload']>;
  readonly asOf: string;
}) {
  const { t } = useLanguage();
  const mine = '/deadlines?whose=mine';
  return (
    <nav className="figures" aria-label={t({ zh: '我的期限', en: 'My deadlines' })}>
      <Figure tone="red" label={{ zh: '已逾期', en: 'Overdue' }} count={workload.overdue} to={`${mine}&urgency=red`} />
      <Figure
        tone="amber"
        label={{ zh: '今天到期', en: 'Due today' }}
        count={workload.today}
        to={`${mine}&from=${asOf}&to=${asOf}`}
      />
      <Figure
        tone="amber"
        label={{ zh: '本周到期', en: 'Due this week' }}
        count={workload.week}
        to={`${mine}&from=${asOf}&to=${workload.sunday}`}
      />
      <Figure
        tone="green"
        label={{ zh: '以后到期', en: 'Due later' }}
        count={workload.later}
        to={`${mine}&urgency=green`}
      />
      <Figure
        tone="waiting"
        label={{ zh: '待外部反馈', en: 'Waiting for others' }}
        count={workload.waiting}
        to={`${mine}&urgency=waiting`}
      />
    </nav>
  );
}

interface OfficeFiguresProps {
  readonly office: NonNullable<Workbench['office']>;
  /** The agency of the figures, since the board would otherwise include the agencies below. */
  readonly agencyId: string;
}

/** The deadlines of the whole agency by urgency, for its heads. */
export function OfficeFigures({ office, agencyId }: OfficeFiguresProps) {
  const { t } = useLanguage();
  const own = `/deadlines?agencyId=${agencyId}`;
  return (
    <nav className="figures" aria-label={t({ zh: '全机关的期限', en: 'Deadlines of the agency' })}>
      <Figure tone="red" label={{ zh: '已逾期', en: 'Overdue' }} count={office.red} to={`${own}&urgency=red`} />
      <Figure
        tone="amber"
        label={{ zh: '即将到期', en: 'Due soon' }}
        count={office.amber}
        to={`${own}&urgency=amber`}
      />
      <Figure tone="green" label={{ zh: '未到期', en: 'In time' }} count={office.green} to={`${own}&urgency=green`} />
      <Figure
        tone="waiting"
        label={{ zh: '待外部反馈', en: 'Waiting for others' }}
        count={office.waiting}
        to={`${own}&urgency=waiting`}
      />
    </nav>
  );
}
