import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import { disputeForReport } from '../../domain/dispute/for-report.js';
import { disputeCommandLabels } from '../../domain/dispute/labels.js';
import { disputeStates, type DisputeState } from '../../domain/dispute/state.js';
import { personalReach } from '../cases/index.js';
import type { AdvancedDispute } from './advanced-dispute.js';
import { presentDeadlines } from './dispute-deadlines.js';
import type { StoredDisputeEvent } from './dispute-events.js';
import type { FoundDispute } from './dispute-store.js';
import type { advancedDispute, disputeSummary, disputeView } from './disputes.schema.js';
import type { ListedDispute } from './list-disputes.js';
import type { DisputeView } from './read-disputes.js';

type Summary = z.output<typeof disputeSummary>;

const viewOfState = (path: string): Summary['state'] => {
  const info = disputeStates.get(path);
  if (info === undefined) throw new Error(`no state ${path}`);
  return { path, label: info.label, description: info.description, owner: info.owner };
};

interface Identified {
  readonly id: string;
  readonly agencyId: string;
  readonly caseId: string;
  readonly number: string;
}

/** A dispute in few words. */
export function viewOfSummary({ id, agencyId, caseId, number }: Identified, state: DisputeState): Summary {
  const { kind, body, caseNumber, filedOn } = state.facts;
  const { closedOn, result } = disputeForReport(state.facts);
  return {
    ...{ id, agencyId, caseId, number, kind, body, caseNumber, filedOn, closedOn, result },
    revision: state.revision,
    state: viewOfState(state.state),
  };
}

export const viewOfLine = (row: ListedDispute): Summary => {
  const { kind, body, caseNumber, filedOn } = row.facts;
  return {
    ...{ id: row.id, agencyId: row.agency_id, caseId: row.case_id, number: row.number, revision: row.revision },
    state: viewOfState(row.state),
    ...{ kind, body, caseNumber, filedOn, closedOn: row.closed_on, result: row.result },
  };
};

/** What came of a command. */
export function viewOfAdvanced(done: AdvancedDispute): z.output<typeof advancedDispute> {
  const { order, state, warnings, replayed } = done;
  return {
    dispute: viewOfSummary({ ...done, id: done.disputeId }, state),
    warnings: [...warnings],
    order: order && { ...order, command: { ...order.command } },
    replayed,
  };
}

function deadlinesOf(
  { id, state, deadlines }: FoundDispute,
  today: LegalDate,
): z.output<typeof disputeView>['deadlines'] {
  const first = new Map(deadlines.map((row) => [`${row.kind} ${row.subject}`, row.firstDueOn]));
  return presentDeadlines(id, state, today).map((one) => ({
    kind: one.kind,
    subject: one.subject,
    bearer: one.bearer,
    article: one.article,
    dueOn: one.dueOn,
    originalDueOn: one.originalDueOn,
    firstDueOn: first.get(`${one.kind} ${one.subject}`) ?? one.originalDueOn,
    status: one.status,
    provisional: one.provisional,
  }));
}

/** `decided` is the machine's own note; what officers wrote freely may tell who asked. */
function viewOfEvent(
  { seq, event, recordedAt, actorId, hash }: StoredDisputeEvent,
  personShown: boolean,
): z.output<typeof disputeView>['history'][number] {
  const { type, on, decided: _, ...said } = event;
  const body = personShown || type !== 'note.add' ? said : { text: '***' };
  return {
    ...{ seq, type, label: disputeCommandLabels[type], on, recordedAt: recordedAt.toISOString(), actorId, hash },
    body,
  };
}

/** One dispute, as this reader may see it. */
export function viewOfDispute(
  { found, commands, orderToGive }: DisputeView,
  events: readonly StoredDisputeEvent[],
  actor: Actor,
  today: LegalDate,
): z.output<typeof disputeView> {
  const personShown = found.agencyId === actor.agencyId && personalReach(actor) !== null;
  return {
    ...viewOfSummary(found, found.state),
    facts: { ...found.state.facts },
    deadlines: deadlinesOf(found, today),
    commands: commands.map(({ type, label, refusal, warnings }) => ({
      ...{ type, label, lawful: refusal === null, refusal },
      warnings: [...warnings],
    })),
    orderToGive: orderToGive && { ...orderToGive },
    history: events.map((event) => viewOfEvent(event, personShown)),
  };
}
