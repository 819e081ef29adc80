import { addDays, type LegalDate } from '../calendar/legal-date.js';
import { LAWS } from './citation.js';
import { type Dated, type DatedRow, isInForce } from './dated-table.js';
import { DISPUTE_ENDINGS, type DisputeEnding } from './dispute-results.js';
import { FEE_SCALES, type FeeScale } from './fees.js';
import { LETTERS, type LetterRule } from './letters.js';
import { OUTCOME_CODES, type OutcomeRule } from './outcome-rule.js';
import { OUTCOMES } from './outcomes.js';
import { PERIODS, type Period } from './periods.js';
import { REMEDIES, type Remedy } from './remedies.js';
import { type FormatRule, REPORT_FORMATS, resultRowsOfRule, rowPrintedBy } from './report-rows.js';
import { REQUIRED_FACTS } from './required-facts.js';

/** The tables that must agree with one another before the process may start. */
export interface StatuteTables {
  readonly outcomes: readonly OutcomeRule[];
  readonly letters: readonly LetterRule[];
  readonly remedies: readonly Remedy[];
  readonly periods: readonly Period[];
  readonly fees: readonly FeeScale[];
  readonly formats: readonly FormatRule[];
  readonly disputeEndings: readonly DisputeEnding[];
}

export const STATUTE: StatuteTables = {
  outcomes: OUTCOMES.versions,
  letters: LETTERS.versions,
  remedies: REMEDIES.versions,
  periods: PERIODS.versions,
  fees: FEE_SCALES.versions,
  formats: REPORT_FORMATS,
  disputeEndings: DISPUTE_ENDINGS,
};

/** Every table whose rows have days, by the name of its rows. */
export const datedTables = (
  tables: StatuteTables = STATUTE,
): Readonly<Record<string, readonly DatedRow<string>[]>> => ({
  outcome: tables.outcomes,
  letter: tables.letters,
  remedy: tables.remedies,
  period: tables.periods,
  fee: tables.fees,
});

/**
 * What is wrong with the tables, in English; empty when every outcome has exactly one row of every form, on each of its
 * days one remedy and one letter, and labels, every row of a form is reachable, no two versions overlap, and every rule
 * can be cited on some of its days.
 */
export function validateStatute(tables: StatuteTables = STATUTE): string[] {
  return [
    ...outcomesOnce(tables),
    ...tables.outcomes.flatMap((outcome) => problemsOfOutcome(outcome, tables)),
    ...rowsReached(tables),
    ...ledgerNames(tables),
    ...Object.entries(datedTables(tables)).flatMap(([kind, rows]) =>
      rows.flatMap((row) => [...overlaps(kind, row, rows), ...uncited(kind, row)]),
    ),
    ...tables.periods.flatMap(problemsOfPeriod),
    ...repeated(tables.disputeEndings.map((ending) => ending.code)).map((code) => `ending ${code} is defined twice`),
  ];
}

const repeated = (codes: readonly string[]): string[] => codes.filter((code, at) => codes.indexOf(code) !== at);

/** Reports count by codes, whatever the day: among the versions of a code only the law may differ. */
function outcomesOnce({ outcomes }: StatuteTables): string[] {
  const codes = outcomes.map((outcome) => outcome.code);
  return [
    ...OUTCOME_CODES.filter((code) => !codes.includes(code)).map((code) => `outcome ${code} has no rule`),
    ...outcomes
      .filter(({ code, row, isReply }) =>
        outcomes.some((other) => other.code === code && (other.isReply !== isReply || other.row !== row)),
      )
      .map(({ code, from }) => `outcome ${code} of ${from} is counted otherwise than its other versions`),
  ];
}

function problemsOfOutcome(outcome: OutcomeRule, tables: StatuteTables): string[] {
  const problems: string[] = [];
  const name = `outcome ${outcome.code}`;
  if (outcome.label.zh === '' || outcome.label.en === '') problems.push(`${name} lacks a label`);
  for (const format of tables.formats) {
    const row = rowPrintedBy(outcome.row, format);
    if (!resultRowsOfRule(format).includes(row)) {
      problems.push(`${name} is counted in ${row}, which the form of ${format.id} does not print`);
    }
  }
  for (const day of gapsOf(outcome.letter, outcome, tables.letters)) {
    problems.push(`${name} has no letter ${outcome.letter} on ${day}`);
  }
  for (const day of gapsOf(outcome.remedy, outcome, tables.remedies)) {
    problems.push(`${name} has no remedy ${outcome.remedy} on ${day}`);
  }
  for (const { fact } of outcome.requires) {
    if (!Object.hasOwn(REQUIRED_FACTS, fact)) problems.push(`${name} requires ${fact}, which is not a fact`);
  }
  return problems;
}

/** First days, within the days of a rule, on which a rule it needs is not in force. */
function gapsOf(code: string, { from, until }: Dated, rows: readonly DatedRow<string>[]): LegalDate[] {
  const versions = rows.filter((row) => row.code === code);
  const starts = [from, ...versions.flatMap((row) => (row.until === null ? [] : [addDays(row.until, 1)]))];
  return starts
    .filter((day) => from <= day && (until === null || day <= until))
    .filter((day) => !versions.some((row) => isInForce(row, day)));
}

function rowsReached(tables: StatuteTables): string[] {
  return tables.formats.flatMap((format) =>
    resultRowsOfRule(format)
      .filter((row) => !tables.outcomes.some((outcome) => rowPrintedBy(outcome.row, format) === row))
      .map((row) => `row ${row} of the form of ${format.id} has no outcome`),
  );
}

function ledgerNames(tables: StatuteTables): string[] {
  const defaultsOf = (name: string) =>
    new Set(tables.outcomes.filter((rule) => rule.ledgerName === name && rule.ledgerDefault).map(({ code }) => code));
  return [...new Set(tables.outcomes.map((outcome) => outcome.ledgerName))]
    .filter((name) => defaultsOf(name).size !== 1)
    .map((name) => `ledger name ${name} has not exactly one default outcome`);
}

function overlaps(kind: string, version: DatedRow<string>, all: readonly DatedRow<string>[]): string[] {
  const rivals = all.filter((other) => other !== version && other.code === version.code && other.from >= version.from);
  return rivals
    .filter((other) => version.until === null || other.from <= version.until)
    .map((other) => `${kind} ${version.code} has two versions in force on ${other.from}`);
}

/** A rule that rests only on law not in force on its days would be shown without an article. */
const uncited = (kind: string, { code, from, until, citations }: DatedRow<string>): string[] =>
  citations.some(({ law }) => overlap(LAWS[law], { from, until }))
    ? []
    : [`${kind} ${code} cites no article of its days`];

const overlap = (a: Dated, b: Dated): boolean =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);

function problemsOfPeriod(period: Period): string[] {
  const problems: string[] = [];
  if (period.amount !== null && !(Number.isInteger(period.amount) && period.amount > 0)) {
    problems.push(`period ${period.code} has an amount of ${period.amount}`);
  }
  if ((period.unit === 'fixed_date') !== (period.fixedDate !== null)) {
    problems.push(`period ${period.code} has a fixed date or a unit, not both`);
  }
  return problems;
}
