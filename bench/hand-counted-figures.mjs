import { assembleTable3 } from '#src/domain/report/table3.js';
import { assembleTable4 } from '#src/domain/report/table4.js';
import { RECEIPT_RULES } from '#src/domain/statute/receipt.js';

const every = /** @type {(row: any) => boolean} */ (() => true);
const sum = (rows, matches = every) => rows.reduce((total, row) => total + (matches(row) ? Number(row.n) : 0), 0);
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const tenMost = (rows) =>
  rows
    .filter(({ a }) => a !== null)
    .map(({ a, n }) => ({ value: a, count: Number(n) }))
    .sort((x, y) => y.count - x.count || byText(x.value, y.value))
    .slice(0, 10);

/** The figures of one agency from the rows of the hand-written SQL, in the shape of `shownFigures`. */
export function handCounted(rows, format) {
  const of = (part) => rows.filter((row) => row.part === part);
  const table3 = of('table3').map(({ a, b, c, n }) => ({
    category: a,
    countedFrom: b === 'true' ? 'new' : 'carry_in',
    leaves: c ?? 'carry_out',
    count: Number(n),
  }));
  const disputes = of('dispute').map(({ a, b, n }) => ({ kind: a, state: b ?? 'pending', count: Number(n) }));
  const channel = (name) => sum(of('channel'), ({ a, b }) => b !== 'false' && RECEIPT_RULES[a].group === name);
  const days = of('time').reduce((total, { d }) => total + Number(d ?? 0), 0);
  const timed = of('time').reduce((total, { c }) => total + Number(c), 0);
  const unit = (name) => of('unit').filter(({ a }) => a === name);
  return {
    table3: assembleTable3(table3, format),
    table4: assembleTable4(disputes),
    channels: ['信函', '网络', '当面', '传真', '口头'].map(channel),
    units: [...new Set(of('unit').map(({ a }) => a))].sort(byText).map((name) => ({
      unit: name,
      received: sum(unit(name), ({ b }) => b === 'true'),
      closed: sum(unit(name), ({ c }) => c !== null),
    })),
    quarters: ['1', '2', '3', '4'].map((quarter) => ({
      received: sum(of('quarter'), ({ a }) => a === quarter),
      closed: sum(of('quarter'), ({ c }) => c === quarter),
    })),
    subjects: tenMost(of('subject')),
    purposes: tenMost(of('purpose')),
    inTime: sum(of('time'), ({ a }) => a === 'true'),
    averageWorkingDays: timed === 0 ? null : Math.round((days / timed) * 10) / 10,
    madePublic: sum(of('time'), ({ b }) => b === 'true'),
    previousYear: sum(of('before')),
  };
}

/** The same figures out of a report of the application. */
export const shownFigures = ({ table3, table4, statistics }) => ({
  table3,
  table4,
  channels: Object.values(statistics.channels).map(({ count }) => count),
  units: statistics.byUnit
    .map(({ unit, received, closed }) => ({ unit, received, closed }))
    .sort((a, b) => byText(a.unit, b.unit)),
  quarters: statistics.byQuarter.map(({ received, closed }) => ({ received, closed })),
  subjects: statistics.subjects,
  purposes: statistics.purposes,
  inTime: statistics.onTime.inTime,
  averageWorkingDays: statistics.averageWorkingDays,
  madePublic: statistics.madePublic,
  previousYear: statistics.previousYear?.received ?? 0,
});
