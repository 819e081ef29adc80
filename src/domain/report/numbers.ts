/** A row of table three: six applicant columns in official order, then 总计. */
export type SevenNumbers = readonly [number, number, number, number, number, number, number];

/** A group of table four: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export type FiveNumbers = readonly [number, number, number, number, number];

/** A row of table three from its six applicant columns. */
export function withTotal6(cells: readonly number[]): SevenNumbers {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = cells;
  return [a, b, c, d, e, f, a + b + c + d + e + f];
}

/** A group of table four from its four states. */
export function withTotal4(cells: readonly number[]): FiveNumbers {
  const [a = 0, b = 0, c = 0, d = 0] = cells;
  return [a, b, c, d, a + b + c + d];
}

/** A number with at most two decimals and no trailing zeros. */
const twoDecimals = (value: number): string => String(Number(value.toFixed(2)));

/** `20%`, with at most two decimals; null of nothing. */
export function shareText(part: number, whole: number): string | null {
  return whole === 0 ? null : `${twoDecimals((part / whole) * 100)}%`;
}

/** The change on an earlier number as narratives print it: `-33.33%`, `+70.3%`, `0%`; null when there was nothing before. */
export function changeText(now: number, before: number): string | null {
  if (before === 0) return null;
  const change = twoDecimals(((now - before) / before) * 100);
  return `${now > before ? '+' : ''}${change}%`;
}
