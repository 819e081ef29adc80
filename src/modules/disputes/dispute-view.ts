import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import { disputeDeadlines } from '../../domain/dispute/deadlines.js';
import type { DisputeFacts } from '../../domain/dispute/facts.js';
import { disputeForReport } from '../../domain/dispute/for-report.js';
import { disputeCommandLabels } from '../../domain/dispute/commands.js';
import { disputeStates, type DisputeState } from '../../domain/dispute/state.js';
import { amberUntil, urgencyLabels, urgencyOf } from '../../domain/duty/urgency.js';
import { bearerLabel } from '../../domain/notification/bearer-labels.js';
import { deadlineLabel } from '../../domain/notification/deadline-labels.js';
import { disputeKindLabels, disputeResultLabels, pendingLabel } from '../../domain/record/coded-values.js';
import { factsInWords } from '../../domain/record/facts-in-words.js';
import { closingOf } from '../../domain/report/table4.js';
import { DISPUTE_GROUP_OF_KIND, disputeEnding, type DisputeResult } from '../../domain/statute/dispute-results.js';
import type { Text } from '../../domain/text.js';
import type { DeadlineRules } from '../calendars/index.js';
import { type Names, personalReach } from '../cases/index.js';
import type { AdvancedDispute } from './advanced-dispute.js';
import { disputeSubject } from './dispute-subject.js';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import type { StoredEvent } from '../history/index.js';
import type { FoundDispute } from './dispute-store.js';
import type { advancedDispute, disputeLine, disputeSummary, disputeView } from './disputes.schema.js';
import type { ListedDispute } from './list-disputes.js';
import type { DisputeHistory, DisputeView } from './read-disputes.js';

type Summary = z.output<typeof disputeSummary>;
type Line = z.output<typeof disputeLine>;

/** The wording of the reviewing body's latest decision in force. */
function endingOf({ decisions }: DisputeFacts): Text | null {
  const decision = decisions.findLast(({ setAsideOn }) => setAsideOn === null);
  return decision?.ending == null ? null : (disputeEnding(decision.ending)?.label ?? null);
}

const resultLabel = (result: DisputeResult | null): Text =>
  result === null ? pendingLabel : disputeResultLabels[result];

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

/** A summary of a dispute. */
export function viewOfSummary({ id, agencyId, caseId, number }: Identified, state: DisputeState): Summary {
  const { kind, body, caseNumber, filedOn } = state.facts;
  const { closedOn, result } = disputeForReport(state.facts);
  return {
    ...{ id, agencyId, caseId, number, kind, body, caseNumber, filedOn, closedOn, result },
    ...{ kindLabel: disputeKindLabels[kind], resultLabel: resultLabel(result), ending: endingOf(state.facts) },
    revision: state.revision,
    state: viewOfState(state.state),
  };
}

/** The running deadlines of a dispute as of today, with their urgency. */
function runningOf(state: DisputeState, today: LegalDate, { calendar }: DeadlineRules): Line['due'] {
  const lastAmberOn = amberUntil(today, calendar);
  return disputeDeadlines(state, today, calendar)
    .flatMap(({ kind, bearer, dueOn, originalDueOn, provisional, status }) => {
      if (status !== 'open' || dueOn === null) return [];
      const { zh, en } = deadlineLabel(kind);
      const urgency = urgencyOf(bearer, dueOn, today, lastAmberOn);
      return [
        {
          ...{ kind: { code: kind, label: { zh, en } }, bearer: { code: bearer, label: bearerLabel(bearer) } },
          ...{ dueOn, originalDueOn, provisional, urgency: { code: urgency, label: urgencyLabels[urgency] } },
          remainingWorkingDays: calendar.countWorkdays(today, dueOn),
        },
      ];
    })
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** A row of the list. It needs no field that an upcast would change. */
export function viewOfLine(row: ListedDispute, today: LegalDate, deadlineRules: DeadlineRules): Line {
  const { revision, context, machine_version: machineVersion, facts } = row;
  const state = { state: row.state, context, machineVersion, revision, facts };
  const { id, agency_id: agencyId, case_id: caseId, number } = row;
  return {
    ...viewOfSummary({ id, agencyId, caseId, number }, state),
    requestNumber: row.request_number,
    due: runningOf(state, today, deadlineRules),
  };
}

/** The cell of table four that counts it, by its state as of today. */
function countedOf({ state, facts }: DisputeState, today: LegalDate): z.output<typeof disputeView>['counted'] {
  if (state === 'voided') return null;
  const dispute = disputeForReport(facts);
  const closedOn = closingOf(dispute);
  const year = Number((closedOn ?? today).slice(0, 4));
  const column =
    dispute.result === null || closedOn === null ? pendingLabel.zh : disputeResultLabels[dispute.result].zh;
  return { year, group: DISPUTE_GROUP_OF_KIND[facts.kind], column };
}

/** The result of a command. */
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
  deadlineRules: DeadlineRules,
): z.output<typeof disputeView>['deadlines'] {
  const first = new Map(deadlines.map((row) => [`${row.kind} ${row.subject}`, row.firstDueOn]));
  return disputeSubject.deadlines(id, state, today, deadlineRules).map((one) => ({
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

/** `decided` is the machine's own note; free text by officers may reveal the applicant. */
function viewOfEvent(
  { seq, event, recordedAt, actorId, hash }: StoredEvent<DisputeEvent>,
  personShown: boolean,
  names: Names,
): z.output<typeof disputeView>['history'][number] {
  const { type, on, decided: _, ...details } = event;
  const body = personShown || type !== 'note.add' ? details : { text: '***' };
  return {
    ...{ seq, type, label: disputeCommandLabels[type], on, recordedAt: recordedAt.toISOString(), hash },
    ...{ actorId, actorName: names.get(actorId) ?? null, body, content: factsInWords(body) },
  };
}

/** One dispute, with what the reader may see. */
export function viewOfDispute(
  { found, deadlineRules, commands, orderToGive, isOrderGiven, requestNumber }: DisputeView,
  { events, names }: DisputeHistory,
  actor: Actor,
  today: LegalDate,
): z.output<typeof disputeView> {
  const personShown = found.agencyId === actor.agencyId && personalReach(actor) !== null;
  return {
    ...viewOfSummary(found, found.state),
    ...{ requestNumber, due: runningOf(found.state, today, deadlineRules), counted: countedOf(found.state, today) },
    asOf: today,
    facts: { ...found.state.facts },
    deadlines: deadlinesOf(found, today, deadlineRules),
    commands: commands.map(({ type, label, refusal, warnings }) => ({
      ...{ type, label, lawful: refusal === null, refusal },
      warnings: [...warnings],
    })),
    orderToGive: orderToGive && { ...orderToGive },
    isOrderGiven,
    history: events.map((event) => viewOfEvent(event, personShown, names)),
  };
}
