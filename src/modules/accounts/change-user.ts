import { Inject, Injectable } from '@nestjs/common';
import { ArrayContains } from 'typeorm';
import type { Warning } from '../../domain/case/decision.js';
import type { Role } from '../../domain/case/permissions.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { actRefused, fieldRefused, personClosed, personUnknown, userNotFound } from './account-problems.js';
import type { AgencyActor } from './agency-actor.js';
import { isEmailAddress } from './email-address.js';
import { leavingWarnings } from './leaving-warnings.js';
import { requireRole } from './require-role.js';
import { SessionAccounts } from './session-accounts.js';
import { UserEntity } from './user.entity.js';

/** The fields of an account to change; an omitted field keeps its value. */
export interface UserChange {
  readonly name?: string | undefined;
  readonly unit?: string | null | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly email?: string | null | undefined;
  readonly deputyId?: string | null | undefined;
  /** False closes the account and ends its sessions at once; true reopens it. */
  readonly isActive?: boolean | undefined;
}

export interface ChangedUser {
  /** Number of open cases assigned to the person. */
  readonly openCases: number;
  readonly warnings: readonly Warning[];
}

type UserFields = Pick<UserEntity, 'id' | 'name' | 'unit' | 'roles' | 'email' | 'deputyId' | 'isActive'>;

const isAdministrator = ({ roles, isActive }: UserFields): boolean => isActive && roles.includes('administrator');

/** Changes an account, by an administrator of its agency or the operator of the installation. */
@Injectable()
export class ChangeUser {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionAccounts) private readonly sessions: SessionAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws ProblemError ROLE_REQUIRED, USER_NOT_FOUND, FIELD_INVALID, PERSON_UNKNOWN, PERSON_CLOSED,
   * LAST_ADMINISTRATOR
   */
  async execute({ agencyId, actor }: AgencyActor, userId: string, change: UserChange): Promise<ChangedUser> {
    if (actor !== null) requireRole(actor, 'administrator');
    const changed = await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      // Administrators are locked in order, so that two cannot remove each other's role at the same time.
      const users = session.repository(UserEntity);
      const rows = await users.find({
        where: [
          { agencyId, id: userId },
          { agencyId, roles: ArrayContains(['administrator']) },
        ],
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const before = rows.find(({ id }) => id === userId);
      if (before === undefined) throw userNotFound();
      const after = merged(before, change);
      if (isAdministrator(before) && !isAdministrator(after)) refuseLast(rows, userId);
      await checkFields(session, agencyId, after, before);
      const at = this.clock.now();
      const { id: _, roles, ...fields } = after;
      const closedAt = after.isActive ? null : (before.closedAt ?? at);
      await users.update({ agencyId, id: userId }, { ...fields, roles: [...roles], closedAt });
      if (!after.isActive) {
        await session.query('delete from foi.sessions where agency_id = $1 and user_id = $2', [agencyId, userId]);
      }
      await recordAudit(session, {
        ...{ agencyId, at, actorId: actor?.id ?? null, action: 'user.change', subjectKind: 'user', subjectId: userId },
        details: detailsOf(before, after),
      });
      const [assigned] = await session.query<{ readonly held: number }>(
        'select count(*) as held from foi.case_summaries where agency_id = $1 and handler_id = $2 and is_open',
        [agencyId, userId],
      );
      const openCases = assigned?.held ?? 0;
      const today = this.clock.today();
      const isLeaving = before.isActive && !after.isActive;
      const warnings = isLeaving ? await leavingWarnings(session, { agencyId, userId, today, openCases }) : [];
      return { openCases, warnings };
    });
    this.sessions.forget();
    return changed;
  }
}

const merged = (before: UserFields, change: UserChange): UserFields => ({
  id: before.id,
  name: change.name?.trim() ?? before.name,
  unit: change.unit === undefined ? before.unit : change.unit,
  roles: change.roles ?? before.roles,
  email: change.email === undefined ? before.email : change.email,
  deputyId: change.deputyId === undefined ? before.deputyId : change.deputyId,
  isActive: change.isActive ?? before.isActive,
});

function refuseLast(rows: readonly UserFields[], userId: string): void {
  if (rows.some((row) => row.id !== userId && isAdministrator(row))) return;
  throw actRefused(
    'LAST_ADMINISTRATOR',
    { zh: '这是本机关唯一的管理员。', en: 'This is the only administrator of the agency.' },
    { zh: '请先把管理员角色交给另一人。', en: 'Assign the role of administrator to another person first.' },
  );
}

async function checkFields(session: Session, agencyId: string, after: UserFields, before: UserFields): Promise<void> {
  if (after.name === '' || after.name.length > 100) {
    throw fieldRefused('FIELD_INVALID', 'name', { zh: '姓名须为1至100字', en: 'A name has 1 to 100 characters' });
  }
  if (after.roles.length === 0) {
    throw fieldRefused('FIELD_INVALID', 'roles', { zh: '至少指定一个角色', en: 'Choose at least one role' });
  }
  if (after.email !== null && !isEmailAddress(after.email)) {
    throw fieldRefused('FIELD_INVALID', 'email', {
      zh: '电子邮箱应如 zhang@oa.example.gov.cn',
      en: 'An e-mail address looks like zhang@oa.example.gov.cn',
    });
  }
  if (after.deputyId === null || after.deputyId === before.deputyId) return;
  if (after.deputyId === after.id) {
    throw fieldRefused('PERSON_IS_ONESELF', 'deputyId', {
      zh: '代办人不能是本人；请另选一人。',
      en: 'A person cannot be their own deputy; choose another person.',
    });
  }
  const deputy = await session.repository(UserEntity).findOneBy({ agencyId, id: after.deputyId });
  if (deputy === null) throw personUnknown('deputyId');
  if (!deputy.isActive) throw personClosed('deputyId', deputy.name);
}

/** The changed fields, with their values only where these are no personal data. */
function detailsOf(before: UserFields, after: UserFields): Record<string, unknown> {
  const fields = (['name', 'email'] as const).filter((field) => before[field] !== after[field]);
  const roles = [before.roles, after.roles].map((codes) => [...codes].sort());
  return {
    ...(fields.length > 0 && { fields }),
    ...(before.unit !== after.unit && { unitBefore: before.unit, unit: after.unit }),
    ...(before.deputyId !== after.deputyId && { deputyIdBefore: before.deputyId, deputyId: after.deputyId }),
    ...(String(roles[0]) !== String(roles[1]) && { rolesBefore: roles[0], roles: roles[1] }),
    ...(before.isActive !== after.isActive && { isActive: after.isActive }),
  };
}
