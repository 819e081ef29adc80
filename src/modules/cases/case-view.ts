import type { z } from 'zod';
import { yearOf, type LegalDate } from '../../domain/calendar/legal-date.js';
import { caseDeadlines } from '../../domain/case/deadlines.js';
import type { CaseEvent } from '../../domain/case/events.js';
import { evolve } from '../../domain/case/evolve.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import { commandLabels } from '../../domain/case/commands.js';
import type { Actor } from '../../domain/case/permissions.js';
import { detailsOf, isDelivered, recordsOf } from '../../domain/case/records.js';
import { type CaseState, caseStates } from '../../domain/case/state.js';
import { lapsingDisputeDeadlines } from '../../domain/dispute/deadlines.js';
import { cellOf } from '../../domain/report/drill-down.js';
import { APPLICANT_CATEGORY_RULES } from '../../domain/statute/applicants.js';
import { formatOfYear, rowsOf } from '../../domain/statute/report-rows.js';
import type { LoadedCase } from './case-record.js';
import type { DeadlineRecord, FoundCase } from './case-store.js';
import type { caseHistory, caseView } from './case-view.schema.js';
import type { advancedCase, caseSummary, commandPreview } from './cases.schema.js';
import { viewOfClock, viewOfExplainedClock } from './clock-view.js';
import { type AdvancedCase, clockOf } from './command-outcome.js';
import type { DeadlineRules } from '../calendars/index.js';
import { keyOf } from '../deadlines/index.js';
import type { StoredEvent, SubjectDeadline } from '../history/index.js';
import { maskConsultation, maskRegistration, maySeePerson } from './personal-data.js';
import type { CommandPreview, Outlook } from './preview-command.js';
import type { CaseHistory, CaseView, Names } from './read-case.js';
import { type EventInWords, eventInWords } from './event-text.js';

const viewOfState = (path: string): z.output<typeof caseSummary>['state'] => {
  const info = caseStates.get(path);
  if (info === undefined) throw new Error(`no state ${path}`);
  return { path, label: info.label, description: info.description, owner: info.owner };
};

/** The result of a command. */
export const viewOfAdvanced = (done: AdvancedCase): z.output<typeof advancedCase> => ({
  case: {
    id: done.caseId,
    agencyId: done.agencyId,
    number: done.number,
    revision: done.state.revision,
    state: viewOfState(done.state.state),
    clock: viewOfClock(done.clock),
  },
  warnings: [...done.warnings],
  replayed: done.replayed,
});

/** The present state of a case, for the issuer of a command to an older revision. */
export const summaryOf = (
  found: LoadedCase,
  today: LegalDate,
  deadlineRules: DeadlineRules,
): z.output<typeof caseSummary> => ({
  id: found.id,
  agencyId: found.agencyId,
  number: found.number,
  revision: found.state.revision,
  state: viewOfState(found.state.state),
  clock: viewOfClock(clockOf(found.state, today, deadlineRules)),
});

type DeadlineView = z.output<typeof caseView>['deadlines'][number];

const viewOfDeadline = (one: SubjectDeadline, firstDueOn: LegalDate | null): DeadlineView => ({
  kind: one.kind,
  subject: one.subject,
  bearer: one.bearer,
  article: one.article,
  dueOn: one.dueOn,
  originalDueOn: one.originalDueOn,
  firstDueOn,
  status: one.status,
  provisional: one.provisional,
});

const viewOfOutlook = ({ state, clock, deadlines }: Outlook): z.output<typeof commandPreview>['before'] => ({
  state: viewOfState(state.state),
  clock: viewOfClock(clock),
  deadlines: deadlines.map((one) => viewOfDeadline(one, one.originalDueOn)),
});

/** The preview of a command. */
export const viewOfPreview = ({
  revision,
  before,
  after,
  refusal,
  warnings,
}: CommandPreview): z.output<typeof commandPreview> => ({
  revision,
  before: viewOfOutlook(before),
  after: after === null ? null : viewOfOutlook(after),
  refusal,
  warnings: [...warnings],
});

type EventView = z.output<typeof caseHistory>['events'][number];

/** One event, and the resulting state of the case. */
function viewOfEvent(
  { seq, event: { type, on }, recordedAt, actorId, hash }: StoredEvent<CaseEvent>,
  { body, content }: EventInWords,
  names: Names,
  state: string,
): EventView {
  const actorName = names.get(actorId) ?? null;
  return {
    ...{ seq, type, label: commandLabels[type], on, recordedAt: recordedAt.toISOString() },
    ...{ actorId, actorName, state, body: { ...body }, content: [...content], hash },
  };
}

/** The events of a case, without the applicant's data for readers who may not see them. */
export function viewOfHistory({ events, names }: CaseHistory, personShown: boolean): EventView[] {
  let state: CaseState | null = null;
  return events.map((one) => {
    const text = eventInWords(one.event, state, { personShown, names });
    state = evolve(state, one.event);
    return viewOfEvent(one, text, names, state.state);
  });
}

/** Kinds that lapse with their last day, which their rows show only after a refresh. */
const lapsing: ReadonlySet<string> = lapsingDisputeDeadlines;

const asOfToday = (row: DeadlineRecord, today: LegalDate): DeadlineRecord =>
  row.status === 'open' && row.dueOn !== null && row.dueOn < today && lapsing.has(row.kind)
    ? { ...row, status: 'void' }
    : row;

