import { readFixture } from '../../support/fixtures.js';

type Cells = (number | string | null)[];

/** A published report, typed loosely enough to plant errors in. */
export interface PublishedJson {
  agency: string;
  year: number;
  format: number;
  table3: { columns: string[]; rows: Record<string, Cells>; org_unallocated?: Record<string, number> };
  table4: { columns: string[]; 行政复议: Cells; 行政诉讼: Record<string, Cells> };
  narrative: Record<string, unknown>;
}

export const SOUND = ['kaiyang-county-2019', 'pingtan-2019', 'pingtan-2021', 'suqian-city-2023'] as const;

/** A fresh copy of a published report. */
export function published(slug: string): PublishedJson {
  return readFixture<PublishedJson>('reports', `${slug}.json`);
}

/** The printed cells of the row whose label begins so. @throws Error when there is no such row. */
export function rowOf(report: PublishedJson, label: string): Cells {
  const found = Object.entries(report.table3.rows).find(([name]) => name.startsWith(label));
  if (!found) throw new Error(`no row ${label}`);
  return found[1];
}

/** Gives a row another label, in its place. */
export function relabel(report: PublishedJson, from: string, to: string): void {
  report.table3.rows = Object.fromEntries(
    Object.entries(report.table3.rows).map(([label, cells]) => [label.startsWith(from) ? to : label, cells]),
  );
}
