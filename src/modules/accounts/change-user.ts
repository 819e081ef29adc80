import { Inject, Injectable } from '@nestjs/common';
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

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  readonly email: string | null;
  readonly deputyId: string | null;
  readonly isActive: boolean;
}

const isAdministrator = ({ roles, isActive }: UserRow): boolean => isActive && roles.includes('administrator');

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
      const rows = await session.query<UserRow>(
        `select id, name, unit, roles, email, deputy_id as "deputyId", is_active as "isActive" from foi.users
         where agency_id = $1 and (id = $2 or 'administrator' = any(roles)) order by id for update`,
        [agencyId, userId],
      );
      const before = rows.find(({ id }) => id === userId);
      if (before === undefined) throw userNotFound();
      const after = merged(before, change);
      if (isAdministrator(before) && !isAdministrator(after)) refuseLast(rows, userId);
      await checkFields(session, agencyId, after, before);
      const at = this.clock.now();
      await session.query(
        `update foi.users set name = $3, unit = $4, roles = $5, email = $6, deputy_id = $7, is_active = $8,
           closed_at = case when $8 then null else coalesce(closed_at, $9) end
         where agency_id = $1 and id = $2`,
        [agencyId, userId, after.name, after.unit, after.roles, after.email, after.deputyId, after.isActive, at],
      );
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

const merged = (before: UserRow, change: UserChange): UserRow => ({
  id: before.id,
  name: change.name?.trim() ?? before.name,
  unit: change.unit === undefined ? before.unit : change.unit,
  roles: change.roles ?? before.roles,
  email: change.email === undefined ? before.email : change.email,
  deputyId: change.deputyId === undefined ? before.deputyId : change.deputyId,
  isActive: change.isActive ?? before.isActive,
});

function refuseLast(rows: readonly UserRow[], userId: string): void {
  if (rows.some((row) => row.id !== userId && isAdministrator(row))) return;
  throw actRefused(
    'LAST_ADMINISTRATOR',
    { zh: '这是本机关唯一的管理员。', en: 'This is the only administrator of the agency.' },
    { zh: '请先把管理员角色交给另一人。', en: 'Assign the role of administrator to another person first.' },
  );
}

async function checkFields(session: Session, agencyId: string, after: UserRow, before: UserRow): Promise<void> {
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
  const [deputy] = await session.query<{ readonly name: string; readonly isActive: boolean }>(
    'select name, is_active as "isActive" from foi.users where agency_id = $1 and id = $2',
    [agencyId, after.deputyId],
  );
  if (deputy === undefined) throw personUnknown('deputyId');
  if (!deputy.isActive) throw personClosed('deputyId', deputy.name);
}

/** The changed fields, with their values only where these are no personal data. */
function detailsOf(before: UserRow, after: UserRow): Record<string, unknown> {
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
