import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { legalDateAt } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { type Account, requireRole } from '../accounts/index.js';
import { AnswerDay } from './answer-day.js';
import { agencyNotBelow, caseUnknown, daysPast, deadlineUnknown, kindNeedsCase } from './supervision-problems.js';

/** Who supervises: known from the session. */
export type Supervisor = Pick<Account, 'actor' | 'name' | 'readableAgencyIds'>;

export interface NewSupervision {
  /** The supervised agency. */
  readonly agencyId: string;
  readonly caseId: string | null;
  /** The kind and subject of the deadline or duty; `case` or `agency` and a title for a whole. */
  readonly kind: string;
  readonly subject: string;
  /** Of the deadline as it is now; null when it has none. */
  readonly version: number | null;
  /** The question and its reason. Read by both agencies: no personal data of applicants. */
  readonly reason: string;
  /** Null for the escalation policy, which opens it for the nearest agency above with a person in charge. */
  readonly by: Supervisor | null;
  readonly at: Date;
  /** By default the fifth working day after `at`. */
  readonly answerDueOn?: LegalDate | undefined;
}

export interface OpenedSupervision {
  readonly id: string;
  /** False when one about the same was running already: that one is answered with, and nothing was changed. */
  readonly isNew: boolean;
}

type Answer =
  | { readonly result: 'opened' | 'running'; readonly id: string }
  | { readonly result: 'nobody_above' | 'not_below' | 'not_yours' | 'case_unknown' | 'deadline_unknown' };

/**
 * Opens a supervision of an agency below (督办), by hand or by the policy; at most one about the same subject is open.
 */
@Injectable()
export class OpenSupervision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AnswerDay) private readonly answerDay: AnswerDay,
  ) {}

  /**
   * @param within the transaction that opens it for the policy; its scope is restored.
   * @returns null when the policy finds no agency above.
   * @throws ProblemError ROLE_REQUIRED, AGENCY_NOT_FOUND, CASE_NOT_FOUND, CASE_REQUIRED, DEADLINE_UNKNOWN or DATE_PAST
   */
  async execute(wanted: NewSupervision, within: Session = this.database): Promise<OpenedSupervision | null> {
    const { by, agencyId } = wanted;
    const today = legalDateAt(wanted.at);
    if (by !== null) refuseByHand(wanted, by, today);
    const payload = {
      ...{ id: randomUUID(), agencyId, caseId: wanted.caseId, kind: wanted.kind, subject: wanted.subject },
      ...{ version: wanted.version, text: wanted.reason, at: wanted.at },
      answerDueOn: wanted.answerDueOn ?? (await this.answerDay.after(agencyId, today)),
      ...{ supervisorAgencyId: by?.actor.agencyId ?? null, byId: by?.actor.id ?? null, byName: by?.name ?? null },
    };
    if (by === null) return opened(await put(within, payload));
    const scope = { agencyIds: by.readableAgencyIds, writable: by.actor.agencyId };
    return opened(await this.database.scoped(scope, (session) => put(session, payload)));
  }
}

/** The use case's own rules for people; whether the agency is below and the case its own, the database knows. */
function refuseByHand({ agencyId, caseId, kind, answerDueOn }: NewSupervision, by: Supervisor, today: LegalDate): void {
  if (agencyId === by.actor.agencyId || !by.readableAgencyIds.includes(agencyId)) throw agencyNotBelow();
  requireRole(by.actor, 'head');
  if (kind === 'case' && caseId === null) throw kindNeedsCase();
  if (answerDueOn !== undefined && answerDueOn < today) throw daysPast('answerDueOn');
}

async function put(session: Session, payload: object): Promise<Answer> {
  const [row] = await session.query<{ readonly answer: Answer }>(
    'select foi.open_supervision($1) as answer',
    [JSON.stringify(payload)],
    'open_supervision',
  );
  if (row === undefined) throw new Error('foi.open_supervision gave no answer');
  return row.answer;
}

function opened(answer: Answer): OpenedSupervision | null {
  switch (answer.result) {
    case 'opened':
    case 'running':
      return { id: answer.id, isNew: answer.result === 'opened' };
    case 'nobody_above':
      return null;
    case 'case_unknown':
      throw caseUnknown();
    case 'deadline_unknown':
      throw deadlineUnknown();
    case 'not_below':
    case 'not_yours':
      throw agencyNotBelow();
  }
}
