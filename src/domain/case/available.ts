import { addDays, type LegalDate } from '../calendar/legal-date.js';
import type { Refusal } from '../refusal.js';
import type { Text } from '../text.js';
import { caseClock } from './case-clock.js';
import type { CaseCommand, CaseCommandType } from './commands.js';
import { decide } from './decide.js';
import type { DecisionContext, Warning } from './decision.js';
import type { CaseFacts } from './facts.js';
import { commandLabels } from './labels.js';
import { isDelivered, recordsOf } from './records.js';
import { type CaseState, systemCommands, knownCommands } from './state.js';

/** A command that a case knows in its present state, and what would come of it if it were given today. */
export interface AvailableCommand {
  readonly type: CaseCommandType;
  readonly label: Text;
  /** Null: the command may be given. */
  readonly refusal: Refusal | null;
  readonly warnings: readonly Warning[];
  /** The day on which the reply would be due after it; null when it is refused, or when no day would be due. */
  readonly dueOn: LegalDate | null;
}

/**
 * The commands of a case's present state with the answers to the three questions, each asked of the least that the
 * command can say, dated today. What a person enters later (another date, another outcome) is asked again.
 */
export function availableCommands(state: CaseState, context: DecisionContext): readonly AvailableCommand[] {
  return knownCommands(state.state)
    .filter((type) => type !== 'request.register' && !systemCommands.has(type))
    .map((type) => {
      const decision = decide(state, sampleCommand(type, state, context), context);
      const label = commandLabels[type];
      if (!decision.accepted) return { type, label, refusal: decision.refusal, warnings: [], dueOn: null };
      const { next, warnings } = decision;
      const { dueOn } = caseClock(next.facts, context.today, context.calendar, context.policy);
      return { type, label, refusal: null, warnings, dueOn };
    });
}

const SAID = '—';

/** The least that a command of a type can say of this case today. */
function sampleCommand(type: CaseCommandType, state: CaseState, { today }: DecisionContext): CaseCommand {
  const { facts, context } = state;
  const on = today;
  switch (type) {
    case 'request.register':
      return { type, on, registration: facts.registration, unit: null, handlerId: null };
    case 'request.take_over': {
      const { registration } = facts;
      return { type, on, registration, fromAgencyId: SAID, fromNumber: SAID, history: [], lastHash: '' };
    }
    case 'receipt.confirm':
      return { type, on, evidence: SAID };
    case 'entry.correct':
      return { type, on, changes: {}, reason: SAID };
    case 'act.correct':
      return { type, on, event: recordsOf(facts).at(-1)?.event ?? 0, changes: {}, reason: SAID };
    case 'act.strike':
      return { type, on, event: recordsOf(facts).at(-1)?.event ?? 0, reason: SAID };
    case 'delivery.record':
      return { type, on, event: undelivered(facts), proof: SAID };
    case 'case.assign':
      return { type, on, unit: facts.unit ?? SAID, handlerId: null };
    case 'correction.request':
      return { type, on, matters: SAID };
    case 'consultation.send':
      return { type, on, id: `${SAID}${facts.consultations.length + 1}`, party: 'third_party', name: SAID };
    case 'consultation.return':
      return { type, on, id: openConsultation(facts), opinion: 'none', reasons: SAID };
    case 'extension.approve':
    case 'extension.notify':
      return { type, on, workingDays: facts.extensionApproved?.workingDays ?? 1, reason: SAID };
    case 'fee.notify':
      return { type, on, amount: 1, basis: 'items' };
    case 'reasons.request':
      return { type, on, facts: SAID };
    case 'reasons.receive':
      return { type, on, reasonable: true, summary: SAID };
    case 'delay.notify':
      return { type, on, untilOn: addDays(today, 366) };
    case 'reply.draft':
      return { type, on, reply: { outcome: 'granted', reasons: SAID, facts: {} } };
    case 'draft.clear':
      return { type, on, step: context.remainingSteps[0] ?? 'signature' };
    case 'reply.send':
      return { type, on, method: 'electronic' };
    case 'reply.record': {
      const reply = { outcome: 'granted', reasons: SAID, facts: {} } as const;
      return { type, on, reply, replyNumber: SAID, reason: SAID };
    }
    case 'service.record':
      return { type, on, method: 'electronic', proof: SAID };
    case 'request.transfer':
      return { type, on, toAgencyId: SAID, reason: SAID };
    case 'reply.reorder':
      return { type, on, orderedBy: 'review_body', orderNumber: SAID, disputeId: null, period: null };
    case 'publication.mark':
      return { type, on, place: SAID };
    case 'note.add':
      return { type, on, text: SAID };
    case 'irregularity.record':
      return { type, on, act: SAID, code: SAID, detail: SAID };
    case 'calendar.change': {
      const title = { zh: SAID, en: SAID };
      return { type, on, announcementId: SAID, title, source: SAID, publishedOn: today, version: 1, moves: [] };
    }
    case 'case.return':
    case 'draft.return':
    case 'reply.retract':
    case 'request.withdraw':
    case 'request.void':
    case 'case.unarchive':
      return { type, on, reason: SAID };
    case 'case.claim':
    case 'review.start':
    case 'correction.receive':
    case 'fee.pay':
    case 'case.archive':
      return { type, on };
  }
}

/** The latest notice of which nobody has yet recorded that it arrived, else the latest. */
function undelivered(facts: CaseFacts): number {
  const acts = facts.rounds.flatMap((round) => round.acts);
  const notices = recordsOf(facts).filter(isDelivered);
  const open = notices.findLast(({ event }) => acts.find((act) => act.event === event)?.deliveredOn === undefined);
  return (open ?? notices.at(-1))?.event ?? 0;
}

const openConsultation = (facts: CaseFacts): string =>
  facts.consultations.find((one) => one.returnedOn === null)?.id ?? SAID;
