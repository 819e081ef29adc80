/** A percentage as printed. */
export interface Percentage {
  readonly value: number;
  /** The unit of the last printed decimal. */
  readonly step: number;
}

const stepOf = (decimals: string | undefined): number => 10 ** -(decimals?.length ?? 0);

function textOf(value: unknown): string {
  if (typeof value === 'number') return `${value}%`;
  return typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : '';
}

/** A share as printed, `33.9%`; null when it is none. A plain number counts as a percentage. */
export function percentageOf(value: unknown): Percentage | null {
  const match = /^约?(\d+(?:\.(\d+))?)%$/.exec(textOf(value));
  return match ? { value: Number(match[1]), step: stepOf(match[2]) } : null;
}

/** A change on last year as printed: `-33.33%`, `+70.3%`, 下降33.33%, 持平; null when it is none. */
export function changeOf(value: unknown): Percentage | null {
  const text = textOf(value).replace(/^同比/, '');
  if (text === '持平') return { value: 0, step: 0.01 };
  const match = /^([+\-−–]|下降|减少|增长|上升|增加)?了?约?(\d+(?:\.(\d+))?)%$/.exec(text);
  if (!match) return null;
  const falls = match[1] !== undefined && !['+', '增长', '上升', '增加'].includes(match[1]);
  return { value: Number(match[2]) * (falls ? -1 : 1), step: stepOf(match[3]) };
}

/** Whether an exact percentage was printed so: rounded, or the further decimals cut off. */
export function isPrintedAs(exact: number, printed: Percentage): boolean {
  const off = exact * printed.value < 0 ? Number.NaN : Math.abs(exact) - Math.abs(printed.value);
  return off >= -printed.step / 2 - 1e-9 && off < printed.step - 1e-9;
}

/** Whether a change from one number to another is what was printed. */
export function isChange(before: number, now: number, printed: Percentage): boolean {
  return before > 0 && isPrintedAs(((now - before) / before) * 100, printed);
}

/**
 * Beyond so many candidates a printed change excludes nothing; −99.9999999% would otherwise be searched without end.
 */
const WIDEST_SEARCH = 100_000;

/** Whether any number of requests last year could give a printed change to this number. */
export function isPossibleChange(now: number, printed: Percentage): boolean {
  if (printed.value <= -100) return now === 0;
  const guess = now / (1 + printed.value / 100);
  const reach = Math.ceil((guess * printed.step) / (100 + printed.value)) + 1;
  if (reach > WIDEST_SEARCH) return true;
  for (let before = Math.max(1, Math.floor(guess) - reach); before <= guess + reach; before++) {
    if (isChange(before, now, printed)) return true;
  }
  return now === 0 && printed.value === 0;
}
