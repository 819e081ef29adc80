import { describe, expect, it } from '@jest/globals';
import { factsStatedByHistory, factsStatedByReasons, isEstablished } from '../../../src/domain/case/outcome-facts.js';
import { REQUIRED_FACT_CODES } from '../../../src/domain/statute/required-facts.js';
import { contextOn, given, register } from '../../support/case-samples.js';

const { facts } = given(register());
const empty = { outcome: 'granted', reasons: '', facts: {} } as const;
const known = (code: (typeof REQUIRED_FACT_CODES)[number], reply: object) =>
  isEstablished(code, { facts, reply: { ...empty, ...reply }, on: '2026-03-10', ...contextOn('2026-03-10') });

describe('where the facts of a reply are entered', () => {
  it.each(REQUIRED_FACT_CODES)('%s is entered where the form has its field', (code) => {
    const byReasons = known(code, { reasons: '依据充分' });
    const byDraft = known(code, { facts: { [code]: '已检索' } });
    expect(known(code, {})).toBe(false);
    if (factsStatedByHistory.has(code)) expect([byReasons, byDraft]).toEqual([false, false]);
    else if (factsStatedByReasons.has(code)) expect(byReasons).toBe(true);
    else expect([byReasons, byDraft]).toEqual([false, true]);
  });
});
