import { addDays, type LegalDate } from '../calendar/legal-date.js';
import type { Warning } from '../case/decision.js';
import type { Refusal } from '../refusal.js';
import { endingsOf } from '../statute/dispute-results.js';
import type { Text } from '../text.js';
import type { DisputeCommand, DisputeCommandType } from './commands.js';
import { decideDispute } from './decide.js';
import type { DisputeContext } from './decision.js';
import { commandOfEnding } from './endings.js';
import type { DisputeFacts } from './facts.js';
import { disputeCommandLabels } from './labels.js';
import { acceptancePeriod } from './periods.js';
import { type DisputeState, disputeSnapshotOf, knownDisputeCommands } from './state.js';

/** A command that a dispute knows in its present state, and whether it could be given today. */
export interface AvailableDisputeCommand {
  readonly type: DisputeCommandType;
  readonly label: Text;
  /** Null: the command may be given. */
  readonly refusal: Refusal | null;
  readonly warnings: readonly Warning[];
}

/**
 * The commands of a dispute's present state with the answers to the three questions, each asked of the least that the
 * command can say, dated today. Those that the machine's context rules out, such as an appeal against a second
 * instance, are left out.
 */
export function availableDisputeCommands(
  state: DisputeState,
  context: DisputeContext,
): readonly AvailableDisputeCommand[] {
  const snapshot = disputeSnapshotOf(state);
  return knownDisputeCommands(state.state).flatMap((type): AvailableDisputeCommand[] => {
    const command = leastCommand(type, state.facts, context);
    const decided = { seq: state.revision + 1, actorId: context.actor.id };
    if (!snapshot.can({ ...command, decided })) return [];
    const decision = decideDispute(state, command, context);
    const label = disputeCommandLabels[type];
    return decision.accepted
      ? [{ type, label, refusal: null, warnings: decision.warnings }]
      : [{ type, label, refusal: decision.refusal, warnings: [] }];
  });
}

const SAID = '—';

/** An ending that a decision of the forum may have and that orders nothing. */
const plainEnding = (forum: 'review' | 'suit'): string =>
  endingsOf(forum).find(({ code, result }) => result === 'upheld' && commandOfEnding(code) === null)?.code ?? '';

/** The least that a command of a type can say of this dispute today. */
function leastCommand(
  type: DisputeCommandType,
  facts: DisputeFacts,
  { today, calendar }: DisputeContext,
): DisputeCommand {
  const on: LegalDate = today;
  const decision = { documentNumber: null, newReply: null } as const;
  switch (type) {
    case 'review.file':
      return { type, on, body: SAID, caseNumber: null };
    case 'suit.file':
      return { type, on, kind: 'direct_suit', body: SAID, caseNumber: null };
    case 'dispute.record':
      return { type, on, kind: facts.kind, body: SAID, caseNumber: null, acceptedOn: null, decision: null };
    case 'review.accept': {
      // Past the examination period nobody needs to accept any more: it counts as accepted on the last day.
      const { dueOn } = acceptancePeriod(facts, calendar);
      return { type, on: today > dueOn ? dueOn : on, procedure: 'ordinary', deemed: today > dueOn };
    }
    case 'review.extend':
      return { type, on, days: 1 };
    case 'review.decide':
      return { type, on, ending: plainEnding('review'), ...decision };
    case 'review.mediate':
      return { type, on, ...decision };
    case 'review.end':
      return { type, on, ground: 'withdrawn' };
    case 'suit.docket':
      return { type, on, procedure: 'ordinary' };
    case 'review.refuse':
    case 'suit.refuse':
      return { type, on, documentNumber: null };
    case 'trial.extend':
      return { type, on, untilOn: addDays(today, 30) };
    case 'judgment.record':
      return { type, on, ending: plainEnding('suit'), ...decision };
    case 'appeal.file':
      return { type, on, by: 'agency' };
    case 'appeal.decide':
      return { type, on, result: 'upheld', ending: null, ...decision };
    case 'suit.withdraw':
      return { type, on, deemed: false };
    case 'suit.refer':
      return { type, on, to: SAID };
    case 'result.record':
      return { type, on, result: 'other', ending: null };
    case 'compliance.record':
      return { type, on, replyNumber: null };
    case 'entry.correct':
      return { type, on, changes: {}, reason: SAID };
    case 'note.add':
      return { type, on, text: SAID };
    case 'hearing.suspend':
    case 'result.retract':
    case 'dispute.void':
      return { type, on, reason: SAID };
    case 'supplement.request':
    case 'supplement.receive':
    case 'judgment.confirm':
    case 'appeal.withdraw':
    case 'copy.receive':
    case 'defence.submit':
    case 'procedure.change':
    case 'hearing.resume':
    case 'decision.serve':
      return { type, on };
  }
}
