import { describe, expect, it } from '@jest/globals';
import { LETTERS } from '../../../src/domain/statute/letters.js';
import {
  OUTCOMES,
  OUTCOME_CODES,
  isOutcomeCode,
  outcomesOfLedgerName,
  outcomesOfRow,
  remedyOfOutcome,
  rowOfOutcome,
  type OutcomeCode,
} from '../../../src/domain/statute/outcomes.js';
import { remedyAgainstSilence } from '../../../src/domain/statute/remedies.js';
import { formatOfYear, resultRowsOf, rowsOf } from '../../../src/domain/statute/report-rows.js';
import { REQUIRED_FACTS } from '../../../src/domain/statute/required-facts.js';
import { readFixture } from '../../support/fixtures.js';

interface Schema {
  labels: Record<string, string>;
  order_2019: string[];
  order_2021: string[];
}

const denied: OutcomeCode[] = [
  'denied_secret',
  'denied_law',
  'denied_safety',
  'denied_third_party',
  'denied_internal',
  'denied_process',
  'denied_enforcement_file',
];

describe('rows of table three', () => {
  const schema = readFixture<Schema>('reports', '_schema.json');

  it('prints 23 rows in the form of 2019 and 25 in that of 2021, as published', () => {
    expect(rowsOf(2019).map((row) => row.id)).toEqual(schema.order_2019);
    expect(rowsOf(2021).map((row) => row.id)).toEqual(schema.order_2021);
  });

  it('uses the official labels', () => {
    for (const row of rowsOf(2019).concat(rowsOf(2021))) expect(row.label).toBe(schema.labels[row.id]);
  });

  it('reports 2019 and 2020 in the first form, later years in the second', () => {
    expect([2018, 2019, 2020, 2021, 2026].map(formatOfYear)).toEqual([2019, 2019, 2019, 2021, 2021]);
  });
});

describe('outcomes', () => {
  it('knows each of its codes and no other word', () => {
    expect(OUTCOMES.versions.map((rule) => rule.code).sort()).toEqual([...OUTCOME_CODES].sort());
    expect(OUTCOME_CODES.every(isOutcomeCode)).toBe(true);
    expect(isOutcomeCode('toString')).toBe(false);
  });

  it.each([
    ['already_public', 'granted', 'granted'],
    ['not_this_agency', 'u1', 'u1'],
    ['special_access_regime', 'd8', 'd8'],
    ['abandoned_no_supplement', 'o', 'o1'],
    ['abandoned_no_fee', 'o', 'o2'],
    ['withdrawn', 'o', 'o3'],
    ['transferred', 'o', 'o3'],
  ] as const)('counts %s in row %s of 2019 and %s of 2021', (code, in2019, in2021) => {
    expect([rowOfOutcome(code, 2019), rowOfOutcome(code, 2021)]).toEqual([in2019, in2021]);
  });

  it('gives every row back its outcomes, each of them once', () => {
    for (const format of [2019, 2021] as const) {
      expect(
        resultRowsOf(format)
          .flatMap((row) => outcomesOfRow(row, format))
          .sort(),
      ).toEqual([...OUTCOME_CODES].sort());
    }
  });

  it('reads a ledger name as its default outcome first, and an unknown name as none', () => {
    expect(outcomesOfLedgerName('予以公开')).toEqual(['granted', 'already_public']);
    expect(outcomesOfLedgerName('无法提供/本机关不掌握相关政府信息')).toEqual(['not_exist', 'not_this_agency']);
    expect(outcomesOfLedgerName('其他处理/其他')).toEqual(['other', 'withdrawn', 'transferred']);
    expect(outcomesOfLedgerName('不公开')).toEqual([]);
  });

  it('answers with a letter that states the remedies, whenever the outcome is a reply with one', () => {
    for (const rule of OUTCOMES.versions.filter((candidate) => candidate.isReply)) {
      expect(['stated', 'to_verify']).toContain(LETTERS.on(rule.letter, rule.from).remedies);
    }
  });

  it('requires what each result rests on', () => {
    const needs = (code: OutcomeCode): string[] =>
      OUTCOMES.on(code, '2026-03-02').requires.map((r) => `${r.required} ${r.fact}`);
    expect(needs('duplicate')).toEqual(['must earlier_reply']);
    expect(needs('not_exist')).toEqual(['must search_record']);
    expect(needs('denied_third_party')).toContain('must third_party_consultation');
    expect(needs('not_this_agency')).toContain('should responsible_agency');
    expect(needs('unclear_after_supplement')).toContain('must correction_received');
    expect(needs('abandoned_no_supplement')).toEqual(['must correction_notice_lapsed']);
    expect(needs('abandoned_no_fee')).toEqual(['must fee_notice_lapsed']);
    expect(needs('vexatious')).toContain('must reasons_asked');
    for (const code of denied) expect(needs(code)).toContain('must reasons');
  });

  it('says in both languages what is missing', () => {
    for (const rule of Object.values(REQUIRED_FACTS)) {
      expect(rule.missing.zh).not.toBe('');
      expect(rule.missing.en).not.toBe('');
    }
  });
});

describe('remedies', () => {
  it.each(denied)('sends %s to review first for replies since 2024', (code) => {
    expect(remedyOfOutcome(code, '2023-12-31')).toMatchObject({ reviewFirst: false, suit: 'direct' });
    expect(remedyOfOutcome(code, '2024-01-01')).toMatchObject({ reviewFirst: true, suit: 'after_review' });
  });

  it.each(['special_access_regime', 'needs_creation', 'petition_complaint', 'publication'] as const)(
    'says of %s that a court accepts no suit, for replies since June 2025',
    (code) => {
      expect(remedyOfOutcome(code, '2025-05-31').suit).toBe('direct');
      expect(remedyOfOutcome(code, '2025-06-01')).toMatchObject({ reviewFirst: false, suit: 'not_accepted' });
    },
  );

  it('sends a partial grant to review first by default, unless configured or not withheld under arts. 14–16', () => {
    const never = { partialReviewFirst: false, silenceReviewFirst: false };
    expect(remedyOfOutcome('partial', '2024-05-06').reviewFirst).toBe(true);
    expect(remedyOfOutcome('partial', '2024-05-06', never)).toMatchObject({ code: 'partial', reviewFirst: false });
    expect(remedyOfOutcome('partial', '2024-05-06', undefined, false).reviewFirst).toBe(false);
  });

  it('lets the applicant choose against silence by default', () => {
    expect(remedyAgainstSilence('2026-03-02').reviewFirst).toBe(false);
    expect(remedyAgainstSilence('2026-03-02', { partialReviewFirst: true, silenceReviewFirst: true }).reviewFirst).toBe(
      true,
    );
  });

  it('uses its earliest version for replies older than the Regulations', () => {
    expect(remedyOfOutcome('granted', '2018-03-01').suit).toBe('direct');
  });
});
