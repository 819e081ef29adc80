import type { LegalDate } from '../calendar/legal-date.js';
import { type Citation, LAWS } from './citation.js';

/** First and last day (Asia/Shanghai) on which a rule holds; null: no last day is known. */
export interface Dated {
  readonly from: LegalDate;
  readonly until: LegalDate | null;
}

/**
 * First day of the Regulations in force (条例第56条). The statute is carried from this day on; the Regulations of 2008 are
 * not, so that earlier acts are measured by the rules of this day.
 */
export const STATUTE_BEGINS = '2019-05-15';

/** Whether a rule holds on a day. */
export function isInForce({ from, until }: Dated, on: LegalDate): boolean {
  const day = on < STATUTE_BEGINS ? STATUTE_BEGINS : on;
  return from <= day && (until === null || day <= until);
}

/** The sources a row may cite on a day: a law is not cited before it is in force, nor after it was replaced. */
export function citedOn(citations: readonly Citation[], on: LegalDate): readonly Citation[] {
  const isCited = ({ law }: Citation): boolean => isInForce(LAWS[law], on);
  return citations.every(isCited) ? citations : citations.filter(isCited);
}

/** A rule of a table: its code, its days and its articles. Of one code there may be several, one after the other. */
export interface DatedRow<Code extends string> extends Dated {
  readonly code: Code;
  readonly citations: readonly Citation[];
}

/**
 * A table of the law. A rule is looked up for a day only, so that none is applied before its first day or after its
 * last; the caller must know which day the law means. A changed rule is a further row, with its own days.
 */
export class DatedTable<Code extends string, Row extends DatedRow<Code>> {
  private readonly byCode = new Map<Code, Row[]>();

  /** @param versions every row, for lists and checks; a rule to apply is looked up by its day. */
  constructor(readonly versions: readonly Row[]) {
    for (const row of versions) this.byCode.set(row.code, [...(this.byCode.get(row.code) ?? []), row]);
  }

  /** The rule in force on a day; null when none is. */
  find(code: Code, on: LegalDate): Row | null {
    const row = this.versionsOf(code).find((version) => isInForce(version, on));
    return row === undefined ? null : citing(row, on);
  }

  /**
   * The rule in force on a day.
   * @throws RangeError when none is.
   */
  on(code: Code, on: LegalDate): Row {
    const row = this.find(code, on);
    if (row === null) throw new RangeError(`no ${code} in force on ${on}`);
    return row;
  }

  /**
   * The rule in force on a day, else the last one before it, else the first: for words that name or explain what was
   * done, lawful or not.
   * @throws RangeError for a code without a row.
   */
  nearest(code: Code, on: LegalDate): Row {
    const versions = this.versionsOf(code);
    const row = versions.find((version) => isInForce(version, on)) ?? versions.findLast(({ from }) => from <= on);
    const chosen = row ?? versions[0];
    if (chosen === undefined) throw new RangeError(`no ${code}`);
    return chosen;
  }

  private versionsOf(code: Code): readonly Row[] {
    return this.byCode.get(code) ?? [];
  }
}

function citing<Row extends DatedRow<string>>(row: Row, on: LegalDate): Row {
  const citations = citedOn(row.citations, on);
  return citations === row.citations ? row : { ...row, citations };
}
