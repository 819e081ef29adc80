import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { decideFromLedger } from '../../domain/case/decide-from-ledger.js';
import type { DecisionContext } from '../../domain/case/decision.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { CaseState } from '../../domain/case/state.js';
import { contestedReply } from '../../domain/dispute/contested-reply.js';
import type { DisputeFacts } from '../../domain/dispute/facts.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { ApplicationRow } from '../../domain/ledger/application-row.js';
import { disputeFromLedger, type LedgerDispute } from '../../domain/ledger/dispute-record.js';
import type { DisputeRow } from '../../domain/ledger/dispute-row.js';
import { LedgerCrossCheck } from '../../domain/ledger/ledger-cross-check.js';
import { parseApplication } from '../../domain/ledger/parse-application.js';
import { parseDispute } from '../../domain/ledger/parse-dispute.js';
import { placeOf, type LedgerProblem } from '../../domain/ledger/problem.js';
import type { RawRow } from '../../domain/ledger/raw-cell.js';
import type { RegisterNumber } from '../../domain/ledger/read-register-number.js';
import { rowToCommands } from '../../domain/ledger/row-to-commands.js';
import type { Refusal } from '../../domain/refusal.js';
import { LedgerFindings } from './ledger-findings.js';
import type { LedgerRegister } from './ledger-register.js';
import type { OpenLedger } from './read/opened-ledger.js';

/** A request of a ledger, decided: its history so far and where it stands. */
export interface UnderstoodCase {
  readonly id: string;
  readonly number: RegisterNumber;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/** A dispute of a ledger, decided, about a case of the ledger or of the register. */
export interface UnderstoodDispute extends LedgerDispute {
  readonly id: string;
  readonly caseId: string;
}

/** Some hundred rows; disputes come with the chunk that holds their case, or after it. */
export interface LedgerChunk {
  readonly cases: readonly UnderstoodCase[];
  readonly disputes: readonly UnderstoodDispute[];
}

interface DisputeLine {
  readonly raw: RawRow;
  readonly row: DisputeRow;
}

const chunkRows = 250;
/** Rows decided at one go; the event loop then gets its turn, so that a statement under way is not held up. */
const rowsAtOnce = 25;

/**
 * Reads a whole ledger, row by row, and decides what happened. Each row is held against the rows before it and against the
 * register; what is found is in `findings`. Memory grows with the disputes and the register numbers only.
 */
export class LedgerUnderstanding {
  readonly findings = new LedgerFindings();
  readonly #check = new LedgerCrossCheck((number) => this.#registered.has(number));
  readonly #registered = new Set<string>();
  /** Disputes by the register number of their request, until it has been read. */
  readonly #waiting = new Map<string, DisputeLine[]>();
  readonly #disputes: DisputeLine[] = [];

  constructor(
    private readonly ledger: OpenLedger,
    private readonly register: LedgerRegister,
    private readonly context: DecisionContext,
  ) {
    this.findings.notes(ledger.notes);
  }

  /** @throws LedgerRefused where the file breaks off. */
  async *chunks(): AsyncGenerator<LedgerChunk, void, undefined> {
    await this.#readDisputes();
    let lines: { raw: RawRow; row: ApplicationRow }[] = [];
    let read = 0;
    for await (const raw of this.ledger.applications) {
      const { row, problems, notes } = parseApplication(raw, this.context);
      this.findings.applications += 1;
      this.findings.problems('applications', problems);
      this.findings.notes(notes);
      if (row !== null) lines.push({ raw, row });
      if (++read % rowsAtOnce === 0) await nextTurn();
      if (lines.length < chunkRows) continue;
      yield await this.#decideAll(lines);
      lines = [];
    }
    if (lines.length > 0) yield await this.#decideAll(lines);
    yield* this.#disputesOfRegistered();
    for (const { raw, row } of this.#disputes) {
      const problem = this.#check.dispute(raw, row);
      if (problem !== null) this.findings.problems('disputes', [problem]);
    }
  }

  async #readDisputes(): Promise<void> {
    for await (const raw of this.ledger.disputes) {
      const { row, problems, notes } = parseDispute(raw, this.context);
      this.findings.disputes += 1;
      this.findings.problems('disputes', problems);
      this.findings.notes(notes);
      if (row === null) continue;
      // What a later problem may have to quote; there are many of them, and all are kept until the end.
      const line = { raw: { ...raw, cells: { number: raw.cells.number, caseNumber: raw.cells.caseNumber } }, row };
      this.#disputes.push(line);
      const { text } = row.number;
      const same = this.#waiting.get(text);
      if (same === undefined) this.#waiting.set(text, [line]);
      else same.push(line);
    }
  }

