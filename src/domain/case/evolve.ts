import type { CaseEvent, CaseEventOf } from './events.js';
import type { CaseFacts, Ending, RecordedAct, Round } from './facts.js';
import { correctRecord, deliverNotification, strikeRecord } from './put-right.js';
import { advance, type CaseState } from './state.js';

/** Applies one decided event. Folding a case's events from nothing rebuilds the case exactly. */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  const facts = state === null ? firstFacts(event) : factsAfter(state.facts, event);
  return { ...advance(state, event), revision: event.decided.seq, facts };
}

/** Folds a whole history. Throws on an empty one, or on an event its state has no transition for. */
export function replay(events: Iterable<CaseEvent>): CaseState {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(state, event);
  if (state === null) throw new Error('a case has at least its registration');
  return state;
}

function firstFacts(event: CaseEvent): CaseFacts {
  if (event.type !== 'request.register' && event.type !== 'request.take_over') {
    throw new Error(`a history begins with a registration, not with ${event.type}`);
  }
  const registered = event.type === 'request.register' ? event : null;
  const takenOver = event.type === 'request.take_over' ? event : null;
  return {
    registration: event.registration,
    receivedOn: event.decided.receivedOn ?? null,
    registeredOn: event.on,
    unit: registered?.unit ?? null,
    handlerId: registered?.handlerId ?? null,
    rounds: [{ order: null, acts: [], ending: null }],
    consultations: [],
    extensionApproved: null,
    feeAmount: null,
    reasonsRequested: null,
    reasonsReceived: null,
    draft: null,
    service: null,
    madePublicOn: null,
    madePublicBy: null,
    transferredFrom:
      takenOver === null
        ? null
        : { agencyId: takenOver.fromAgencyId, number: takenOver.fromNumber, lastHash: takenOver.lastHash },
    transferredTo: null,
    irregularities: irregularitiesOf(event),
  };
}

/** The facts once an event has happened. */
export function factsAfter(before: CaseFacts, event: CaseEvent): CaseFacts {
  const found = irregularitiesOf(event);
  const facts = found.length > 0 ? { ...before, irregularities: [...before.irregularities, ...found] } : before;
  switch (event.type) {
    case 'request.register':
    case 'request.take_over':
      throw new Error('a case is registered once');
    case 'receipt.confirm':
      return { ...facts, receivedOn: event.decided.receivedOn ?? null, registration: confirmed(facts, event) };
    case 'entry.correct':
      return {
        ...facts,
        registration: { ...facts.registration, ...event.changes },
        receivedOn: event.decided.receivedOn === undefined ? facts.receivedOn : event.decided.receivedOn,
      };
    case 'act.correct':
      return correctRecord(facts, event);
    case 'act.strike':
      return strikeRecord(facts, event.event);
    case 'delivery.record':
      return deliverNotification(facts, event);
    case 'case.assign':
      return { ...facts, unit: event.unit, handlerId: event.handlerId };
    case 'case.claim':
      return { ...facts, handlerId: event.decided.actorId, unit: facts.unit ?? event.decided.actorUnit ?? null };
    case 'case.return':
      return { ...facts, handlerId: null };
    case 'correction.request':
      return addAct(facts, event, 'correction_notice', {
        deliveredOn: event.deliveredOn,
        periodWorkingDays: event.periodWorkingDays,
      });
    case 'correction.receive':
      return {
        ...addAct(facts, event, 'correction_received', {}),
        // What was drafted for the request as it was, or because nothing came, has to be looked at again.
        draft: null,
        registration:
          event.content === undefined ? facts.registration : { ...facts.registration, content: event.content },
      };
    case 'consultation.send':
      return {
        ...addAct(facts, event, 'consultation_sent', {
          deliveredOn: event.deliveredOn,
          consultation: { id: event.id, party: event.party },
        }),
        consultations: [
          ...facts.consultations,
          {
            event: event.decided.seq,
            id: event.id,
            party: event.party,
            name: event.name,
            sentOn: event.on,
            deliveredOn: event.deliveredOn ?? null,
            returnedOn: null,
            opinion: null,
          },
        ],
      };
    case 'consultation.return':
      return consultationReturned(facts, event);
    case 'extension.approve':
      return {
        ...facts,
        extensionApproved: { event: event.decided.seq, on: event.on, workingDays: event.workingDays },
      };
    case 'extension.notify':
      return addAct(facts, event, 'extension_notified', { workingDays: event.workingDays });
    case 'fee.notify':
      return {
        ...addAct(facts, event, 'fee_notice', { deliveredOn: event.deliveredOn }),
        feeAmount: event.amount,
      };
    case 'fee.pay':
      return { ...addAct(facts, event, 'fee_paid', {}), draft: null };
    case 'reasons.request':
      return {
        ...facts,
        reasonsRequested: {
          event: event.decided.seq,
          on: event.on,
          periodWorkingDays: event.periodWorkingDays ?? null,
          round: facts.rounds.length,
        },
        reasonsReceived: null,
      };
    case 'reasons.receive':
      return {
        ...facts,
        draft: null,
        reasonsReceived: { event: event.decided.seq, on: event.on, reasonable: event.reasonable },
      };
    case 'delay.notify':
      return addAct(facts, event, 'delay_notified', { untilOn: event.untilOn });
    case 'reply.draft':
      return {
        ...facts,
        draft: {
          event: event.decided.seq,
          on: event.on,
          reply: event.reply,
          draftedBy: event.decided.actorId,
          cleared: [],
        },
      };
    case 'draft.clear':
      return facts.draft === null
        ? facts
        : {
            ...facts,
            draft: {
              ...facts.draft,
              cleared: [...facts.draft.cleared, { step: event.step, by: event.decided.actorId, on: event.on }],
            },
          };
    case 'draft.return':
      return { ...facts, draft: null };
    case 'reply.send':
      return end(facts, event, {
        outcome: facts.draft?.reply.outcome ?? 'other',
        replyNumber: event.replyNumber ?? null,
        reply: facts.draft?.reply ?? null,
        recordedAfterwards: false,
      });
    case 'reply.record':
      return end(facts, event, {
        outcome: event.reply.outcome,
        replyNumber: event.replyNumber === '' ? null : event.replyNumber,
        reply: event.reply,
        recordedAfterwards: true,
      });
    case 'reply.retract':
      return reopenRound(facts);
    case 'service.record':
      return {
        ...facts,
        service: { event: event.decided.seq, on: event.on, method: event.method, proof: event.proof },
      };
    case 'request.withdraw':
      return end(facts, event, { outcome: 'withdrawn', replyNumber: null, reply: null, recordedAfterwards: false });
    case 'request.transfer':
      return {
        ...end(facts, event, { outcome: 'transferred', replyNumber: null, reply: null, recordedAfterwards: false }),
        transferredTo: event.toAgencyId,
      };
    case 'reply.reorder':
      return {
        ...facts,
        draft: null,
        service: null,
        extensionApproved: null,
        rounds: [
          ...facts.rounds,
          {
            order: {
              event: event.decided.seq,
              on: event.on,
              orderedBy: event.orderedBy,
              orderNumber: event.orderNumber,
              disputeId: event.disputeId,
              period: event.period,
            },
            acts: [],
            ending: null,
          },
        ],
      };
    case 'publication.mark':
      return { ...facts, madePublicOn: event.on, madePublicBy: event.decided.seq };
    case 'review.start':
    case 'case.archive':
    case 'case.unarchive':
    case 'request.void':
    case 'note.add':
    case 'irregularity.record':
    case 'calendar.change':
      return facts;
  }
}

