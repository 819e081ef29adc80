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
import { claimKey } from '../cases/index.js';
import { type Duty, DutyEntity } from './duty.entity.js';
import { dayRefused, dutyLoggedAlready, referenceUnknown } from './duty-problems.js';

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
    const duties = session.repository(DutyEntity);
    if (key !== undefined) {
      const former = await claimKey(session, by, { key, request: logged, subjectId: id, response: {}, at });
      if (former !== null) return duties.findOneByOrFail({ agencyId, id: former.subjectId });
    }
    const subject = logged.reference ?? caseId ?? id;
    const duty: Duty = {
      ...{ agencyId, id, kind: 'proactive_publish', subject, title, caseId, unit, handlerId, article, provisional },
      ...{ fromOn, dueOn, originalDueOn: dueOn, doneOn: null, note: '' },
      ...{ status: 'open', version: 1, openedAt: at, openedBy: actorId, closedAt: null, closedBy: null },
    };
    await duties.insert({ ...duty, versionAt: at, calendarVersion: version });
    await recordAudit(session, {
      ...{ agencyId, at, actorId, action: 'duty.log', subjectKind: 'duty', subjectId: id },
      details: { fromOn, dueOn, caseId },
    });
    return duty;
  }
}
