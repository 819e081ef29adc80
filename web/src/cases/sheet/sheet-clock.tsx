import { useLanguage } from '../../language.js';
import type { CaseDetail, ClockDay } from '../case.js';
import { clockInWords, suspendedDays } from '../clock/clock-parts.js';
import { dayKinds } from '../clock/day-words.js';
import { SheetRows } from './sheet-rows.js';

const order = ['counted', 'suspended', 'void', 'holiday', 'weekend'] as const satisfies readonly ClockDay['kind'][];

/** How the day due came about, in numbers. */
export function SheetClock({ subject: { clock } }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const days = order
    .map((kind) => ({ kind, count: clock.days.filter((day) => day.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${t(dayKinds[kind])} ${count}`);
  return (
    <SheetRows
      heading={{ zh: '期限', en: 'The clock' }}
      lines={[
        [
          { label: { zh: '到期日', en: 'Due on' }, value: clock.dueOn ?? t(clock.status.label) },
          { label: { zh: '原期限', en: 'Without extension' }, value: clock.originalDueOn },
        ],
        [
          { label: { zh: '已用工作日', en: 'Days used' }, value: clock.usedWorkingDays },
          { label: { zh: '停止计算', en: 'Suspended' }, value: suspendedDays(clock) },
        ],
        [{ label: { zh: '计算', en: 'In words' }, value: t(clockInWords(clock)) }],
        [{ label: { zh: '逐日统计', en: 'Days by kind' }, value: days.join(t({ zh: '，', en: ', ' })) }],
      ]}
    />
  );
}
