import { type Text, useLanguage } from '../language.js';
import type { Quarters } from './reports.js';

type Quarter = Quarters['quarters'][number];

const chineseNames = ['一季度', '二季度', '三季度', '四季度'];

export const quarterName = (quarter: number): Text => ({
  zh: chineseNames[quarter - 1] ?? '',
  en: `Q${quarter}`,
});

/** One line of figures over the quarters. */
export interface QuarterRow {
  readonly name: string;
  readonly of: (quarter: Quarter) => number | string | null;
}
/** One series of a chart. */
export interface QuarterSeries {
  readonly name: string;
  readonly color: string;
  readonly of: (quarter: Quarter) => number;
  readonly isLine?: boolean;
}

interface QuarterChartData {
  readonly title: string;
  readonly rows: readonly QuarterRow[];
  readonly drawn: readonly QuarterSeries[];
  readonly stacked: boolean;
}

const resultColors = ['#237804', '#7cb305', '#a8071a', '#d46b08', '#531dab', '#737373'];

/** The charts of the quarterly analysis with their figures; the table has more rows than the chart. */
export function useQuarterRows(data: Quarters | undefined): readonly QuarterChartData[] {
  const { t } = useLanguage();
  if (data === undefined) return [];
  const words = (zh: string, en: string): string => t({ zh, en });
  const flow: readonly QuarterSeries[] = [
    { name: words('新收', 'Received'), color: '#1554ad', of: ({ received }) => received },
    { name: words('办结', 'Closed'), color: '#237804', of: ({ closed }) => closed },
    { name: words('期末未结', 'Open at its end'), color: '#a8480f', of: ({ open }) => open, isLine: true },
  ];
  const results = data.results.map(({ code, label }, at): QuarterSeries => ({
    name: t(label),
    color: resultColors[at] ?? '#737373',
    of: (quarter) => quarter.results[code] ?? 0,
  }));
  const timeliness: readonly QuarterSeries[] = [
    { name: words('按期', 'In time'), color: '#237804', of: ({ onTime }) => onTime.inTime },
    { name: words('逾期', 'Late'), color: '#a8071a', of: ({ onTime }) => onTime.late },
  ];
  return [
    {
      title: words('收办情况', 'Received and closed'),
      drawn: flow,
      rows: [
        ...flow,
        { name: words('新收环比', 'On the quarter before'), of: ({ onQuarterBefore }) => onQuarterBefore },
        { name: words('新收同比', 'On last year'), of: ({ onYearBefore }) => onYearBefore },
      ],
      stacked: false,
    },
    { title: words('办理结果', 'Results'), drawn: results, rows: results, stacked: true },
    {
      title: words('办理时限情况', 'In time'),
      drawn: timeliness,
      rows: [
        ...timeliness,
        { name: words('无法判定', 'Unknown'), of: ({ onTime }) => onTime.unknown },
        { name: words('按期率', 'Share in time'), of: ({ onTime }) => onTime.share },
        { name: words('平均工作日', 'Working days'), of: ({ averageWorkingDays }) => averageWorkingDays },
        { name: words('转为主动公开', 'Made public'), of: ({ madePublic }) => madePublic },
      ],
      stacked: true,
    },
  ];
}
