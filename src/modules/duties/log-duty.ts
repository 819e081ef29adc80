import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import { publicationDuty } from '../../domain/duty/publication-duty.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session, isBrokenConstraint } from '../../platform/database/index.js';
import { requireRole } from '../accounts/index.js';
import { recordAudit } from '../audit/index.js';
import { Calendars } from '../calendars/index.js';
import { IdempotencyKeyReused } from '../cases/index.js';
import { digestOf } from '../history/index.js';
import { type Duty, DutyEntity } from './duty.entity.js';
import { dayRefused, dutyLoggedAlready, referenceUnknown } from './refusals.js';

/** Information that must be made public by itself (第二十六条), or that a case has shown to belong there (第四十四条). */
export interface LoggedDuty {
  readonly title: string;
  /** A document number or the like: what was logged once is not logged twice. */
  readonly reference?: string | undefined;
  /** The day it was made or changed; with a case, the day it was decided. */
  readonly fromOn: LegalDate;
  readonly caseId?: string | undefined;
  readonly unit?: string | undefined;
  /** The person responsible; by default the person who enters it. */
  readonly handlerId?: string | undefined;
}

type Claimed = { readonly result: 'replayed'; readonly subjectId: string } | { readonly result: 'key_reused' } | null;

/** Logs a duty to make information public within twenty working days. */
@Injectable()
export class LogDuty {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED, DAY_REFUSED, REFERENCE_UNKNOWN, DUTY_LOGGED_ALREADY; IdempotencyKeyReused. */
  async execute(by: Actor, logged: LoggedDuty, idempotencyKey?: string): Promise<Duty> {
    requireRole(by, 'registrar', 'handler', 'statistician', 'head');
    if (logged.fromOn > this.clock.today()) {
      throw dayRefused('fromOn', '形成、变更或者决定之日不能晚于今天。', 'That day cannot be in the future.');
    }
    const { agencyId } = by;
    try {
      return await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, (session) =>
        this.log(session, by, logged, idempotencyKey),
      );
    } catch (error) {
      if (isBrokenConstraint(error, 'agency_duties_once')) throw dutyLoggedAlready(logged.reference ?? logged.title);
      if (isBrokenConstraint(error, 'agency_duties_handler_fkey')) throw referenceUnknown('handlerId');
      if (isBrokenConstraint(error, 'agency_duties_case_fkey')) throw referenceUnknown('caseId');
      throw error;
    }
  }

  private async log(session: Session, by: Actor, logged: LoggedDuty, key: string | undefined): Promise<Duty> {
    const { agencyId, id: actorId } = by;
    const { title, fromOn, caseId = null, unit = by.unit, handlerId = actorId } = logged;
    const { calendar, version } = await this.calendars.of(agencyId);
    const { dueOn, article, provisional } = publicationDuty(fromOn, { isFromCase: caseId !== null }, calendar);
    const at = this.clock.now();
    const id = randomUUID();
    const claimed = key === undefined ? null : await claim(session, by, { key, logged, id, at });
    if (claimed !== null) return replayed(session, agencyId, claimed, key);

    const subject = logged.reference ?? caseId ?? id;
    const duty: Duty = {
      ...{ agencyId, id, kind: 'proactive_publish', subject, title, caseId, unit, handlerId, article, provisional },
      ...{ fromOn, dueOn, originalDueOn: dueOn, doneOn: null, note: '' },
      ...{ status: 'open', version: 1, openedAt: at, openedBy: actorId, closedAt: null, closedBy: null },
    };
    await session.repository(DutyEntity).insert({ ...duty, versionAt: at, calendarVersion: version });
    await recordAudit(session, {
      ...{ agencyId, at, actorId, action: 'duty.log', subjectKind: 'duty', subjectId: id },
      details: { fromOn, dueOn, caseId },
    });
    return duty;
  }
}

async function claim(
  session: Session,
  { agencyId, id: actorId }: Actor,
  of: { readonly key: string; readonly logged: LoggedDuty; readonly id: string; readonly at: Date },
): Promise<Claimed> {
  const [row] = await session.query<{ readonly claimed: Claimed }>(
    `select foi.claim_key($1, $2, $3::jsonb, $4, '{}', $5) as claimed`,
    [agencyId, actorId, JSON.stringify({ key: of.key, requestHash: digestOf(of.logged) }), of.id, of.at],
  );
  return row?.claimed ?? null;
}

/** The duty that was logged under the key before. @throws IdempotencyKeyReused when it was used for anything else. */
async function replayed(session: Session, agencyId: string, claimed: NonNullable<Claimed>, key = ''): Promise<Duty> {
  if (claimed.result === 'key_reused') throw new IdempotencyKeyReused(key);
  const duty = await session.repository(DutyEntity).findOneBy({ agencyId, id: claimed.subjectId });
  if (duty === null) throw new IdempotencyKeyReused(key);
  return duty;
}
