import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { replay } from '../../../src/domain/case/evolve.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { CommandRefused, type CommandIssuer } from '../../../src/modules/cases/index.js';
import { canonicalJson } from '../../../src/modules/history/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from './office.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((value) => value.replaceAll('\0', '·'));
const reply = fc
  .constantFrom('granted' as const, 'partial' as const, 'not_exist' as const, 'other' as const)
  .map((outcome) => ({ outcome, reasons: '理由', facts: { search_record: '检索记录', provision_record: '邮件' } }));

/** Any command, dated the day it comes; most of them are refused in most states. */
const ending = fc.constantFrom(
  (on: string): CaseCommand => ({ type: 'request.withdraw', on, reason: '不再需要' }),
  (on: string): CaseCommand => ({ type: 'request.void', on, reason: '误登' }),
);
/** Putting right what was recorded by any event so far. */
const correction = fc
  .record({ event: fc.integer({ min: 1, max: 16 }), back: fc.integer({ min: 0, max: 4 }) })
  .chain(({ event, back }) =>
    fc.constantFrom(
      (on: string): CaseCommand => ({ type: 'act.strike', on, event, reason: '误录' }),
      (on: string): CaseCommand => ({
        type: 'act.correct',
        on,
        event,
        changes: { on: addDays(on, -back) },
        reason: '误',
      }),
      (on: string): CaseCommand => ({ type: 'delivery.record', on: addDays(on, -back), event, proof: '回执' }),
    ),
  );
const act: fc.Arbitrary<(on: string) => CaseCommand> = fc.oneof(
  { arbitrary: correction, weight: 12 },
  { arbitrary: ending, weight: 1 },
  {
    weight: 60,
    arbitrary: fc.constantFrom(
      (on: string): CaseCommand => ({ type: 'case.claim', on }),
      (on: string): CaseCommand => ({ type: 'review.start', on }),
      (on: string): CaseCommand => ({ type: 'correction.request', on, matters: '明确名称' }),
      (on: string): CaseCommand => ({ type: 'correction.receive', on, content: '补正后的内容' }),
      (on: string): CaseCommand => ({ type: 'consultation.send', on, id: 'c1', party: 'third_party', name: '某公司' }),
      (on: string): CaseCommand => ({ type: 'consultation.return', on, id: 'c1', opinion: 'objects', reasons: '商密' }),
      (on: string): CaseCommand => ({ type: 'fee.notify', on, amount: 100, basis: 'pages' }),
      (on: string): CaseCommand => ({ type: 'fee.pay', on }),
      (on: string): CaseCommand => ({ type: 'draft.clear', on, step: 'secrecy' }),
      (on: string): CaseCommand => ({ type: 'draft.clear', on, step: 'legality' }),
      (on: string): CaseCommand => ({ type: 'draft.clear', on, step: 'signature' }),
      (on: string): CaseCommand => ({ type: 'reply.send', on, method: 'post' }),
      (on: string): CaseCommand => ({ type: 'case.archive', on }),
      (on: string): CaseCommand => ({ type: 'case.unarchive', on, reason: '补充材料' }),
      (on: string): CaseCommand => ({ type: 'reasons.request', on, facts: '数量' }),
      (on: string): CaseCommand => ({ type: 'reasons.receive', on, reasonable: true, summary: '理由' }),
      (on: string): CaseCommand => ({ type: 'publication.mark', on, place: '网站' }),
      (on: string): CaseCommand => ({ type: 'service.record', on, method: 'post', proof: '回证' }),
      (on: string): CaseCommand => ({ type: 'reply.retract', on, reason: '误录' }),
      (on: string): CaseCommand => ({
        type: 'reply.reorder',
        on,
        orderedBy: 'court',
        orderNumber: '行初1号',
        disputeId: null,
        period: { workingDays: 15 },
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 25 }).map((workingDays) => (on: string): CaseCommand => ({
      type: 'extension.notify',
      on,
      workingDays,
    })),
  },
  {
    weight: 12,
    arbitrary: reply.map((content) => (on: string): CaseCommand => ({ type: 'reply.draft', on, reply: content })),
  },
  { weight: 1, arbitrary: text.map((words) => (on: string): CaseCommand => ({ type: 'note.add', on, text: words })) },
  {
    weight: 1,
    arbitrary: text.map((words) => (on: string): CaseCommand => ({
      type: 'entry.correct',
      on,
      changes: { purpose: words },
      reason: words,
    })),
  },
);
/** Of several commands the first lawful one is carried out, so that histories grow long. */
const step = fc.record({ wait: fc.integer({ min: 0, max: 6 }), tries: fc.array(act, { minLength: 8, maxLength: 8 }) });
const steps = fc.array(step, { minLength: 10, maxLength: 30 });

describe('whatever is asked of a case', () => {
  let office: Office;
  let by: CommandIssuer;
  beforeAll(async () => {
    office = await openOffice();
    by = await office.addAgency();
  });
  afterAll(() => office.close());

  const carriedOut = (caseId: string, command: CaseCommand): Promise<CaseState | null> =>
    office.advanceCase.execute({ by, caseId, revision: null, command }).then(
      ({ state }) => state,
      (error: unknown) => {
        if (error instanceof CommandRefused) return null;
        throw error;
      },
    );

  it('its history folds to what is stored, and verification finds nothing', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        let day = '2026-03-02';
        office.clock.set(day);
        const { caseId } = await office.registerRequest.execute({
          by,
          command: {
            type: 'request.register',
            on: day,
            registration: sampleRegistration(),
            unit: null,
            handlerId: null,
          },
        });
        for (const { wait, tries } of sequence) {
          day = addDays(day, wait);
          office.clock.set(day);
          for (const act of tries) {
            const state = await carriedOut(caseId, act(day));
            if (state === null) continue;
            seen.add(state.state);
            break;
          }
        }
        const found = await office.store.find([by.actor.agencyId], caseId);
        const history = await office.store.history([by.actor.agencyId], caseId);
        expect(canonicalJson(found?.state)).toBe(canonicalJson(replay(history.map(({ event }) => event))));
      }),
      { numRuns: 60 },
    );
    // Chance decides how far sixty histories go: eight to twelve states, as measured. Fewer would prove little.
    expect(seen.size).toBeGreaterThan(5);
    expect((await office.verifyCases.execute()).findings).toEqual([]);
  }, 120_000);
});
