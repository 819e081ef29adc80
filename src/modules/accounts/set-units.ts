import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Warning } from '../../domain/case/decision.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { fieldRefused, personClosed, personUnknown } from './account-problems.js';
import type { AgencyActor } from './agency-actor.js';
import { requireRole } from './require-role.js';
import { UnitEntity, UnitHeadEntity } from './unit.entity.js';
import { UserEntity } from './user.entity.js';

export interface UnitWithHeads {
  /** The exact name used by people and cases. */
  readonly name: string;
  /** All people to whom notifications of its cases escalate. */
  readonly headIds: readonly string[];
}

/** Replaces the agency's units and their heads as a whole. */
@Injectable()
export class SetUnits {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED, UNIT_TWICE, PERSON_UNKNOWN or PERSON_CLOSED */
  async execute({ agencyId, actor }: AgencyActor, units: readonly UnitWithHeads[]): Promise<readonly Warning[]> {
    if (actor !== null) requireRole(actor, 'administrator');
    refuseTwice(units);
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await session.query("select pg_advisory_xact_lock(hashtextextended('units ' || $1::text, 0))", [agencyId]);
      await refuseStrangers(session, agencyId, units);
      await session.repository(UnitEntity).delete({ agencyId });
      await session.repository(UnitEntity).insert(units.map(({ name }, at) => ({ agencyId, name, position: at + 1 })));
      const heads = units.flatMap(({ name, headIds }) =>
        [...new Set(headIds)].map((userId, at) => ({ agencyId, unit: name, userId, position: at + 1 })),
      );
      await session.repository(UnitHeadEntity).insert(heads);
      await recordAudit(session, {
        ...{ agencyId, at: this.clock.now(), actorId: actor?.id ?? null, action: 'units.set' },
        details: { units },
      });
      return warningsOf(session, agencyId, units);
    });
  }
}

function refuseTwice(units: readonly UnitWithHeads[]): void {
  units.forEach(({ name }, at) => {
    if (units.findIndex((unit) => unit.name === name) === at) return;
    throw fieldRefused('UNIT_TWICE', `units.${at}.name`, {
      zh: `机构“${name}”列了两次；请合并为一行。`,
      en: `${name} is listed twice; make it one.`,
    });
  });
}

async function refuseStrangers(session: Session, agencyId: string, units: readonly UnitWithHeads[]): Promise<void> {
  const ids = units.flatMap(({ headIds }) => headIds);
  const people = await session.repository(UserEntity).findBy({ agencyId, id: In(ids) });
  units.forEach(({ headIds }, unit) => {
    headIds.forEach((headId, at) => {
      const path = `units.${unit}.headIds.${at}`;
      const head = people.find(({ id }) => id === headId);
      if (head === undefined) throw personUnknown(path);
      if (!head.isActive) throw personClosed(path, head.name);
    });
  });
}

async function warningsOf(session: Session, agencyId: string, units: readonly UnitWithHeads[]): Promise<Warning[]> {
  const unlisted = await session.query<{ readonly unit: string }>(
    `select unit from foi.users where agency_id = $1 and is_active and unit <> all($2)
     union select unit from foi.case_summaries where agency_id = $1 and is_open and unit <> all($2) order by 1`,
    [agencyId, units.map(({ name }) => name)],
  );
  const headless = units.filter(({ headIds }) => headIds.length === 0);
  return [
    ...headless.map(({ name }): Warning => ({
      code: 'UNIT_WITHOUT_HEAD',
      message: {
        zh: `${name}没有负责人，其案件的提醒直接送工作机构负责人。`,
        en: `${name} has no head; alerts about its cases escalate straight to the head of the office.`,
      },
      article: null,
    })),
    ...unlisted.map(({ unit }): Warning => ({
      code: 'UNIT_NOT_LISTED',
      message: {
        zh: `仍有人员或者未办结案件属于“${unit}”，但机构表中没有它。`,
        en: `People or open cases still belong to ${unit}, which is not among the units.`,
      },
      article: null,
    })),
  ];
}
