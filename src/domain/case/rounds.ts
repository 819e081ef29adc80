import type { EventOf } from '../history/command.js';
import type { CaseFacts, DecidedFacts, Ending, RecordedAct, Round } from './facts.js';

export const presentRound = (facts: CaseFacts): Round => {
  const round = facts.rounds.at(-1);
  if (round === undefined) throw new Error('a case has at least one round');
  return round;
};

export const withRound = (facts: CaseFacts, round: Round): CaseFacts => ({
  ...facts,
  rounds: [...facts.rounds.slice(0, -1), round],
});

export type ActDetails = Partial<Omit<RecordedAct, 'event' | 'kind' | 'on'>>;
type ActEvent = EventOf<{ readonly on: string } & ActDetails, DecidedFacts>;

/** The facts with one more act of the current round that concerns the clock. */
export function addAct(
  facts: CaseFacts,
  event: ActEvent,
  kind: RecordedAct['kind'],
  { deliveredOn, periodWorkingDays, workingDays, untilOn, consultation }: ActDetails = event,
): CaseFacts {
  const round = presentRound(facts);
  const details = { deliveredOn, periodWorkingDays, workingDays, untilOn, consultation };
  const act: RecordedAct = { event: event.decided.seq, kind, on: event.on, ...details };
  return withRound(facts, { ...round, acts: [...round.acts, act] });
}

/** The facts once the current round is over; its draft ends with it. */
export function endRound(
  facts: CaseFacts,
  event: ActEvent,
  ending: Partial<Ending> & Pick<Ending, 'outcome'>,
): CaseFacts {
  const answered = addAct(facts, event, 'answered', {});
  const silent = { replyNumber: null, reply: null, recordedAfterwards: false };
  return withRound(
    { ...answered, draft: null },
    { ...presentRound(answered), ending: { event: event.decided.seq, on: event.on, ...silent, ...ending } },
  );
}

/** Every act of a case, of all its rounds. */
export const allActs = (facts: CaseFacts): readonly RecordedAct[] => facts.rounds.flatMap(({ acts }) => acts);
