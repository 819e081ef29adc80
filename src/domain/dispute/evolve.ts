import { disputeEnding, type DisputeResult } from '../statute/dispute-results.js';
import type { NewReplyOrder } from './commands.js';
import type { DisputeEvent, DisputeEventOf } from './events.js';
import type { Appeal, DecisionStage, DisputeDecisionRecord, DisputeFacts } from './facts.js';
import { advanceDispute, type DisputeState } from './state.js';

/** Applies one decided event. Folding a dispute's events from nothing rebuilds it exactly. */
export function evolveDispute(state: DisputeState | null, event: DisputeEvent): DisputeState {
  const facts = state === null ? firstFacts(event) : nextFacts(flagged(state.facts, event), event);
  return { ...advanceDispute(state, event), revision: event.decided.seq, facts };
}

/** Folds a whole history. Throws on an empty one, or on an event its state has no transition for. */
export function replayDispute(events: Iterable<DisputeEvent>): DisputeState {
  let state: DisputeState | null = null;
  for (const event of events) state = evolveDispute(state, event);
  if (state === null) throw new Error('a dispute has at least its entry');
  return state;
}

function firstFacts(event: DisputeEvent): DisputeFacts {
  if (event.type !== 'review.file' && event.type !== 'suit.file' && event.type !== 'dispute.record') {
    throw new Error(`a dispute begins with its entry, not with ${event.type}`);
  }
  const recorded = event.type === 'dispute.record' ? event : null;
  const empty: DisputeFacts = {
    kind: event.type === 'review.file' ? 'review' : event.kind,
    filedOn: event.on,
    body: event.body,
    caseNumber: event.caseNumber,
    contested: event.decided.contested ?? null,
    supplements: [],
    acceptedOn: recorded?.acceptedOn ?? null,
    deemedAccepted: false,
    procedure: recorded === null || recorded.acceptedOn === null ? null : 'ordinary',
    extension: null,
    trialExtendedTo: null,
    suspensions: [],
    copyReceivedOn: null,
    defenceOn: null,
    decisions: [],
    appeals: [],
    effectiveOn: null,
    complied: null,
    flags: [],
  };
  const facts = flagged(empty, event);
  if (recorded === null || recorded.decision === null) return facts;
  const { on, result, ending } = recorded.decision;
  return decided(facts, event, { stage: 'recorded', on, result, ending });
}

const flagged = (facts: DisputeFacts, event: DisputeEvent): DisputeFacts => {
  const flags = event.decided.flags ?? [];
  return flags.length === 0
    ? facts
    : { ...facts, flags: [...facts.flags, ...flags.map((flag) => ({ ...flag, event: event.decided.seq }))] };
};

function nextFacts(facts: DisputeFacts, event: DisputeEvent): DisputeFacts {
  switch (event.type) {
    case 'review.file':
    case 'suit.file':
    case 'dispute.record':
      throw new Error('a dispute is entered once');
    case 'supplement.request':
      return {
        ...facts,
        supplements: [
          ...facts.supplements,
          { requestedOn: event.on, deliveredOn: event.deliveredOn ?? null, receivedOn: null },
        ],
      };
    case 'supplement.receive':
      return {
        ...facts,
        supplements: facts.supplements.map((one, at) =>
          at === facts.supplements.length - 1 ? { ...one, receivedOn: event.on } : one,
        ),
      };
    case 'review.accept':
    case 'suit.docket':
      return {
        ...facts,
        acceptedOn: event.on,
        deemedAccepted: event.type === 'review.accept' && event.deemed === true,
        procedure: event.procedure,
        caseNumber: event.caseNumber ?? facts.caseNumber,
      };
    case 'copy.receive':
      return { ...facts, copyReceivedOn: event.on };
    case 'defence.submit':
      return { ...facts, defenceOn: facts.defenceOn ?? event.on };
    case 'procedure.change':
      return { ...facts, procedure: 'ordinary' };
    case 'review.extend':
      return { ...facts, extension: { on: event.on, days: event.days } };
    case 'trial.extend':
      return { ...facts, trialExtendedTo: event.untilOn };
    case 'hearing.suspend':
      return { ...facts, suspensions: [...facts.suspensions, { from: event.on, until: null }] };
    case 'hearing.resume':
      return {
        ...facts,
        suspensions: facts.suspensions.map((one) => (one.until === null ? { ...one, until: event.on } : one)),
      };
    case 'review.refuse':
      return decided(facts, event, { stage: 'review', ending: 'review_not_accepted' });
    case 'review.decide':
      return decided(facts, event, { stage: 'review', ending: event.ending });
    case 'review.mediate':
      return decided(facts, event, { stage: 'review', ending: 'review_mediated' });
    case 'review.end':
      return decided(facts, event, {
        stage: 'review',
        ending: event.ground === 'abandoned' ? 'review_abandoned' : 'review_ended',
      });
    case 'suit.refuse':
      return decided(facts, event, { stage: 'first_instance', ending: 'suit_not_filed' });
    case 'judgment.record':
      return decided(facts, event, { stage: 'first_instance', ending: event.ending });
    case 'judgment.confirm':
      return { ...facts, effectiveOn: event.on };
    case 'suit.withdraw':
      return decided(endAppeal(facts, event, 'withdrawn'), event, {
        stage: facts.appeals.length > 0 ? 'second_instance' : 'first_instance',
        ending: event.deemed ? 'suit_deemed_withdrawn' : 'suit_withdrawn',
      });
    case 'suit.refer':
      return decided(facts, event, { stage: 'first_instance', ending: 'suit_referred' });
    case 'appeal.file':
      return {
        ...facts,
        effectiveOn: null,
        trialExtendedTo: null,
        appeals: [...facts.appeals, { event: event.decided.seq, on: event.on, by: event.by, ended: null }],
      };
    case 'appeal.withdraw':
      return { ...endAppeal(facts, event, 'withdrawn'), effectiveOn: event.on };
    case 'appeal.decide':
      return appealDecided(facts, event);
    case 'decision.serve':
      return withLatest(facts, (decision) => ({ ...decision, servedOn: event.on }));
    case 'result.record':
      return decided(endAppeal(facts, event, 'recorded'), event, {
        stage: 'recorded',
        result: event.result,
        ending: event.ending,
      });
    case 'result.retract':
      return retracted(facts);
    case 'compliance.record':
      return { ...facts, complied: { on: event.on, replyNumber: event.replyNumber } };
    case 'entry.correct':
      return { ...facts, ...event.changes };
    case 'dispute.void':
    case 'note.add':
      return facts;
  }
}

