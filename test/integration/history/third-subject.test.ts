import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LegalDate } from '../../../src/domain/calendar/legal-date.js';
import { builtInLaw } from '../../../src/modules/calendars/index.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import {
  type Loaded,
  type Subject,
  type SubjectEvent,
  SubjectRefresher,
  type SubjectState,
  SubjectStore,
  SubjectVerifier,
} from '../../../src/modules/history/index.js';
import { type Office, openOffice } from '../cases/office.js';

interface ReportState extends SubjectState {
  readonly facts: { readonly title: string; readonly dueOn: LegalDate; readonly publishedOn: LegalDate | null };
}

type ReportEvent = SubjectEvent &
  (
    | { readonly type: 'report.draft'; readonly title: string; readonly dueOn: LegalDate }
    | { readonly type: 'report.publish' }
  );

function evolve(state: ReportState | null, event: ReportEvent): ReportState {
  const common = { context: {}, machineVersion: 1, revision: event.decided.seq };
  if (event.type === 'report.draft') {
    const { title, dueOn } = event;
    return { ...common, state: 'draft', facts: { title, dueOn, publishedOn: null } };
  }
  if (state?.state !== 'draft') throw new Error('only a draft is published');
  return { ...common, state: 'published', facts: { ...state.facts, publishedOn: event.on } };
}

/** A kind of thing that the application knows nothing of: its own table, a projection, a history. */
const report: Subject<ReportState, ReportEvent> = {
  type: 'report',
  table: 'foi.test_reports',
  name: { zh: '年度报告', en: 'report' },
  machineVersion: 1,
  evolve,
  progress: ({ facts }, asOf) => ({
    title: facts.title,
    is_late: facts.publishedOn === null && asOf > facts.dueOn,
  }),
  counted: ['is_late'],
  deadlines: () => [],
  effects: () => [],
  owner: (id) => ({ case_id: id }),
  mayCountDays: 'false',
};

const reportsTable = `
  CREATE TABLE foi.test_reports (
    agency_id uuid NOT NULL, id uuid NOT NULL, number text NOT NULL, register_year smallint NOT NULL,
    register_number integer, state text NOT NULL, context jsonb NOT NULL, machine_version smallint NOT NULL,
    revision integer NOT NULL, facts jsonb NOT NULL, head_hash bytea NOT NULL, title text NOT NULL,
    is_late boolean NOT NULL, refreshed_on date, refreshed_revision integer, import_id uuid,
    imported_revision integer, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (agency_id, id)
  );
  GRANT SELECT, INSERT, UPDATE ON foi.test_reports TO foi_app;
  SELECT foi.define_subject('report', 'foi.test_reports', 's.id', 'false', '{}', '{is_late}', NULL);`;

