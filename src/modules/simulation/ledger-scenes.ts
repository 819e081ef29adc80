import { addDays, type LegalDate } from '../../domain/calendar/legal-date.js';
import { momentOn } from '../../domain/calendar/legal-moment.js';
import type { CaseCommand, CommandOf } from '../../domain/case/commands.js';
import type { DisputeCommand, OpeningCommand } from '../../domain/dispute/commands.js';
import type { ApplicationRow } from '../../domain/ledger/application-row.js';
import type { DisputeRow } from '../../domain/ledger/dispute-row.js';
import { rowToCommands } from '../../domain/ledger/row-to-commands.js';
import { instantOf } from '../../platform/clock/index.js';
import { anyFacts, NOT_TOLD } from './any-facts.js';
import { chanceFor } from './seeded-random.js';

/** An act of a ledger: entered at `at`, perhaps some days after its legal date. */
export interface Scene {
  readonly at: Date;
  /** Register number, in the ledger, of the request it is about. */
  readonly number: string;
  readonly does:
    | { readonly registers: CommandOf<'request.register'> }
    | { readonly command: CaseCommand }
    | { readonly files: OpeningCommand; readonly dispute: string }
    | { readonly inDispute: DisputeCommand; readonly dispute: string };
}

/** How punctually an office enters its acts; probabilities are from 0 to 1. */
export interface Habits {
  readonly seed: number;
  /** Probability that an act is entered late, by up to `latestDays` days. */
  readonly entersLate: number;
  readonly latestDays: number;
}

/** An office that enters every act on its day. */
export const punctual: Habits = { seed: 0, entersLate: 0, latestDays: 0 };

/** Registrations are entered in the morning, other acts in the afternoon. */
const MORNING = '10:20';
const AFTERNOON = '15:40';

/** Days from acceptance until the copy reaches the agency and until it answers; ledgers do not state them. */
const COPY_AFTER = 3;
const DEFENCE_AFTER = 11;

/** The acts of a ledger, in the order in which they are entered. */
export function scenesOf(
  applications: readonly ApplicationRow[],
  disputes: readonly DisputeRow[],
  habits: Habits,
): Scene[] {
  const scenes = [
    ...applications.flatMap((row) => scenesOfRequest(row, habits)),
    ...disputes.flatMap((row, at) => scenesOfDispute(row, String(at), habits)),
  ];
  return scenes.sort((a, b) => a.at.valueOf() - b.at.valueOf());
}

/** No act is entered before an earlier one of its request. */
function inTurn(days: readonly LegalDate[], time: string, about: string, { seed, entersLate, latestDays }: Habits) {
  let latest = '';
  return days.map((day, turn): Date => {
    const chance = chanceFor(seed, about, turn);
    const delay = chance() < entersLate ? 1 + Math.floor(chance() * latestDays) : 0;
    const entered = addDays(day, delay);
    latest = entered > latest ? entered : latest;
    return instantOf(momentOn(latest, turn === 0 ? MORNING : time));
  });
}

/** Ledgers do not state the facts on which a reply rests. */
const documented = (command: CaseCommand): CaseCommand =>
  command.type === 'reply.record'
    ? { ...command, reply: { ...command.reply, reasons: NOT_TOLD, facts: anyFacts } }
    : command;

function scenesOfRequest(row: ApplicationRow, habits: Habits): Scene[] {
  const number = row.number.text;
  const commands = rowToCommands(row).map(documented);
  const at = inTurn(
    commands.map(({ on }) => on),
    AFTERNOON,
    number,
    habits,
  );
  return commands.map((command, turn): Scene => {
    const does = command.type === 'request.register' ? { registers: command } : { command };
    return { at: at[turn] ?? instantOf(momentOn(command.on, AFTERNOON)), number, does };
  });
}

function scenesOfDispute(row: DisputeRow, dispute: string, habits: Habits): Scene[] {
  const { body, filedOn, acceptedOn, decision } = row;
  const caseNumber = row.caseNumber === '' ? null : row.caseNumber;
  const files: OpeningCommand =
    row.kind === 'review'
      ? { type: 'review.file', on: filedOn, body, caseNumber }
      : { type: 'suit.file', on: filedOn, kind: row.kind, body, caseNumber };
  const follow = [...hearing(row.kind === 'review', acceptedOn, decision?.on ?? null)];
  if (decision !== null) follow.push({ type: 'result.record', on: decision.on, result: decision.result, ending: null });
  const at = inTurn([filedOn, ...follow.map(({ on }) => on)], AFTERNOON, `dispute ${dispute}`, habits);
  const [opened = instantOf(momentOn(filedOn, MORNING)), ...later] = at;
  return [
    { at: opened, number: row.number.text, does: { files, dispute } },
    ...follow.map((inDispute, turn): Scene => ({
      at: later[turn] ?? opened,
      number: row.number.text,
      does: { inDispute, dispute },
    })),
  ];
}

function* hearing(isReview: boolean, acceptedOn: LegalDate | null, until: LegalDate | null): Iterable<DisputeCommand> {
  if (acceptedOn === null) return;
  yield { type: isReview ? 'review.accept' : 'suit.docket', on: acceptedOn, procedure: 'ordinary' };
  const [copyOn, defenceOn] = [addDays(acceptedOn, COPY_AFTER), addDays(acceptedOn, DEFENCE_AFTER)];
  if (until === null || copyOn < until) yield { type: 'copy.receive', on: copyOn };
  if (until === null || defenceOn < until) yield { type: 'defence.submit', on: defenceOn };
}
