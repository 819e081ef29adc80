import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { APPLICATION_COLUMNS } from '../../../src/domain/ledger/columns.js';
import { parseApplication } from '../../../src/domain/ledger/parse-application.js';
import { parseDispute } from '../../../src/domain/ledger/parse-dispute.js';
import { writeApplication, writeDispute } from '../../../src/domain/ledger/write-row.js';
import { cells, day, later, loose, maybe, words } from './random-cells.js';
import { raw, today, type Cells } from './sample-rows.js';

describe('a row written out again', () => {
  it('reads as the same request, without problems and without anything left to assume', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { row } = parseApplication(raw(given), { today });
        fc.pre(row !== null);
        const again = parseApplication(raw(writeApplication(row)), { today });
        expect(again.problems).toEqual([]);
        expect(again.row).toEqual(row);
        expect(again.notes.filter(({ code }) => code !== 'ANSWER_WITHOUT_NOTICE')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads as the same dispute', () => {
    const disputes = fc.record<Cells>({
      number: fc.constant('2019-7'),
      kind: fc.constantFrom('复议', '行政诉讼—直接起诉', '复议后起诉'),
      caseNumber: words,
      filedOn: loose(day('2020-01-01', 30)),
      acceptedOn: maybe(loose(day('2020-02-01', 30))),
      result: maybe(fc.constantFrom('维持', '撤销', '其他', '撤诉')),
      closedOn: maybe(later('2020-03-05')),
      remarks: words,
    });
    fc.assert(
      fc.property(disputes, (given) => {
        const { row } = parseDispute(raw(given), { today });
        if (row !== null)
          expect(parseDispute(raw(writeDispute(row)), { today })).toEqual({ row, problems: [], notes: [] });
      }),
    );
  });

  it('never throws, whatever the cells hold', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.bigInt().map(String),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...APPLICATION_COLUMNS.map(({ id }) => id)), anything), (given) => {
        const parsed = parseApplication(raw(given), { today });
        expect(parsed.row === null).toBe(parsed.problems.length > 0);
      }),
    );
  });
});
