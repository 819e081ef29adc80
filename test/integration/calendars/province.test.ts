import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/domain/case/decide.js';
import { builtInLaw } from '../../../src/modules/calendars/index.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type CalendarOffice, inventedAnnouncementOf2027, openCalendarOffice } from './calendar-office.js';

const agencies = 100;
const casesEach = 50;
const on = '2026-12-04';

describe('a province of a hundred agencies', () => {
  let office: CalendarOffice;
  let top: CommandIssuer;
  const below: CommandIssuer[] = [];

  beforeAll(async () => {
    office = await openCalendarOffice();
    office.clock.set(on);
    top = await office.addAgency();
    for (let at = 0; at < agencies; at += 1) {
      const by = await office.addAgency((below[Math.floor(at / 3) - 1] ?? top).actor.agencyId);
      below.push(by);
      await fill(by);
    }
  }, 180_000);
  afterAll(() => office.close());

  async function fill(by: CommandIssuer): Promise<void> {
    const { agencyId, id: actorId } = by.actor;
    const registration = sampleRegistration({ channel: 'in_person', submittedOn: on });
    const command = { type: 'request.register', on, registration, unit: null, handlerId: null } as const;
    const decision = decide(null, command, { ...builtInLaw, today: on, ...by });
    if (!decision.accepted) throw new Error(decision.refusal.message.en);
    const { event, next: state } = decision;
    const cases = Array.from({ length: casesEach }, () => ({ id: randomUUID(), events: [event], state }));
    await office.store.commitNew({
      agencyId,
      actorId,
      recordedAt: office.clock.now(),
      asOf: on,
      deadlineRules: builtInLaw,
      subjects: cases,
    });
  }

  it('moves five thousand cases in one act, in less than a minute, and every history stays true', async () => {
    const began = performance.now();
    const { effect } = await office.enact(top, inventedAnnouncementOf2027);
    const seconds = (performance.now() - began) / 1000;
    expect(effect).toMatchObject({ agencies, cases: agencies * casesEach, moved: agencies * casesEach });
    expect(seconds).toBeLessThan(60);
    const [notified] = await office.db.asOwner<{ rows: number; days: string[] }>(
      `SELECT count(*)::int AS rows, array_agg(DISTINCT due_on::text) AS days FROM foi.deadlines
       WHERE kind = 'reply' AND calendar_version = 1`,
    );
    expect(notified).toEqual({ rows: agencies * casesEach, days: ['2026-12-31'] });
    const [first, last] = [below[0] ?? top, below.at(-1) ?? top];
    expect([...(await office.faults(first)), ...(await office.faults(last))]).toEqual([]);
  }, 120_000);
});
