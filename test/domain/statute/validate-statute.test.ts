import { describe, expect, it } from '@jest/globals';
import { cite } from '../../../src/domain/statute/citation.js';
import { DISPUTE_RESULTS, disputeEnding, endingsOf } from '../../../src/domain/statute/dispute-results.js';
import type { OutcomeCode, OutcomeRule } from '../../../src/domain/statute/outcome-rule.js';
import { STATUTE, validateStatute, type StatuteTables } from '../../../src/domain/statute/validate-statute.js';

function withOutcome(code: OutcomeCode, change: Partial<OutcomeRule>): StatuteTables {
  return {
    ...STATUTE,
    outcomes: STATUTE.outcomes.map((rule) => (rule.code === code ? { ...rule, ...change } : rule)),
  };
}

describe('the statute', () => {
  it('is whole: every outcome has one row of both forms, one remedy, one letter and its labels', () => {
    expect(validateStatute()).toEqual([]);
  });

  it.each([
    [
      'an outcome without a rule',
      { ...STATUTE, outcomes: STATUTE.outcomes.slice(1) },
      'outcome already_public has no rule',
    ],
    [
      'an outcome ruled twice for the same days',
      { ...STATUTE, outcomes: [...STATUTE.outcomes, ...STATUTE.outcomes.slice(0, 1).map((rule) => ({ ...rule }))] },
      'outcome already_public has two versions in force on 2019-05-15',
    ],
    [
      'an outcome that a later law counts in another row',
      {
        ...STATUTE,
        outcomes: STATUTE.outcomes.flatMap((rule) =>
          rule.code === 'granted'
            ? [
                { ...rule, until: '2026-12-31' },
                { ...rule, from: '2027-01-01', row: 'partial' as const },
              ]
            : [rule],
        ),
      },
      'outcome granted of 2027-01-01 is counted otherwise than its other versions',
    ],
    [
      'a row the form does not print',
      withOutcome('withdrawn', { row: 'o' }),
      'outcome withdrawn is counted in o, which the form of 2021 does not print',
    ],
    [
      'a row nothing is counted in',
      withOutcome('reconfirm', { row: 'n1' }),
      'row n5 of the form of 2019 has no outcome',
    ],
    ['a missing label', withOutcome('granted', { label: { zh: '', en: 'Granted' } }), 'outcome granted lacks a label'],
    ['no article', withOutcome('granted', { citations: [] }), 'outcome granted cites no article of its days'],
    [
      'a letter that is not there',
      { ...STATUTE, letters: STATUTE.letters.filter((letter) => letter.code !== 'R05') },
      'outcome not_exist has no letter R05 on 2019-05-15',
    ],
    [
      'no remedy',
      { ...STATUTE, remedies: STATUTE.remedies.filter((remedy) => remedy.code !== 'repeat') },
      'outcome duplicate has no remedy repeat on 2019-05-15',
    ],
    [
      'a remedy that ran out',
      {
        ...STATUTE,
        remedies: STATUTE.remedies.filter((remedy) => remedy.code !== 'repeat' || remedy.until !== null),
      },
      'outcome duplicate has no remedy repeat on 2025-06-01',
    ],
    [
      'a rule that rests on a law to come',
      withOutcome('granted', { until: '2025-05-31', citations: [cite('spc_2025_8', '第1条')] }),
      'outcome granted cites no article of its days',
    ],
    [
      'two versions at once',
      { ...STATUTE, remedies: STATUTE.remedies.map((remedy) => ({ ...remedy, until: null })) },
      'remedy no_suit has two versions in force on 2025-06-01',
    ],
    [
      'two default outcomes of a ledger name',
      withOutcome('withdrawn', { ledgerDefault: true }),
      'ledger name 其他处理/其他 has not exactly one default outcome',
    ],
    [
      'a period of no length',
      {
        ...STATUTE,
        periods: STATUTE.periods.map((period) => (period.code === 'reply' ? { ...period, amount: 0 } : period)),
      },
      'period reply has an amount of 0',
    ],
    [
      'a period of two kinds',
      { ...STATUTE, periods: STATUTE.periods.map((p) => (p.code === 'reply' ? { ...p, fixedDate: '01-31' } : p)) },
      'period reply has a fixed date or a unit, not both',
    ],
  ] as const)('would be refused with %s', (_fault, tables, problem) => {
    expect(validateStatute(tables)).toContain(problem);
  });
});

describe('endings of disputes', () => {
  it('fall into the columns of table four, in both forums', () => {
    for (const forum of ['review', 'suit'] as const) {
      expect(new Set(endingsOf(forum).map((ending) => ending.result))).toEqual(new Set(DISPUTE_RESULTS));
    }
  });

  it.each([
    ['review_claim_rejected', 'upheld'],
    ['review_unlawful', 'corrected'],
    ['review_dismissed', 'other'],
    ['suit_claims_rejected', 'upheld'],
    ['suit_ordered_to_act', 'corrected'],
    ['suit_dismissed', 'other'],
  ])('count %s as %s', (code, result) => {
    expect(disputeEnding(code)?.result).toBe(result);
  });

  it('know no other code', () => {
    expect(disputeEnding('review_pending')).toBeNull();
  });
});
