import { yearOf } from '../../domain/calendar/legal-date.js';
import { disputeDeadlines } from '../../domain/dispute/deadlines.js';
import { disputeEffectsOf } from '../../domain/dispute/effects.js';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import { evolveDispute } from '../../domain/dispute/evolve.js';
import { DISPUTE_MACHINE_VERSION } from '../../domain/dispute/machine-setup.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { CASE_CHANGED } from '../cases/index.js';
import type { Subject } from '../history/index.js';
import { projectDispute } from './dispute-projection.js';

/** A review (复议) or a suit (诉讼) as a subject with a history. */
export const disputeSubject: Subject<DisputeState, DisputeEvent> = {
  type: 'dispute',
  table: 'foi.disputes',
  name: { zh: '复议诉讼', en: 'dispute' },
  machineVersion: DISPUTE_MACHINE_VERSION,
  evolve: evolveDispute,
  progress: projectDispute,
  counted: ['due_on'],
  // One case may have several disputes: the keys of their deadlines begin with the dispute's id.
  deadlines: (id, state, asOf, deadlineRules) =>
    disputeDeadlines(state, asOf, deadlineRules.calendar).map((one) => ({
      ...one,
      subject: one.subject === '' ? id : `${id}/${one.subject}`,
    })),
  effects: disputeEffectsOf,
  owner: (id, caseId) => ({ case_id: caseId, dispute_id: id }),
  register: registerOf,
  voids: (before, next) =>
    next.state === 'voided' && before.state.state !== 'voided'
      ? { kind: registerOf(next).kind, year: before.registerYear }
      : null,
  // A dispute is shown on the page of its case, but does not change the case's revision.
  changed: (_, caseId) => ({ topic: CASE_CHANGED, id: caseId }),
  // All open disputes, and those with a due day on or after the first day; none filed after the last day.
  mayCountDays: `s.filed_on <= $5 and (s.is_open or s.due_on >= $4
    or exists (select from foi.case_deadlines d where d.agency_id = $1 and d.case_id = s.case_id and d.dispute_id = s.id
               and greatest(d.due_on, d.original_due_on) >= $4))`,
};

/** Reviews and suits are numbered separately, by year of filing. */
function registerOf({ facts }: DisputeState): { readonly kind: 'review' | 'suit'; readonly year: number } {
  return { kind: facts.kind === 'review' ? 'review' : 'suit', year: yearOf(facts.filedOn) };
}
