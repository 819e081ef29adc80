import type { LegalDate } from '../calendar/legal-date.js';
import type { CorrectAct } from './commands.js';
import type { CaseFacts, RecordedAct } from './facts.js';

export type RecordKind =
  | RecordedAct['kind']
  | 'order'
  | 'extension_approved'
  | 'reasons_requested'
  | 'reasons_received'
  | 'service'
  | 'publication';

/** One dated record of a case's present facts, by the number of the event that made it. */
export interface CaseRecord {
  readonly event: number;
  readonly kind: RecordKind;
  readonly on: LegalDate;
  /** Number of its round, from 1. */
  readonly round: number;
}

/** What can be put right in a case, in the order recorded. */
export function recordsOf(facts: CaseFacts): readonly CaseRecord[] {
  const { extensionApproved, reasonsRequested, reasonsReceived, service, madePublicOn, madePublicBy } = facts;
  const last = facts.rounds.length;
  const one = (
    kind: RecordKind,
    record: { readonly event: number; readonly on: LegalDate } | null,
    round = last,
  ): CaseRecord[] => (record === null ? [] : [{ kind, event: record.event, on: record.on, round }]);
  const asked = reasonsRequested?.round ?? last;
  return [
    ...facts.rounds.flatMap(({ order, acts }, at) => [
      ...one('order', order, at + 1),
      ...acts.map(({ event, kind, on }): CaseRecord => ({ event, kind, on, round: at + 1 })),
    ]),
    ...one('extension_approved', extensionApproved),
    ...one('reasons_requested', reasonsRequested, asked),
    ...one('reasons_received', reasonsReceived, asked),
    ...one('service', service),
    ...one(
      'publication',
      madePublicOn === null || madePublicBy === null ? null : { event: madePublicBy, on: madePublicOn },
    ),
  ].sort((a, b) => a.event - b.event);
}

export const recordOf = (facts: CaseFacts, event: number): CaseRecord | null =>
  recordsOf(facts).find((record) => record.event === event) ?? null;

type Detail = keyof CorrectAct['changes'];

/** What else of a record can be corrected, besides its day. */
export const detailsOf: Readonly<Partial<Record<RecordKind, readonly Detail[]>>> = {
  correction_notice: ['deliveredOn'],
  consultation_sent: ['deliveredOn'],
  fee_notice: ['deliveredOn'],
  extension_approved: ['workingDays'],
  extension_notified: ['workingDays'],
  delay_notified: ['untilOn'],
};

/** Notices whose arrival begins a period of their recipient. */
export const isDelivered = ({ kind }: CaseRecord): boolean => detailsOf[kind]?.includes('deliveredOn') ?? false;
