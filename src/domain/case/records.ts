import type { LegalDate } from '../calendar/legal-date.js';
import { articles } from '../clock/articles.js';
import type { CaseFacts, Consultation, RecordedAct } from './facts.js';
import { failure, type PreconditionFailure } from '../history/precondition-failure.js';
import { type ActDetails, allActs } from './rounds.js';

export type RecordKind =
  | RecordedAct['kind']
  | 'order'
  | 'extension_approved'
  | 'reasons_requested'
  | 'reasons_received'
  | 'service'
  | 'publication';

/** One dated record of a case's current facts, by the number of the event that made it. */
export interface CaseRecord {
  readonly event: number;
  readonly kind: RecordKind;
  readonly on: LegalDate;
  /** Number of its round, from 1. */
  readonly round: number;
}

/** What can be corrected in a case, in the order recorded. */
export function recordsOf(facts: CaseFacts): readonly CaseRecord[] {
  const { extensionApproved, reasonsRequested, reasonsReceived, service, madePublicOn, madePublicBy } = facts;
  const last = facts.rounds.length;
  const one = (
    kind: RecordKind,
    record: { readonly event: number; readonly on: LegalDate } | null,
    round = last,
  ): CaseRecord[] => (record === null ? [] : [{ kind, event: record.event, on: record.on, round }]);
  const round = reasonsRequested?.round ?? last;
  return [
    ...facts.rounds.flatMap(({ order, acts }, at) => [
      ...one('order', order, at + 1),
      ...acts.map(({ event, kind, on }): CaseRecord => ({ event, kind, on, round: at + 1 })),
    ]),
    ...one('extension_approved', extensionApproved),
    ...one('reasons_requested', reasonsRequested, round),
    ...one('reasons_received', reasonsReceived, round),
    ...one('service', service),
    ...one(
      'publication',
      madePublicOn === null || madePublicBy === null ? null : { event: madePublicBy, on: madePublicOn },
    ),
  ].sort((a, b) => a.event - b.event);
}

export const recordOf = (facts: CaseFacts, event: number): CaseRecord | null =>
  recordsOf(facts).find((record) => record.event === event) ?? null;

/** The details of a record that can be corrected, besides its day. */
export const detailsOf: Readonly<Partial<Record<RecordKind, readonly (keyof ActDetails)[]>>> = {
  correction_notice: ['deliveredOn'],
  consultation_sent: ['deliveredOn'],
  fee_notice: ['deliveredOn'],
  extension_approved: ['workingDays'],
  extension_notified: ['workingDays'],
  delay_notified: ['untilOn'],
};

/** Notices whose arrival begins a period of their recipient. */
export const isDelivered = ({ kind }: CaseRecord): boolean => detailsOf[kind]?.includes('deliveredOn') ?? false;

/** The consultations with corrected dates of the act that sent or returned one. */
export function consultationsWith(
  facts: CaseFacts,
  event: number,
  { on, deliveredOn }: { readonly on?: LegalDate; readonly deliveredOn?: LegalDate },
): readonly Consultation[] {
  const returned = allActs(facts).find((act) => act.event === event && act.kind === 'consultation_returned');
  return facts.consultations.map((one) => {
    if (one.event === event) {
      return { ...one, sentOn: on ?? one.sentOn, deliveredOn: deliveredOn ?? one.deliveredOn };
    }
    return returned?.consultation?.id === one.id ? { ...one, returnedOn: on ?? one.returnedOn } : one;
  });
}

export const noSuchRecord = (event: number): PreconditionFailure =>
  failure(
    'NO_SUCH_ACT',
    `第 ${event} 号记录不是本案可更正的办理记录，或者已经撤销`,
    `Event ${event} of this case records nothing that can be corrected, or was struck out before`,
    {
      field: 'event',
      article: articles.registration,
      remedy: {
        zh: '按案件历史中的编号选择；登记事项用“更正登记”，误录的答复用“撤销误录答复”',
        en: 'Choose a number from the history; use the correction of the registration, or the retraction of a reply, for those',
      },
    },
  );