/** Deadlines as of today, from the facts; the row adds the day first set. Those of disputes are in their rows only. */
function deadlinesOf({ state, deadlines }: FoundCase, today: LegalDate, deadlineRules: DeadlineRules): DeadlineView[] {
  const rows = new Map(deadlines.map((row) => [keyOf(row), row]));
  const present = caseDeadlines(state, today, deadlineRules.calendar, deadlineRules.policy);
  const named = new Set(present.map(keyOf));
  return [
    ...present.map((one) => viewOfDeadline(one, rows.get(keyOf(one))?.firstDueOn ?? one.originalDueOn)),
    ...deadlines
      .filter((row) => !named.has(keyOf(row)))
      .map((row) => viewOfDeadline(asOfToday(row, today), row.firstDueOn)),
  ];
}

/** The cells of table three that count the case, by year: that of the present year can still change. */
function cellsOf({ id, number, state }: FoundCase, today: LegalDate): z.output<typeof caseView>['cells'] {
  const { registration, receivedOn, rounds, unit, madePublicOn } = state.facts;
  if (receivedOn === null || state.state === 'voided') return [];
  const replies = rounds.flatMap(({ ending }) => (ending === null ? [] : [{ on: ending.on, outcome: ending.outcome }]));
  const subject = {
    ...{ id, number, receivedOn, replies, unit, madePublicOn },
    applicantCategory: registration.applicantCategory,
    channel: registration.channel,
    purpose: registration.purpose,
    subject: null,
  };
  const years = Array.from(
    { length: yearOf(today) - yearOf(receivedOn) + 1 },
    (_, index) => yearOf(receivedOn) + index,
  );
  return years.flatMap((year) => {
    const format = formatOfYear(year);
    const cells = cellOf(subject, year, format);
    if (cells === null) return [];
    const labels = new Map(rowsOf(format).map((row) => [row.id, row.label]));
    const rows = cells.rows.map((row) => ({ id: row, label: labels.get(row) ?? row }));
    return [{ year, format, column: APPLICANT_CATEGORY_RULES[cells.category].column, rows }];
  });
}

/** What can be corrected, under the label of the command that recorded it. */
function recordViews(
  facts: CaseFacts,
  events: readonly StoredEvent<CaseEvent>[],
): z.output<typeof caseView>['records'] {
  const labels = new Map(events.map(({ seq, event }) => [seq, commandLabels[event.type]]));
  const acts = new Map(facts.rounds.flatMap((round) => round.acts.map((act) => [act.event, act] as const)));
  return recordsOf(facts).flatMap((record) => {
    const { event, on, kind } = record;
    const label = labels.get(event);
    if (label === undefined) return [];
    const isKnown = acts.get(event)?.deliveredOn !== undefined;
    const delivery = isDelivered(record) ? (isKnown ? ('known' as const) : ('open' as const)) : null;
    return [{ event, label, on, details: ['on', ...(detailsOf[kind] ?? [])], delivery }];
  });
}

/** One case, with what the reader may see. */
export function viewOfCase(
  { found, deadlineRules, clock, commands }: CaseView,
  history: CaseHistory,
  actor: Actor,
  today: LegalDate,
): z.output<typeof caseView> {
  const { facts, context } = found.state;
  const personShown = maySeePerson(actor, { agencyId: found.agencyId, unit: facts.unit, handlerId: facts.handlerId });
  return {
    ...summaryOf(found, today, deadlineRules),
    clock: viewOfExplainedClock(facts, clock, today, deadlineRules.calendar),
    personShown,
    ...viewOfFacts(facts, personShown),
    handlerName: facts.handlerId && (history.names.get(facts.handlerId) ?? null),
    remainingSteps: [...context.remainingSteps],
    deadlines: deadlinesOf(found, today, deadlineRules),
    commands: commands.map(({ refusal, warnings, ...command }) => ({
      ...command,
      lawful: refusal === null,
      refusal,
      warnings: [...warnings],
    })),
    records: recordViews(facts, history.events),
    cells: cellsOf(found, today),
    history: viewOfHistory(history, personShown),
  };
}

type ShownFacts = Pick<
  z.output<typeof caseView>,
  | 'registration'
  | 'receivedOn'
  | 'registeredOn'
  | 'unit'
  | 'handlerId'
  | 'rounds'
  | 'consultations'
  | 'draft'
  | 'service'
  | 'extensionApproved'
  | 'reasonsRequested'
  | 'reasonsReceived'
  | 'feeAmount'
  | 'madePublicOn'
  | 'transferredFrom'
  | 'transferredTo'
  | 'irregularities'
>;

const viewOfFacts = (facts: CaseFacts, personShown: boolean): ShownFacts => ({
  registration: personShown ? facts.registration : maskRegistration(facts.registration),
  receivedOn: facts.receivedOn,
  registeredOn: facts.registeredOn,
  unit: facts.unit,
  handlerId: facts.handlerId,
  rounds: facts.rounds.map(({ order, acts, ending }) => ({ order, acts: [...acts], ending })),
  consultations: facts.consultations.map((one) => (personShown ? one : maskConsultation(one))),
  draft: facts.draft && { ...facts.draft, cleared: [...facts.draft.cleared] },
  service: facts.service && {
    event: facts.service.event,
    on: facts.service.on,
    method: facts.service.method,
    ...(personShown ? { proof: facts.service.proof } : undefined),
  },
  extensionApproved: facts.extensionApproved,
  reasonsRequested: facts.reasonsRequested,
  reasonsReceived: facts.reasonsReceived,
  feeAmount: facts.feeAmount,
  madePublicOn: facts.madePublicOn,
  transferredFrom: facts.transferredFrom,
  transferredTo: facts.transferredTo,
  irregularities: [...facts.irregularities],
});
