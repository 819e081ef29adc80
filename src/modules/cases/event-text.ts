import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import { recordOf } from '../../domain/case/records.js';
import type { CaseState } from '../../domain/case/state.js';
import { factsInWords, type FactText } from '../../domain/record/facts-in-words.js';
import { maskConsultation, maskEvent, maskRegistration } from './personal-data.js';
import type { Names } from './read-case.js';

type EventBody = Readonly<Record<string, unknown>>;

export interface EventInWords {
  readonly body: EventBody;
  readonly content: readonly FactText[];
}

/** The text of an event for this reader: with names for ids, and the former values of what it corrects. */
export function eventInWords(
  event: CaseEvent,
  before: CaseState | null,
  { personShown, names }: { readonly personShown: boolean; readonly names: Names },
): EventInWords {
  // `decided` is the machine's own note and repeats the rest.
  const { type: _type, on: _on, decided: _decided, ...body } = personShown ? event : maskEvent(event);
  const former = before === null ? {} : formerOf(event, before.facts, personShown);
  const whole = before === null ? body : { ...body, ...queryOf(event, before.facts, personShown) };
  return { body, content: factsInWords(whole, (id) => names.get(id) ?? null, former) };
}

/** An opinion is shown under the name of its consultation, which its own event does not repeat. */
function queryOf(event: CaseEvent, { consultations }: CaseFacts, personShown: boolean): EventBody {
  if (event.type !== 'consultation.return') return {};
  const consultation = consultations.find(({ id }) => id === event.id);
  if (consultation === undefined) return {};
  return { name: (personShown ? consultation : maskConsultation(consultation)).name };
}

function formerOf(event: CaseEvent, facts: CaseFacts, personShown: boolean): EventBody {
  if (event.type === 'entry.correct') {
    return { ...(personShown ? facts.registration : maskRegistration(facts.registration)) };
  }
  if (event.type !== 'act.correct') return {};
  const { rounds, extensionApproved } = facts;
  const acts = [...rounds.flatMap((round) => round.acts), ...(extensionApproved === null ? [] : [extensionApproved])];
  const record = recordOf(facts, event.event);
  const details: EventBody = { ...acts.find((act) => act.event === event.event), on: record?.on };
  return Object.fromEntries(Object.keys(event.changes).map((key) => [key, details[key]]));
}