  async #decideAll(lines: readonly { readonly raw: RawRow; readonly row: ApplicationRow }[]): Promise<LedgerChunk> {
    const taken = await this.register.taken(lines.map(({ row }) => row.number));
    const cases: UnderstoodCase[] = [];
    const disputes: UnderstoodDispute[] = [];
    for (const [index, { raw, row }] of lines.entries()) {
      if (index % rowsAtOnce === 0) await nextTurn();
      const { text } = row.number;
      const repeated = this.#check.application(raw, row);
      if (repeated !== null) this.findings.problems('applications', [repeated]);
      else if (taken.has(text)) this.findings.problems('applications', [numberTaken(raw, text)]);
      const decided = this.#decide(row);
      if ('refusal' in decided) {
        this.findings.problems('applications', [refusedAct(raw, 'applications', decided.refusal)]);
        continue;
      }
      cases.push(decided);
      this.findings.caseTaken(text, decided.state.facts);
      disputes.push(...this.#disputesAbout(text, decided.id, decided.state.facts, []));
    }
    return { cases, disputes };
  }

  #decide(row: ApplicationRow): UnderstoodCase | { readonly refusal: Refusal } {
    let state: CaseState | null = null;
    const events: CaseEvent[] = [];
    for (const command of rowToCommands(row)) {
      const act = decideFromLedger(state, command, this.context);
      if ('refusal' in act) return act;
      state = act.next;
      events.push(act.event);
    }
    if (state === null) throw new Error('a row has at least its registration');
    return { id: randomUUID(), number: row.number, events, state };
  }

  #disputesAbout(
    number: string,
    caseId: string,
    facts: CaseFacts,
    known: readonly DisputeState[],
  ): UnderstoodDispute[] {
    const others = [...known];
    const taken: UnderstoodDispute[] = [];
    const lines = (this.#waiting.get(number) ?? []).sort((a, b) => (a.row.filedOn < b.row.filedOn ? -1 : 1));
    this.#waiting.delete(number);
    for (const { raw, row } of lines) {
      if (known.some(({ facts }) => isSame(facts, row))) {
        this.findings.problems('disputes', [disputeTaken(raw, row)]);
        continue;
      }
      const { calendar, policy, today, actor } = this.context;
      const dispute = disputeFromLedger(row, {
        calendar,
        today,
        actor,
        assignment: { unit: facts.unit, handlerId: facts.handlerId },
        requestedOn: facts.receivedOn ?? facts.registration.submittedOn,
        contested: contestedReply(facts, row.filedOn, calendar, policy),
        others,
      });
      if ('refusal' in dispute) {
        this.findings.problems('disputes', [refusedAct(raw, 'disputes', dispute.refusal)]);
        continue;
      }
      others.push(dispute.state);
      this.findings.disputeTaken(number, dispute.state.facts);
      taken.push({ id: randomUUID(), caseId, ...dispute });
    }
    return taken;
  }

  /** Disputes about requests that are not in this ledger but in the register. */
  async *#disputesOfRegistered(): AsyncGenerator<LedgerChunk, void, undefined> {
    const numbers = [...this.#waiting.values()].flatMap(([first]) => (first === undefined ? [] : [first.row.number]));
    for (let from = 0; from < numbers.length; from += chunkRows) {
      const found = await this.register.casesOf(numbers.slice(from, from + chunkRows));
      const disputes: UnderstoodDispute[] = [];
      for (const [number, { id, facts, disputes: known }] of found) {
        this.#registered.add(number);
        disputes.push(...this.#disputesAbout(number, id, facts, known));
      }
      if (disputes.length > 0) yield { cases: [], disputes };
    }
  }
}

const numberTaken = (raw: RawRow, number: string): LedgerProblem => ({
  ...placeOf('applications', raw, 'number'),
  code: 'REGISTER_NUMBER_TAKEN',
  message: {
    zh: `登记编号 ${number} 已在登记簿中`,
    en: `${number} is in the register already`,
  },
  remedy: {
    zh: '该申请已登记或已导入的，从台账中删去这一行，以后的办理在案件中补录；编号写错的，改正编号',
    en: 'Delete the row if the request is registered already, and record what came later in its case; or correct the number',
  },
});

const isSame = (known: DisputeFacts, row: DisputeRow): boolean =>
  known.kind === row.kind && known.caseNumber === row.caseNumber && row.caseNumber !== '';

const disputeTaken = (raw: RawRow, { number, caseNumber }: DisputeRow): LedgerProblem => ({
  ...placeOf('disputes', raw, 'caseNumber'),
  code: 'DISPUTE_TAKEN',
  message: {
    zh: `${number.text} 的 ${caseNumber} 已经登记`,
    en: `${caseNumber} about ${number.text} is registered already`,
  },
  remedy: {
    zh: '从台账中删去这一行，以后的进展在该案件中补录',
    en: 'Delete the row, and record what came later in its case',
  },
});

const refusedAct = (raw: RawRow, sheet: 'applications' | 'disputes', refusal: Refusal): LedgerProblem => ({
  ...placeOf(sheet, raw, null),
  code: refusal.code,
  message: refusal.message,
  remedy: refusal.remedy ?? { zh: '请核对这一行', en: 'Please check the row' },
});
