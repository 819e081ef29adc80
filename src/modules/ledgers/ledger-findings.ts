import type { Irregularity } from '../../domain/case/facts.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { DisputeFacts } from '../../domain/dispute/facts.js';
import type { LedgerNote, LedgerProblem } from '../../domain/ledger/problem.js';
import type { Text } from '../../domain/text.js';

/** So many acts of a ledger that were kept though the law, or the want of a fact, stands against them. */
export interface IrregularityCount {
  readonly code: string;
  readonly kind: Irregularity['kind'] | 'dispute';
  readonly count: number;
  /** The message of the first of them, and the register number of its request. */
  readonly message: Text;
  readonly firstNumber: string;
}

/** What reading a ledger found. Lists are cut off at `most`; the counts are whole. */
export interface FoundInLedger {
  readonly applications: number;
  readonly disputes: number;
  readonly problemCount: number;
  readonly problems: readonly LedgerProblem[];
  readonly noteCount: number;
  readonly notes: readonly LedgerNote[];
  readonly irregularities: readonly IrregularityCount[];
}

const most = 1_000;

/** Gathers what is found while a ledger is read row by row, in memory that does not grow with the ledger. */
export class LedgerFindings {
  readonly #ofApplications: LedgerProblem[] = [];
  readonly #ofDisputes: LedgerProblem[] = [];
  readonly #notes: LedgerNote[] = [];
  readonly #irregularities = new Map<string, IrregularityCount>();
  #problemCount = 0;
  #noteCount = 0;
  applications = 0;
  disputes = 0;

  get problemCount(): number {
    return this.#problemCount;
  }

  problems(sheet: 'applications' | 'disputes', found: readonly LedgerProblem[]): void {
    this.#problemCount += found.length;
    const list = sheet === 'applications' ? this.#ofApplications : this.#ofDisputes;
    list.push(...found.slice(0, most - list.length));
  }

  notes(found: readonly LedgerNote[]): void {
    this.#noteCount += found.length;
    this.#notes.push(...found.slice(0, most - this.#notes.length));
  }

  /** Counts what stands against the acts of a request that was kept. */
  caseTaken(number: string, { irregularities }: CaseFacts): void {
    for (const { code, kind, zh, en } of irregularities) this.#count(kind, code, { zh, en }, number);
  }

  disputeTaken(number: string, { flags }: DisputeFacts): void {
    for (const { code, message } of flags) this.#count('dispute', code, message, number);
  }

  result(): FoundInLedger {
    const problems = [...this.#ofApplications, ...this.#ofDisputes.sort((a, b) => a.row - b.row)].slice(0, most);
    return {
      applications: this.applications,
      disputes: this.disputes,
      problemCount: this.#problemCount,
      problems,
      noteCount: this.#noteCount,
      notes: this.#notes,
      irregularities: [...this.#irregularities.values()].sort((a, b) => b.count - a.count),
    };
  }

  #count(kind: IrregularityCount['kind'], code: string, message: Text, number: string): void {
    const key = `${kind} ${code}`;
    const known = this.#irregularities.get(key);
    this.#irregularities.set(
      key,
      known === undefined
        ? { code, kind, count: 1, message, firstNumber: number }
        : { ...known, count: known.count + 1 },
    );
  }
}
