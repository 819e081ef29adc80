import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { decideFromLedger } from '../../../src/domain/case/decide-from-ledger.js';
import type { CaseEvent, CaseEventOf } from '../../../src/domain/case/events.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { statutoryPolicy } from '../../../src/domain/clock/clock-policy.js';
import type { ApplicationRow } from '../../../src/domain/ledger/application-row.js';
import { rowToCommands } from '../../../src/domain/ledger/row-to-commands.js';
import { contextOn } from '../../support/case-samples.js';
import { application, type Cells, today } from './sample-rows.js';

export const law = { calendar: publishedCalendar, policy: statutoryPolicy } as const;

export interface Decided {
  readonly row: ApplicationRow;
  readonly commands: readonly CaseCommand[];
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/** The import of a parsed row; throws when an act is refused. */
export function decided(row: ApplicationRow): Decided {
  const commands = rowToCommands(row);
  const events: CaseEvent[] = [];
  let state: CaseState | null = null;
  for (const command of commands) {
    const act = decideFromLedger(state, command, contextOn(today));
    if ('refusal' in act) throw new Error(`${command.type}: ${act.refusal.code}`);
    state = act.next;
    events.push(act.event);
  }
  if (state === null) throw new Error('a row has at least its registration');
  return { row, commands, events, state };
}

/** The same for cells; throws when the row cannot be parsed. */
export function imported(cells: Cells): Decided {
  const { row, problems } = application(cells);
  if (row === null) throw new Error(problems.map(({ code }) => code).join());
  return decided(row);
}

export const irregularActs = (events: readonly CaseEvent[]): CaseEventOf<'irregularity.record'>[] =>
  events.filter((event) => event.type === 'irregularity.record');
