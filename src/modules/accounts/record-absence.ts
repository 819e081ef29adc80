import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { awayWithin, standInCircle, type StandInPeriod } from '../../domain/absence/stand-in-circle.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Warning } from '../../domain/case/decision.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { type Absence, AbsenceEntity } from './absence.entity.js';
import { lockAbsences, requireSayOver } from './absence.js';
import {
  absenceEndsBeforeItBegins,
  absenceOver,
  absencesOverlap,
  standInCircleFound,
  standInIsOneself,
} from './absence-problems.js';
import { personClosed, personUnknown } from './account-problems.js';
import type { AgencyActor } from './agency-actor.js';
import { UserEntity } from './user.entity.js';

export interface NewAbsence {
  readonly userId: string;
  /** First day away (Asia/Shanghai); may be past, as sickness is often recorded later. */
  readonly from: LegalDate;
  /** Last day away. */
  readonly to: LegalDate;
  /** The person notified instead; null means the deputy, or without one the head of the unit. */
  readonly standInId: string | null;
}

export interface RecordedAbsence {
  readonly absence: Absence;
  readonly warnings: readonly Warning[];
}

/** Records an absence and its stand-in; idempotent. */
@Injectable()
export class RecordAbsence {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A stand-in who is away on some of the days gives a warning, not a refusal: that person's stand-in follows.
   * @throws ProblemError PERSON_UNKNOWN, PERSON_CLOSED, ABSENCE_OF_ANOTHER, DATES_REVERSED, ABSENCE_OVER,
   * PERSON_IS_ONESELF, ABSENCE_OVERLAPS or STAND_IN_CIRCLE
   */
  async execute(by: AgencyActor, wanted: NewAbsence): Promise<RecordedAbsence> {
    const { agencyId } = by;
    if (wanted.to < wanted.from) throw absenceEndsBeforeItBegins();
    if (wanted.to < this.clock.today()) throw absenceOver(wanted.to);
    if (wanted.standInId === wanted.userId) throw standInIsOneself();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const { person, standIn } = await peopleOf(session, agencyId, wanted);
      await requireSayOver(session, by, wanted.userId);
      await lockAbsences(session, agencyId);
      const { from, to } = wanted;
      const others = await session.repository(AbsenceEntity).find({
        where: { agencyId, cancelledAt: IsNull(), from: LessThanOrEqual(to), to: MoreThanOrEqual(from) },
        order: { from: 'ASC' },
      });
      const own = others.find(({ userId }) => userId === wanted.userId);
      const warnings = warningsOf(wanted, person, standIn, others);
      if (own !== undefined) {
        if (isSame(own, wanted)) return { absence: own, warnings };
        throw absencesOverlap(own);
      }
      const circle = standInCircle(periodOf(wanted), others.map(periodOf));
      if (circle !== null) throw standInCircleFound(circle);
      return { absence: await this.insert(session, by, wanted), warnings };
    });
  }

  private async insert(session: Session, { agencyId, actor }: AgencyActor, wanted: NewAbsence): Promise<Absence> {
    const absence = { ...wanted, id: randomUUID() };
    const at = this.clock.now();
    const actorId = actor?.id ?? null;
    await session.repository(AbsenceEntity).insert({ ...absence, agencyId, createdBy: actorId, createdAt: at });
    await recordAudit(session, {
      ...{ agencyId, at, actorId, action: 'absence.record', subjectKind: 'user', subjectId: wanted.userId },
      details: { absenceId: absence.id, from: wanted.from, to: wanted.to, standInId: wanted.standInId },
    });
    return absence;
  }
}

const periodOf = ({ userId, from, to, standInId }: NewAbsence): StandInPeriod => ({
  personId: userId,
  from,
  to,
  standInId,
});

const isSame = (known: Absence, wanted: NewAbsence): boolean =>
  known.from === wanted.from && known.to === wanted.to && known.standInId === wanted.standInId;

async function peopleOf(
  session: Session,
  agencyId: string,
  { userId, standInId }: NewAbsence,
): Promise<{ readonly person: UserEntity; readonly standIn: UserEntity | null }> {
  const ids = standInId === null ? [userId] : [userId, standInId];
  const found = await session.repository(UserEntity).findBy({ agencyId, id: In(ids) });
  const person = found.find(({ id }) => id === userId);
  if (person === undefined) throw personUnknown('userId');
  if (standInId === null) return { person, standIn: null };
  const standIn = found.find(({ id }) => id === standInId);
  if (standIn === undefined) throw personUnknown('standInId');
  if (!standIn.isActive) throw personClosed('standInId', standIn.name);
  return { person, standIn };
}

function warningsOf(
  { from, to }: NewAbsence,
  person: UserEntity,
  standIn: UserEntity | null,
  others: readonly Absence[],
): readonly Warning[] {
  if (standIn === null) {
    if (person.deputyId !== null) return [];
    const message = {
      zh: '没有代办人：其间的提醒直接送机构负责人。',
      en: 'There is no stand-in: the head of the unit is notified of deadlines that fall due meanwhile.',
    };
    return [{ code: 'NOBODY_STANDS_IN', message, article: null }];
  }
  const away = awayWithin(standIn.id, from, to, others.map(periodOf)).map(([first, last]): Warning => ({
    code: 'STAND_IN_AWAY',
    message: {
      zh: `代办人${standIn.name}在 ${first} 至 ${last} 也外出，其间由其代办人接替。`,
      en: `${standIn.name} is away too from ${first} to ${last}; his own stand-in follows on those days.`,
    },
    article: null,
  }));
  if (!person.roles.includes('handler') || standIn.roles.some((role) => role === 'handler' || role === 'head')) {
    return away;
  }
  const message = {
    zh: `代办人${standIn.name}没有承办人角色，能收到提醒，但不能办理案件。`,
    en: `${standIn.name} does not have the role handler: is notified, but cannot work on the cases.`,
  };
  return [...away, { code: 'STAND_IN_CANNOT_HANDLE', message, article: null }];
}
