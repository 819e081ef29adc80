import { REPORT_ROWS, type RowId } from '../../statute/report-rows.js';

/** How closely a printed label matches a row. */
export interface LabelMatch {
  readonly id: RowId;
  /** Whether the label differs from the official wording by more than width, spaces, quotes, notes or numbering. */
  readonly corrected: boolean;
}

/** Width, spaces, quotes and the bracketed note of 部分公开 do not identify the row. */
function plain(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」『』《》]/g, '')
    .replace(/\(区分处理[^)]*\)/g, '')
    .replace(/[,;.。、:]+/g, '');
}

/** The last part of a label, without its headings and number. */
function leaf(label: string): string {
  const last = label.normalize('NFKC').split('/').at(-1) ?? '';
  const bare = last.replace(/^\s*[一二三四五六七]、/, '').replace(/^\s*(?:\([一二三四五六七]\)|本年度办理结果)+/, '');
  return plain(bare.replace(/^\s*\d+\s*[.、．]?\s*/, ''));
}

const candidates = REPORT_ROWS.map((row) => ({ id: row.id, whole: plain(row.label), leaf: leaf(row.label) }));

/** Letters to insert, delete or change to make one text of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Typing errors allowed in a label: three letters in ten, so that no two official labels are within reach. */
const tolerance = (text: string): number => Math.floor(text.length * 0.3);

/** The row a printed label names: by id, official wording, its last part, or nearly so; null when it is no row. */
export function rowOfLabel(label: string): LabelMatch | null {
  const byId = REPORT_ROWS.find((row) => row.id === label);
  if (byId) return { id: byId.id, corrected: false };
  const whole = plain(label);
  const last = leaf(label);
  const exact = candidates.find((candidate) => candidate.whole === whole || candidate.leaf === last);
  if (exact) return { id: exact.id, corrected: false };
  const near = candidates
    .filter((candidate) => Math.abs(candidate.leaf.length - last.length) <= tolerance(candidate.leaf))
    .map((candidate) => ({ id: candidate.id, off: distance(candidate.leaf, last), allowed: tolerance(candidate.leaf) }))
    .filter((candidate) => candidate.off <= candidate.allowed)
    .sort((a, b) => a.off - b.off);
  const [best, second] = near;
  if (!best || (second && second.off === best.off)) return null;
  return { id: best.id, corrected: true };
}
