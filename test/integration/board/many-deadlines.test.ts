import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CountDays, CountLoad, ReadBoard } from '../../../src/modules/board/index.js';
import { BoardReader } from '../../../src/modules/board/board-reader.js';
import { boardPage } from '../../../src/modules/board/read-board.js';
import { lapsingKinds } from '../../../src/modules/board/running-deadlines.sql.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** Closed long ago, as most cases of an office are; and open now, due on different days. */
const CLOSED = 6_000;
const OPEN = 600;

describe('the board of an office with many cases', () => {
  let office: Office;
  let agencyIds: readonly string[];

  beforeAll(async () => {
    office = await openOffice();
    const by = await office.addAgency();
    agencyIds = [by.actor.agencyId];
    const command = { type: 'request.register', on: '2026-03-02', registration: sampleRegistration() } as const;
    const { caseId } = await office.registerRequest.execute({
      by,
      command: { ...command, unit: null, handlerId: null },
    });
    const copied = await office.db.asOwner<{ names: string }>(
      `SELECT string_agg(column_name, ', ') AS names FROM information_schema.columns
       WHERE table_schema = 'foi' AND table_name = 'cases' AND is_generated = 'NEVER'
         AND column_name NOT IN ('id', 'number', 'register_number')`,
    );
    const names = copied[0]?.names ?? '';
    await office.db.asOwner(
      `INSERT INTO foi.cases (id, number, ${names})
       SELECT md5(n::text)::uuid, '多' || n, ${names} FROM foi.cases, generate_series(1, ${CLOSED + OPEN}) AS n
       WHERE id = '${caseId}'`,
    );
    await office.db.asOwner(
      `INSERT INTO foi.deadlines (agency_id, case_id, kind, subject, bearer, article, due_on, original_due_on,
         first_due_on, status, provisional, version, as_of, opened_at, closed_at, calendar_version, version_at)
       SELECT agency_id, md5(n::text)::uuid, kind, subject, bearer, article, due_on + n % 60, original_due_on,
         first_due_on, CASE WHEN n <= ${CLOSED} THEN 'met' ELSE 'open' END, provisional, version, as_of, opened_at,
         CASE WHEN n <= ${CLOSED} THEN opened_at END, calendar_version, version_at
       FROM foi.deadlines, generate_series(1, ${CLOSED + OPEN}) AS n WHERE case_id = '${caseId}' AND kind = 'reply'`,
    );
    await office.db.asOwner('ANALYZE foi.cases, foi.deadlines');
  }, 60_000);
  afterAll(() => office.close());

  const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

  it('reads the open rows by their index and the cases of the page alone', async () => {
    const values = [agencyIds, ['2026-03-05'], '2026-03-02', lapsingKinds, ...Array<null>(12).fill(null), 51];
    const [row] = await office.db.database.scoped({ agencyIds }, (session) =>
      session.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${boardPage}`, values),
    );
    const nodes = row?.['QUERY PLAN'].flatMap(({ Plan }) => nodesOf(Plan)) ?? [];
    const on = (table: string) => nodes.filter((node) => node['Relation Name'] === table);
    expect(nodes.map((node) => node['Index Name'])).toContain('deadlines_due_idx');
    expect(on('deadlines').map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(on('cases').map((node) => node['Node Type'])).toEqual(['Index Scan']);
  });

  it('returns a page, a month and every workload quickly', async () => {
    const { db, calendars, clock } = office;
    const reader = new BoardReader(db.database, calendars, clock);
    const days = new CountDays(reader);
    const start = performance.now();
    expect((await new ReadBoard(reader).execute({ limit: 50 }, agencyIds)).deadlines).toHaveLength(50);
    const counts = await days.execute(agencyIds, '2026-03-01', '2026-06-30');
    expect(counts.reduce((sum, { red, amber, green }) => sum + red + amber + green, 0)).toBe(OPEN + 2);
    expect(await new CountLoad(reader, clock).execute(agencyIds)).toMatchObject([{ handlerId: null, open: OPEN + 2 }]);
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
