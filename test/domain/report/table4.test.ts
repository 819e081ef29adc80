import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CountingPolicy } from '../../../src/domain/report/counting-policy.js';
import { disputeCellQuery, matchesDisputeCell } from '../../../src/domain/report/drill-down.js';
import {
  assembleTable4,
  DISPUTE_STATES,
  tallyDispute,
  type CountableDispute,
  type Table4,
} from '../../../src/domain/report/table4.js';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS } from '../../../src/domain/statute/report-rows.js';
import { anyDispute, YEARS } from './histories.js';

const byState: CountingPolicy = { reopened: 'first_reply', disputes: 'state_at_year_end' };
const byFiling: CountingPolicy = { reopened: 'first_reply', disputes: 'filed_in_year' };

const overNewYear: CountableDispute = {
  id: 'd',
  caseId: 'a',
  kind: 'review',
  filedOn: '2023-11-20',
  closedOn: '2024-01-15',
  result: 'corrected',
};

const tableOf = (disputes: readonly CountableDispute[], year: number, policy: CountingPolicy): Table4 =>
  assembleTable4(disputes.flatMap((dispute) => tallyDispute(dispute, year, policy) ?? []));

describe('table four', () => {
  it('counts a review over the year’s end as pending, then by its result', () => {
    expect(tableOf([overNewYear], 2022, byState).行政复议).toEqual([0, 0, 0, 0, 0]);
    expect(tableOf([overNewYear], 2023, byState).行政复议).toEqual([0, 0, 0, 1, 1]);
    expect(tableOf([overNewYear], 2024, byState).行政复议).toEqual([0, 1, 0, 0, 1]);
    expect(tableOf([overNewYear], 2025, byState).行政复议).toEqual([0, 0, 0, 0, 0]);
  });

  it('counts it only in the year of filing, when so configured', () => {
    expect(tableOf([overNewYear], 2023, byFiling).行政复议).toEqual([0, 0, 0, 1, 1]);
    expect(tableOf([overNewYear], 2024, byFiling).行政复议).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes a closing without a result for pending, and one before filing for that day', () => {
    expect(tallyDispute({ ...overNewYear, result: null }, 2024, byState)?.state).toBe('pending');
    const odd = { ...overNewYear, closedOn: '2022-05-01' };
    expect([2022, 2023, 2024].map((year) => tallyDispute(odd, year, byState)?.state ?? null)).toEqual([
      null,
      'corrected',
      null,
    ]);
  });

  it('keeps the three groups and five columns in official order', () => {
    expect(Object.keys(assembleTable4([]))).toEqual([...DISPUTE_GROUPS]);
    expect(DISPUTE_STATES).toEqual(['upheld', 'corrected', 'other', 'pending']);
  });

  it('finds in every cell as many disputes as it counts', () => {
    fc.assert(
      fc.property(
        fc.array(anyDispute, { maxLength: 40 }),
        fc.constantFrom(...YEARS),
        fc.constantFrom(byState, byFiling),
        (disputes, year, policy) => {
          const table = tableOf(disputes, year, policy);
          for (const group of DISPUTE_GROUPS) {
            DISPUTE_COLUMNS.forEach((column, at) => {
              const query = disputeCellQuery({ group, column }, year, policy);
              const found = disputes.filter((dispute) => matchesDisputeCell(query, dispute));
              expect(found).toHaveLength(table[group][at] ?? 0);
            });
          }
        },
      ),
    );
  });
});