describe('a third kind of subject with a history', () => {
  let office: Office;
  let by: CommandIssuer;
  let store: SubjectStore<ReportState, ReportEvent>;
  let verifier: SubjectVerifier<ReportState, ReportEvent>;

  beforeAll(async () => {
    office = await openOffice();
    await office.db.asOwner(reportsTable);
    store = new SubjectStore(report, office.db.database);
    verifier = new SubjectVerifier(report, office.db.database);
  });
  afterAll(() => office.close());

  const basis = () => ({
    agencyId: by.actor.agencyId,
    actorId: by.actor.id,
    recordedAt: office.clock.now(),
    asOf: office.clock.today(),
    deadlineRules: builtInLaw,
  });

  async function draft(): Promise<Loaded<ReportState>> {
    by = await office.addAgency();
    office.clock.set('2026-03-02');
    const id = randomUUID();
    const event: ReportEvent = {
      ...{ type: 'report.draft', on: '2026-03-02', title: '2025 年度报告', dueOn: '2026-03-31' },
      decided: { seq: 1 },
    };
    const number = { year: 2026, sequence: null, text: '2025 年度' };
    const subjects = [{ id, events: [event], state: evolve(null, event), number }];
    expect(await store.commitNew({ ...basis(), subjects })).toEqual({
      result: 'committed',
      subjects: [{ id, number: '2025 年度' }],
    });
    const loaded = await store.load(by.actor.agencyId, id);
    if (loaded === null) throw new Error('it is not there');
    return loaded;
  }

  function publication(before: Loaded<ReportState>, key?: { readonly key: string; readonly requestHash: string }) {
    const event: ReportEvent = { type: 'report.publish', on: '2026-03-03', decided: { seq: 2 } };
    const next = evolve(before.state, event);
    return { ...basis(), before, event, next, idempotency: key, response: { revision: 2 } };
  }

  const findings = async () => (await verifier.execute({ agencyIds: [by.actor.agencyId] })).findings;

  it('is committed, loaded, folded from its history and verified without a line of its own', async () => {
    const before = await draft();
    expect(before).toMatchObject({ caseId: before.id, number: '2025 年度', deadlines: [], state: { state: 'draft' } });
    expect(await store.commit(publication(before))).toEqual({ result: 'committed' });
    const after = await store.load(by.actor.agencyId, before.id);
    expect(after?.state).toMatchObject({ state: 'published', revision: 2, facts: { publishedOn: '2026-03-03' } });
    expect(await store.stateAt(by.actor.agencyId, before.id, 1)).toEqual(before.state);
    expect(await store.stateAt(by.actor.agencyId, before.id, 2)).toEqual(after?.state);
    expect(await verifier.execute({ agencyIds: [by.actor.agencyId] })).toEqual({
      ...{ agencies: 1, subjects: 1, events: 2, findings: [] },
    });
  });

  it('is guarded by its revision and its last hash', async () => {
    const before = await draft();
    await store.commit(publication(before));
    expect(await store.commit(publication(before))).toEqual({ result: 'conflict', revision: 2 });
    const forged = { ...before, id: before.id, headHash: 'ab'.repeat(32) };
    expect(await store.commit(publication(forged))).toEqual({ result: 'conflict', revision: 2 });
    expect(await store.commit(publication({ ...before, id: randomUUID() }))).toEqual({ result: 'missing' });
  });

  it('answers the same request as before, and refuses its key to another', async () => {
    const before = await draft();
    const key = { key: 'publish', requestHash: '11'.repeat(32) };
    expect(await store.earlierAnswer(by.actor, key)).toBeNull();
    await store.commit(publication(before, key));
    const replayed = { result: 'replayed', subjectId: before.id, response: { revision: 2 } };
    expect(await store.commit(publication(before, key))).toEqual(replayed);
    expect(await store.earlierAnswer(by.actor, key)).toEqual(replayed);
    const other = { ...key, requestHash: '22'.repeat(32) };
    expect(await store.commit(publication(before, other))).toEqual({ result: 'key_reused' });
  });

  it('keeps no key of a step that was not committed', async () => {
    const before = await draft();
    const key = { key: 'forged', requestHash: '11'.repeat(32) };
    const forged = publication({ ...before, headHash: 'ab'.repeat(32) }, key);
    expect(await store.commit(forged)).toEqual({ result: 'conflict', revision: 1 });
    expect(await store.commit(publication(before, key))).toEqual({ result: 'committed' });
  });

  it('is brought up to date as days pass, with no event', async () => {
    const before = await draft();
    const refresher = new SubjectRefresher(report, office.db.database, office.calendars, office.clock);
    office.clock.set('2026-04-01');
    expect(await refresher.execute(by.actor.agencyId, [before.id])).toEqual({ refreshed: 1 });
    const [row] = await office.db.asOwner('SELECT is_late, revision FROM foi.test_reports WHERE id = $1', [before.id]);
    expect(row).toEqual({ is_late: true, revision: 1 });
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['an event', `UPDATE foi.events SET body = body || '{"title": "改"}' WHERE subject_id = $1`, 'EVENT_ALTERED'],
    ['a fact', `UPDATE foi.test_reports SET facts = facts || '{"title": "改"}' WHERE id = $1`, 'FACTS_DIFFER'],
    ['the projection', `UPDATE foi.test_reports SET title = '改' WHERE id = $1`, 'PROJECTION_DIFFERS'],
    ['the subject away', 'DELETE FROM foi.test_reports WHERE id = $1', 'HISTORY_WITHOUT_REPORT'],
    ['its history away', 'DELETE FROM foi.events WHERE subject_id = $1', 'REPORT_WITHOUT_HISTORY'],
  ])('is named when somebody changes %s behind its back', async (_, statement, code) => {
    const { id } = await draft();
    await office.db.asOwner('ALTER TABLE foi.events DISABLE TRIGGER USER');
    await office.db.asOwner(statement, [id]);
    await office.db.asOwner('ALTER TABLE foi.events ENABLE TRIGGER USER');
    expect(await findings()).toMatchObject([{ subjectId: id, code }]);
  });
});
