import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Text } from '../../domain/text.js';

export const supervisionStatuses = {
  open: { zh: '待答复', en: 'Awaiting an answer' },
  answered: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Record<string, Text>;
export type SupervisionStatus = keyof typeof supervisionStatuses;

export const supervisionSteps = {
  opened: { zh: '发出督办', en: 'Opened' },
  answered: { zh: '答复', en: 'Answered' },
  asked_again: { zh: '再次督办', en: 'Answer requested again' },
  closed: { zh: '办结', en: 'Closed' },
} as const satisfies Record<string, Text>;
export type SupervisionStep = keyof typeof supervisionSteps;

/** One step of a supervision, as it was taken; never changed afterwards. */
export interface SupervisionEntry {
  /** Rises with time. */
  readonly id: number;
  readonly kind: SupervisionStep;
  /** Whose step it was; both null for the policy of alerts. */
  readonly byId: string | null;
  readonly byName: string | null;
  readonly text: string;
  readonly promisedOn: LegalDate | null;
  readonly answerDueOn: LegalDate | null;
  /** How the deadline stood then; null when it is about none. */
  readonly deadlineStatus: string | null;
  /** An instant, ISO 8601. */
  readonly at: string;
}

/** A supervision of an agency by the one above (督办), with all its steps. */
export interface Supervision {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly supervisorAgencyId: string;
  readonly supervisorName: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  /** Who works on the case; null without a case. */
  readonly handlerId: string | null;
  readonly unit: string | null;
  /** The kind of the deadline or duty; `case` or `agency` when it is about no single one. */
  readonly kind: string;
  readonly subject: string;
  readonly version: number | null;
  readonly reason: string;
  /** The last day for an answer; working days. */
  readonly answerDueOn: LegalDate;
  /** The day by which the agency expects to finish. */
  readonly promisedOn: LegalDate | null;
  readonly status: SupervisionStatus;
  /** Null: by the policy of alerts. */
  readonly openedBy: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** The deadline or duty as it stands now; null when it is about none. */
  readonly deadlineStatus: string | null;
  readonly deadlineDueOn: LegalDate | null;
  readonly entries: readonly SupervisionEntry[];
}