const irregularitiesOf = (event: CaseEvent): CaseFacts['irregularities'] => {
  const marked = (event.decided.irregular ?? []).map((one) => ({ ...one, event: event.decided.seq }));
  return event.type === 'irregularity.record'
    ? [...marked, { code: event.code, kind: 'unlawful', zh: event.detail, en: event.detail, event: event.decided.seq }]
    : marked;
};

const confirmed = (facts: CaseFacts, event: CaseEventOf<'receipt.confirm'>): CaseFacts['registration'] =>
  facts.registration.channel === 'registered_mail'
    ? { ...facts.registration, signedOn: event.on }
    : { ...facts.registration, confirmedOn: event.on };

export const presentRound = (facts: CaseFacts): Round => {
  const round = facts.rounds.at(-1);
  if (round === undefined) throw new Error('a case has at least one round');
  return round;
};

const withRound = (facts: CaseFacts, round: Round): CaseFacts => ({
  ...facts,
  rounds: [...facts.rounds.slice(0, -1), round],
});

type ActDetails = Partial<Omit<RecordedAct, 'event' | 'kind' | 'on'>>;

function addAct(facts: CaseFacts, event: CaseEvent, kind: RecordedAct['kind'], details: ActDetails): CaseFacts {
  const round = presentRound(facts);
  const act: RecordedAct = { event: event.decided.seq, kind, on: event.on, ...details };
  return withRound(facts, { ...round, acts: [...round.acts, act] });
}

function consultationReturned(facts: CaseFacts, event: CaseEventOf<'consultation.return'>): CaseFacts {
  const sent = facts.consultations.find((one) => one.id === event.id);
  const party = sent?.party ?? 'third_party';
  return {
    ...addAct(facts, event, 'consultation_returned', { consultation: { id: event.id, party } }),
    consultations: facts.consultations.map((one) =>
      one.id === event.id ? { ...one, returnedOn: event.on, opinion: event.opinion } : one,
    ),
  };
}

function end(facts: CaseFacts, event: CaseEvent, ending: Omit<Ending, 'event' | 'on'>): CaseFacts {
  const answered = addAct(facts, event, 'answered', {});
  const round = presentRound(answered);
  return withRound(
    { ...answered, draft: null },
    { ...round, ending: { event: event.decided.seq, on: event.on, ...ending } },
  );
}

function reopenRound(facts: CaseFacts): CaseFacts {
  const round = presentRound(facts);
  return withRound(facts, { ...round, acts: round.acts.filter((act) => act.kind !== 'answered'), ending: null });
}
