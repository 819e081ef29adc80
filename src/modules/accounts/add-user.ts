import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Role, roleCodes } from '../../domain/case/permissions.js';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { accountWork } from './account-work.js';
import { AccountRefused, agencyIdOf } from './add-agency.js';
import { isEmailAddress } from './email-address.js';
import { hashPassword, PASSWORD_MAX, PASSWORD_MIN } from './password.js';

export interface NewUser {
  readonly agencyCode: string;
  /** Unique in the whole installation, case-insensitively. */
  readonly login: string;
  readonly name: string;
  readonly unit?: string | undefined;
  readonly roles: readonly string[];
  readonly password: string;
  /** E-mail address; without one the person is notified in the application only. */
  readonly email?: string | undefined;
}

const loginShape = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u;
const isRole = (role: string): role is Role => (roleCodes as readonly string[]).includes(role);

function objection({ login, name, unit, roles, password, email }: NewUser): Text | null {
  const unknown = roles.find((role) => !isRole(role));
  if (!loginShape.test(login)) {
    return { zh: '用户名须为1至100位字母、数字或 . _ @ -', en: 'A login is 1 to 100 letters, digits and . _ @ -' };
  }
  if (name.trim() === '' || name.length > 100) return { zh: '姓名须为1至100字', en: 'A name has 1 to 100 characters' };
  if (unit !== undefined && (unit.trim() === '' || unit.length > 100)) {
    return { zh: '机构须为1至100字', en: 'A unit has 1 to 100 characters' };
  }
  if (roles.length === 0) return { zh: '至少指定一个角色', en: `Choose at least one role: ${roleCodes.join(', ')}` };
  if (unknown !== undefined) {
    return { zh: `没有角色 ${unknown}`, en: `There is no role ${unknown}: ${roleCodes.join(', ')}` };
  }
  if (email !== undefined && !isEmailAddress(email)) {
    return {
      zh: `电子邮箱 ${email} 不正确，应如 zhang@oa.example.gov.cn`,
      en: `${email} is not an e-mail address like zhang@oa.example.gov.cn`,
    };
  }
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
    return {
      zh: `密码须为${PASSWORD_MIN}至${PASSWORD_MAX}位`,
      en: `A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters`,
    };
  }
  return null;
}

/** Creates an account for a person of an agency. */
@Injectable()
export class AddUser {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param actorId the acting user; null on the command line.
   * @throws AccountRefused
   */
  async execute(user: NewUser, actorId: string | null = null): Promise<{ readonly id: string }> {
    const wrong = objection(user);
    if (wrong !== null) throw new AccountRefused('FIELD_INVALID', wrong);
    const passwordHash = await hashPassword(user.password);
    return accountWork(this.database, async (session) => {
      const agencyId = await agencyIdOf(session, user.agencyCode);
      const id = randomUUID();
      const at = this.clock.now();
      const made = await session.query(
        `insert into foi.users (agency_id, id, login, name, unit, roles, password_hash, password_changed_at, created_at,
           email)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) on conflict (lower(login)) do nothing returning id`,
        [
          agencyId,
          id,
          user.login,
          user.name.trim(),
          user.unit?.trim() ?? null,
          user.roles,
          passwordHash,
          at,
          user.email ?? null,
        ],
      );
      if (made.length === 0) {
        throw new AccountRefused('LOGIN_TAKEN', {
          zh: `用户名 ${user.login} 已被使用`,
          en: `The login ${user.login} is taken`,
        });
      }
      await recordAudit(session, {
        agencyId,
        at,
        actorId,
        action: 'user.add',
        subjectKind: 'user',
        subjectId: id,
        details: { roles: user.roles },
      });
      return { id };
    });
  }
}
