import type { CaseEventOf } from './events.js';
import type { CaseFacts, Consultation, RecordedAct, Round } from './facts.js';

/** The facts with a record put right that was typed in wrongly. */
export function correctRecord(facts: CaseFacts, { event, changes }: CaseEventOf<'act.correct'>): CaseFacts {
  const { on } = changes;
  const dated = <Item extends { readonly event: number; readonly on: string }>(item: Item): Item =>
    item.event === event && on !== undefined ? { ...item, on } : item;
  const approved = facts.extensionApproved;
  return {
    ...facts,
    rounds: facts.rounds.map((round): Round => ({
      order: round.order && dated(round.order),
      acts: round.acts.map((act) => (act.event === event ? { ...act, ...changes } : act)),
      ending: round.ending && dated(round.ending),
    })),
    consultations: inStep(facts, event, changes),
    extensionApproved:
      approved?.event === event
        ? { ...dated(approved), workingDays: changes.workingDays ?? approved.workingDays }
        : approved,
    reasonsRequested: facts.reasonsRequested && dated(facts.reasonsRequested),
    reasonsReceived: facts.reasonsReceived && dated(facts.reasonsReceived),
    service: facts.service && dated(facts.service),
    madePublicOn: facts.madePublicBy === event && on !== undefined ? on : facts.madePublicOn,
  };
}

/** The facts with the day on which a notice arrived. */
export function deliverNotification(facts: CaseFacts, { event, on }: CaseEventOf<'delivery.record'>): CaseFacts {
  return {
    ...facts,
    rounds: facts.rounds.map((round) => ({
      ...round,
      acts: round.acts.map((act) => (act.event === event ? { ...act, deliveredOn: on } : act)),
    })),
    consultations: inStep(facts, event, { deliveredOn: on }),
  };
}

/** The consultations with the dates of an act that sent or returned one. */
function inStep(
  { consultations, rounds }: CaseFacts,
  event: number,
  { on, deliveredOn }: { readonly on?: string; readonly deliveredOn?: string },
): readonly Consultation[] {
  const returned = rounds.flatMap(({ acts }) => acts).find((act) => act.event === event && isReturn(act));
  return consultations.map((one) => {
    if (one.event === event) {
      return { ...one, sentOn: on ?? one.sentOn, deliveredOn: deliveredOn ?? one.deliveredOn };
    }
    return returned?.consultation?.id === one.id ? { ...one, returnedOn: on ?? one.returnedOn } : one;
  });
}

const isReturn = ({ kind }: RecordedAct): boolean => kind === 'consultation_returned';

/**
 * The facts without a record that was a mistake. An order that is struck out leaves the round before it as it was,
 * except for the proof of service, which has to be recorded again.
 */
export function strikeRecord(facts: CaseFacts, event: number): CaseFacts {
  const kept = <Item extends { readonly event: number }>(item: Item | null): Item | null =>
    item?.event === event ? null : item;
  const struck = facts.rounds.flatMap(({ acts }) => acts).find((act) => act.event === event);
  const isPublication = facts.madePublicBy === event;
  return {
    ...facts,
    rounds: facts.rounds
      .filter(({ order }) => order?.event !== event)
      .map((round) => ({
        ...round,
        acts: round.acts.filter((act) => act.event !== event),
        ending: kept(round.ending),
      })),
    consultations: facts.consultations
      .filter((one) => one.event !== event)
      .map((one) =>
        struck !== undefined && isReturn(struck) && struck.consultation?.id === one.id
          ? { ...one, returnedOn: null, opinion: null }
          : one,
      ),
    extensionApproved: kept(facts.extensionApproved),
    feeAmount: struck?.kind === 'fee_notice' ? null : facts.feeAmount,
    reasonsRequested: kept(facts.reasonsRequested),
    reasonsReceived: facts.reasonsRequested?.event === event ? null : kept(facts.reasonsReceived),
    service: kept(facts.service),
    madePublicOn: isPublication ? null : facts.madePublicOn,
    madePublicBy: isPublication ? null : facts.madePublicBy,
  };
}
