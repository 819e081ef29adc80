import { DISPUTE_ENDINGS, type DisputeEnding } from './dispute-results.js';
import { LETTERS, type LetterRule } from './letters.js';
import { OUTCOME_CODES, type OutcomeRule } from './outcome-rule.js';
import { OUTCOMES } from './outcomes.js';
import { PERIODS, type Period } from './periods.js';
import { REMEDIES, type Remedy } from './remedies.js';
import { resultRowsOf } from './report-rows.js';
import { REQUIRED_FACTS } from './required-facts.js';

/** The tables that must agree with one another before the process may start. */
export interface StatuteTables {
  readonly outcomes: readonly OutcomeRule[];
  readonly letters: readonly LetterRule[];
  readonly remedies: readonly Remedy[];
  readonly periods: readonly Period[];
  readonly disputeEndings: readonly DisputeEnding[];
}

export const STATUTE: StatuteTables = {
  outcomes: OUTCOMES,
  letters: LETTERS,
  remedies: REMEDIES,
  periods: PERIODS,
  disputeEndings: DISPUTE_ENDINGS,
};

/**
 * What is wrong with the tables, in English; empty when every outcome has exactly one row of both forms, one remedy in
 * force at any time, one letter and labels, every row of a form is reachable, and no two versions overlap.
 */
export function validateStatute(tables: StatuteTables = STATUTE): string[] {
  return [
    ...outcomesOnce(tables),
    ...tables.outcomes.flatMap((outcome) => problemsOfOutcome(outcome, tables)),
    ...rowsReached(tables),
    ...ledgerNames(tables),
    ...tables.remedies.flatMap((remedy) => overlaps('remedy', remedy, tables.remedies)),
    ...tables.periods.flatMap((period) => [...overlaps('period', period, tables.periods), ...problemsOfPeriod(period)]),
    ...repeated(tables.letters.map((letter) => letter.code)).map((code) => `letter ${code} is defined twice`),
    ...repeated(tables.disputeEndings.map((ending) => ending.code)).map((code) => `ending ${code} is defined twice`),
  ];
}

const repeated = (codes: readonly string[]): string[] => codes.filter((code, at) => codes.indexOf(code) !== at);

function outcomesOnce(tables: StatuteTables): string[] {
  const codes = tables.outcomes.map((outcome) => outcome.code);
  return [
    ...OUTCOME_CODES.filter((code) => !codes.includes(code)).map((code) => `outcome ${code} has no rule`),
    ...repeated(codes).map((code) => `outcome ${code} is defined twice`),
  ];
}

function problemsOfOutcome(outcome: OutcomeRule, tables: StatuteTables): string[] {
  const problems: string[] = [];
  const name = `outcome ${outcome.code}`;
  if (outcome.label.zh === '' || outcome.label.en === '') problems.push(`${name} lacks a label`);
  if (outcome.citations.length === 0) problems.push(`${name} cites no article`);
  for (const format of [2019, 2021] as const) {
    if (!resultRowsOf(format).includes(outcome.rows[format])) {
      problems.push(`${name} is counted in ${outcome.rows[format]}, which the form of ${format} does not print`);
    }
  }
  if (!tables.letters.some((letter) => letter.code === outcome.letter)) {
    problems.push(`${name} has no letter ${outcome.letter}`);
  }
  const remedies = tables.remedies.filter((remedy) => remedy.code === outcome.remedy);
  if (remedies.filter((remedy) => remedy.until === null).length !== 1) {
    problems.push(`${name} has not exactly one remedy in force`);
  }
  for (const { fact } of outcome.requires) {
    if (!Object.hasOwn(REQUIRED_FACTS, fact)) problems.push(`${name} requires ${fact}, which is no fact`);
  }
  return problems;
}

function rowsReached(tables: StatuteTables): string[] {
  return ([2019, 2021] as const).flatMap((format) =>
    resultRowsOf(format)
      .filter((row) => !tables.outcomes.some((outcome) => outcome.rows[format] === row))
      .map((row) => `row ${row} of the form of ${format} has no outcome`),
  );
}

function ledgerNames(tables: StatuteTables): string[] {
  return [...new Set(tables.outcomes.map((outcome) => outcome.ledgerName))]
    .filter((name) => tables.outcomes.filter((o) => o.ledgerName === name && o.ledgerDefault).length !== 1)
    .map((name) => `ledger name ${name} has not exactly one default outcome`);
}

interface Version {
  readonly code: string;
  readonly from: string;
  readonly until: string | null;
}

function overlaps(kind: string, version: Version, all: readonly Version[]): string[] {
  const rivals = all.filter((other) => other !== version && other.code === version.code && other.from >= version.from);
  return rivals
    .filter((other) => version.until === null || other.from <= version.until)
    .map((other) => `${kind} ${version.code} has two versions in force on ${other.from}`);
}

function problemsOfPeriod(period: Period): string[] {
  const problems: string[] = [];
  if (period.citations.length === 0) problems.push(`period ${period.code} cites no article`);
  if (period.amount !== null && !(Number.isInteger(period.amount) && period.amount > 0)) {
    problems.push(`period ${period.code} has an amount of ${period.amount}`);
  }
  if ((period.unit === 'fixed_date') !== (period.fixedDate !== null)) {
    problems.push(`period ${period.code} has a fixed date or a unit, not both`);
  }
  return problems;
}
