import { yearOf } from '../../domain/calendar/legal-date.js';
import { caseDeadlines } from '../../domain/case/deadlines.js';
import { effectsOf } from '../../domain/case/effects.js';
import type { CaseEvent } from '../../domain/case/events.js';
import { evolve } from '../../domain/case/evolve.js';
import { CASE_MACHINE_VERSION } from '../../domain/case/machine.js';
import type { CaseState } from '../../domain/case/state.js';
import { bigramsOf } from '../../domain/similarity/bigrams.js';
import type { Loaded, Subject } from '../history/index.js';
import { CASE_CHANGED } from './case-signal.js';
import { countedColumns, projectProgress, projectRegistration } from './case-projection.js';

/** A request as a subject with a history. */
export const caseSubject: Subject<CaseState, CaseEvent> = {
  type: 'case',
  table: 'foi.cases',
  name: { zh: '案件', en: 'case' },
  machineVersion: CASE_MACHINE_VERSION,
  evolve,
  progress: projectProgress,
  entry: projectRegistration,
  counted: countedColumns,
  deadlines: (_, state, asOf, deadlineRules) =>
    caseDeadlines(state, asOf, deadlineRules.calendar, deadlineRules.policy),
  effects: effectsOf,
  owner: (id) => ({ case_id: id }),
  register: ({ facts }) => ({ kind: 'request', year: yearOf(facts.receivedOn ?? facts.registeredOn) }),
  besides: searchRow,
  voids: voidedNumber,
  changed: (id, _, next) => ({ topic: CASE_CHANGED, id: `${id} ${next.revision}` }),
  // All open cases, and those that ended on or after the first day; none received after the last day.
  mayCountDays: `coalesce(s.received_on, (s.facts #>> '{registration,submittedOn}')::date) <= $5 and (
    s.is_open or greatest(s.replied_on, s.due_on, s.original_due_on) >= $4
    or exists (select from foi.case_deadlines d where d.agency_id = $1 and d.case_id = s.id and d.dispute_id is null
               and greatest(d.due_on, d.original_due_on) >= $4))`,
};

/** The search text of a case. A number yet to be assigned by the register is added there. */
function searchRow(before: CaseState | null, next: CaseState, number: string | undefined): object | null {
  const words = wordsOf(next);
  if (before !== null && wordsOf(before) === words) return null;
  return { grams: bigramsOf(words, number ?? null), numbered: number !== undefined };
}

const wordsOf = ({ facts }: CaseState): string =>
  [
    facts.registration.applicantName,
    facts.registration.content,
    facts.unit ?? '',
    ...facts.rounds.map(({ ending }) => ending?.replyNumber ?? ''),
  ].join('\n');

/** Number of a mistaken registration or reply. */
function voidedNumber(before: Loaded<CaseState>, next: CaseState): ReturnType<NonNullable<typeof caseSubject.voids>> {
  if (next.state === 'voided' && before.state.state !== 'voided') {
    return { kind: 'request', year: before.registerYear };
  }
  const kept = new Set(replyNumbersOf(next));
  const shown = replyNumbersOf(before.state).find((number) => !kept.has(number));
  const year = /〔(\d{4})〕/.exec(shown ?? '')?.[1];
  return shown === undefined || year === undefined ? null : { kind: 'reply', year: Number(year), shown };
}

const replyNumbersOf = ({ facts }: CaseState): string[] =>
  facts.rounds.flatMap(({ ending }) => ending?.replyNumber ?? []);
