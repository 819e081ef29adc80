import { DEFAULT_COUNTING_POLICY, type CountingPolicy } from '../../domain/report/counting-policy.js';
import type { OpeningBalance } from '../../domain/report/checks.js';
import { type Entered, yearEnd, yearStart } from '../../domain/report/settlement.js';
import type { ActivityViews, Quarter, TopicGroup } from '../../domain/report/statistics.js';
import type { Table3Group } from '../../domain/report/table3.js';
import type { DisputeState, Table4Group } from '../../domain/report/table4.js';
import type { ApplicantCategory } from '../../domain/statute/applicants.js';
import type { DisputeKind } from '../../domain/statute/dispute-results.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import type { Channel } from '../../domain/statute/receipt.js';
import type { Database } from '../../platform/database/index.js';
import { countYear as statement } from './count-year.sql.js';

/** How disputes over a year's end are counted; the rest of the policy is in the projected columns already. */
export type DisputePolicy = CountingPolicy['disputes'];

/** One agency's year as groups: what the tables and the narrative are assembled from. */
export interface YearCounts {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly cases: readonly Table3Group[];
  readonly activity: ActivityViews;
  readonly subjects: readonly TopicGroup[];
  readonly purposes: readonly TopicGroup[];
  readonly disputes: readonly Table4Group[];
  /** The year before, by its own cases: how many were received, and whether any was closed. */
  readonly before: { readonly received: number; readonly hasClosed: boolean };
  /** The year before, as its office published it. */
  readonly opening: OpeningBalance | null;
}

interface AgencyPart {
  readonly code: string;
  readonly name: string;
  readonly received: number;
  readonly hasClosed: boolean;
  readonly opening: OpeningBalance | null;
}
type CaseLine = readonly [ApplicantCategory, isNew: boolean, OutcomeCode | null, count: number];
type ChannelLine = readonly [Channel, isNew: boolean, count: number];
type UnitLine = readonly [unit: string | null, isNew: boolean, settledQuarter: Quarter | null, count: number];
type QuarterLine = readonly [
  receivedQuarter: Quarter | null,
  settledQuarter: Quarter | null,
  inTime: boolean | null,
  isPublic: boolean,
  count: number,
  timedCount: number,
  days: number,
];
type TopicLine = readonly [value: string | null, count: number];
type DisputeLine = readonly [DisputeKind, DisputeState, count: number];

interface Parts {
  agency?: AgencyPart;
  table3?: readonly CaseLine[];
  channels?: readonly ChannelLine[];
  units?: readonly UnitLine[];
  quarters?: readonly QuarterLine[];
  subjects?: readonly TopicLine[];
  purposes?: readonly TopicLine[];
  disputes?: readonly DisputeLine[];
}
type PartRow = {
  [Part in keyof Parts]-?: { agency_id: string; part: Part; content: NonNullable<Parts[Part]> };
}[keyof Parts];

/** Counts the year of every requested agency, in one pass over each table and without looking at a single case here. */
export async function countYear(
  database: Database,
  query: {
    readonly agencyIds: readonly string[];
    readonly year: number;
    readonly disputes?: DisputePolicy | undefined;
  },
): Promise<YearCounts[]> {
  const { agencyIds, year, disputes = DEFAULT_COUNTING_POLICY.disputes } = query;
  const rows = await database.scoped({ agencyIds }, async (session) => {
    // The groups of many agencies would not fit into the usual 4 MB and go by way of the disk.
    if (agencyIds.length > 10) await session.query("select set_config('work_mem', '64MB', true)");
    return session.query<PartRow>(
      statement,
      [
        yearStart(year),
        yearEnd(year),
        ...['04', '07', '10'].map((month) => `${year}-${month}-01`),
        yearStart(year - 1),
        yearEnd(year - 1),
        year - 1,
        disputes === 'filed_in_year',
      ],
      'count_year',
    );
  });
  const agencies = new Map<string, Parts>();
  for (const row of rows) {
    const parts = agencies.get(row.agency_id) ?? {};
    agencies.set(row.agency_id, Object.assign(parts, { [row.part]: row.content }));
  }
  return [...agencies]
    .flatMap(([agencyId, parts]) => (parts.agency === undefined ? [] : [yearCounts(agencyId, parts.agency, parts)]))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const yearCounts = (agencyId: string, { code, name, opening, ...before }: AgencyPart, parts: Parts): YearCounts => ({
  agencyId,
  code,
  name,
  cases: (parts.table3 ?? []).map(([category, isNew, outcome, count]) => ({
    category,
    countedFrom: entered(isNew),
    leaves: outcome ?? 'carry_out',
    count,
  })),
  activity: activityOf(parts),
  subjects: topics(parts.subjects),
  purposes: topics(parts.purposes),
  disputes: (parts.disputes ?? []).map(([kind, state, count]) => ({ kind, state, count })),
  before,
  opening,
});

const entered = (isNew: boolean): Entered => (isNew ? 'new' : 'carry_in');

const activityOf = ({ channels = [], units = [], quarters = [] }: Parts): ActivityViews => ({
  byChannel: channels.map(([channel, isNew, count]) => ({ channel, countedFrom: entered(isNew), count })),
  byUnit: units.map(([unit, isNew, settledQuarter, count]) => ({
    unit,
    countedFrom: entered(isNew),
    settledQuarter,
    count,
  })),
  byQuarter: quarters.map(([receivedQuarter, settledQuarter, inTime, isPublic, count, timedCount, days]) => ({
    countedFrom: entered(receivedQuarter !== null),
    receivedQuarter,
    settledQuarter,
    answeredInTime: inTime,
    madePublic: isPublic,
    count,
    timedCount,
    usedWorkingDays: days,
  })),
});

const topics = (lines: readonly TopicLine[] = []): TopicGroup[] =>
  lines.flatMap(([value, count]) => (value === null ? [] : [{ value, count }]));
