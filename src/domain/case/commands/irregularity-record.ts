import { z } from 'zod';
import { by, legalDate, lineOf, paragraphsOf } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

/** An act of an imported ledger that the law or the state would have refused: kept, explained, and without effect. */
export const recordIrregularity = caseCommand('irregularity.record', {
  label: ['记录不合规行为', 'Record an irregular act'],
  // Only an import writes these; it runs as an administrator, and the history shows it.
  issuers: by('administrator'),
  bySystem: true,
  fields: {
    on: legalDate,
    act: lineOf(100, 1),
    code: lineOf(60, 1),
    detail: paragraphsOf(4_000, 1),
    /** The other details the ledger gives of the act, so that they can be exported again. */
    stated: z.record(lineOf(60, 1), z.union([paragraphsOf(4_000), z.number()])).optional(),
  },
  evolve: (facts, { code, detail, decided }) => ({
    ...facts,
    irregularities: [...facts.irregularities, { code, kind: 'unlawful', zh: detail, en: detail, event: decided.seq }],
  }),
});