interface Decided {
  readonly stage: DecisionStage;
  readonly ending: string | null;
  readonly on?: string;
  readonly result?: DisputeResult;
}

const orderOf = (event: DisputeEvent): NewReplyOrder | null => ('newReply' in event ? event.newReply : null);

function decided(facts: DisputeFacts, event: DisputeEvent, of: Decided): DisputeFacts {
  const decision: DisputeDecisionRecord = {
    event: event.decided.seq,
    stage: of.stage,
    on: of.on ?? event.on,
    servedOn: 'servedOn' in event ? (event.servedOn ?? null) : null,
    ending: of.ending,
    result: of.result ?? resultOf(of.ending),
    documentNumber: 'documentNumber' in event ? event.documentNumber : null,
    newReply: orderOf(event),
    setAsideOn: null,
  };
  return { ...facts, suspensions: ended(facts, event), decisions: [...facts.decisions, decision] };
}

/** 其他 is the column for everything that neither upholds nor corrects. */
const resultOf = (ending: string | null): DisputeResult =>
  ending === null ? 'other' : (disputeEnding(ending)?.result ?? 'other');

const ended = (facts: DisputeFacts, event: DisputeEvent): DisputeFacts['suspensions'] =>
  facts.suspensions.map((one) => (one.until === null ? { ...one, until: event.on } : one));

type AppealEnd = NonNullable<Appeal['ended']>['how'];

const endAppeal = (facts: DisputeFacts, event: DisputeEvent, how: AppealEnd): DisputeFacts => ({
  ...facts,
  suspensions: ended(facts, event),
  appeals: facts.appeals.map((appeal) =>
    appeal.ended === null ? { ...appeal, ended: { event: event.decided.seq, on: event.on, how } } : appeal,
  ),
});

function appealDecided(before: DisputeFacts, event: DisputeEventOf<'appeal.decide'>): DisputeFacts {
  const facts = endAppeal(before, event, event.result);
  if (event.result === 'remanded') {
    return {
      ...facts,
      decisions: facts.decisions.map((one) => ({ ...one, setAsideOn: one.setAsideOn ?? event.on })),
      acceptedOn: event.on,
      procedure: 'ordinary',
      trialExtendedTo: null,
      copyReceivedOn: null,
      defenceOn: null,
    };
  }
  const first = facts.decisions.findLast((one) => one.setAsideOn === null);
  const isUpheld = event.result === 'upheld';
  const next = decided(facts, event, {
    stage: 'second_instance',
    ending: isUpheld ? (first?.ending ?? null) : event.ending,
    ...(isUpheld && first !== undefined ? { result: first.result } : {}),
  });
  const withOrder = isUpheld ? withLatest(next, (one) => ({ ...one, newReply: first?.newReply ?? null })) : next;
  return { ...withOrder, effectiveOn: event.servedOn ?? event.on };
}

const withLatest = (
  facts: DisputeFacts,
  change: (decision: DisputeDecisionRecord) => DisputeDecisionRecord,
): DisputeFacts => ({
  ...facts,
  decisions: facts.decisions.map((one, at) => (at === facts.decisions.length - 1 ? change(one) : one)),
});

/** Takes the latest result back: the decision, or the end of the appeal that it was. */
function retracted(facts: DisputeFacts): DisputeFacts {
  const undone = { ...facts, complied: null, effectiveOn: null };
  const appeal = facts.appeals.at(-1);
  const latest = facts.decisions.at(-1)?.event ?? 0;
  const appealEnded = appeal?.ended?.event ?? 0;
  const decisions = latest >= appealEnded ? facts.decisions.slice(0, -1) : facts.decisions;
  if (appeal === undefined || latest > appealEnded) return { ...undone, decisions };
  return { ...undone, decisions, appeals: [...facts.appeals.slice(0, -1), { ...appeal, ended: null }] };
}
