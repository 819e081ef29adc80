import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { accountWork } from './account-work.js';
import { readAgencySettings } from './agency-settings.js';

export interface NewAgency {
  readonly code: string;
  readonly name: string;
  /** Code of the agency that supervises it. */
  readonly parentCode?: string | undefined;
  /** Differences from the default: clearance steps, whether drafters may clear their own drafts. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
}

/** An agency or an account could not be created; the message states what to change. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused';

  constructor(
    readonly code: 'AGENCY_CODE_TAKEN' | 'AGENCY_UNKNOWN' | 'LOGIN_TAKEN' | 'FIELD_INVALID',
    readonly text: Text,
  ) {
    super(`${text.en} / ${text.zh}`);
  }
}

const codeShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Finds an agency by its code. @throws AccountRefused AGENCY_UNKNOWN */
export async function agencyIdOf(session: Session, code: string): Promise<string> {
  const [row] = await session.query<{ readonly id: string }>('select id from foi.agencies where code = $1', [code]);
  if (row === undefined)
    throw new AccountRefused('AGENCY_UNKNOWN', { zh: `没有代码为 ${code} 的单位`, en: `There is no agency ${code}` });
  return row.id;
}

/** Creates an agency without subordinates, supervised by at most one other. */
@Injectable()
export class AddAgency {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AccountRefused */
  async execute({ code, name, parentCode, settings = {} }: NewAgency): Promise<{ readonly id: string }> {
    if (!codeShape.test(code)) {
      throw new AccountRefused('FIELD_INVALID', {
        zh: '代码须为1至64位字母、数字、点或横线',
        en: 'A code is 1 to 64 letters, digits, dots and dashes',
      });
    }
    if (name.trim() === '' || name.length > 200) {
      throw new AccountRefused('FIELD_INVALID', { zh: '名称须为1至200字', en: 'A name has 1 to 200 characters' });
    }
    readAgencySettings(settings);
    return accountWork(this.database, async (session) => {
      const parentId = parentCode === undefined ? null : await agencyIdOf(session, parentCode);
      const id = randomUUID();
      const at = this.clock.now();
      const made = await session.query(
        `insert into foi.agencies (id, code, name, parent_id, settings, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (code) do nothing returning id`,
        [id, code, name.trim(), parentId, JSON.stringify(settings), at],
      );
      if (made.length === 0) {
        throw new AccountRefused('AGENCY_CODE_TAKEN', {
          zh: `代码 ${code} 已被使用`,
          en: `There is an agency ${code} already`,
        });
      }
      await recordAudit(session, { agencyId: id, at, actorId: null, action: 'agency.add', details: { code } });
      return { id };
    });
  }
}
