import type { Refusal } from '../../domain/refusal.js';
import { isBrokenConstraint } from '../../platform/database/index.js';
import { CommandRefused } from './errors.js';

const unknown = (code: string, field: string, zh: string, en: string): Refusal => ({
  question: 'input',
  code,
  field,
  message: { zh, en },
  remedy: null,
  article: null,
});

const refusals: Readonly<Record<string, Refusal>> = {
  cases_handler_fkey: unknown('PERSON_UNKNOWN', 'handlerId', '本机关没有这个人', 'This agency has no such person'),
  cases_handler_is_open: {
    ...unknown('PERSON_LEFT', 'handlerId', '此人的账号已停用，不能再分办给他', 'The account of this person is closed'),
    remedy: { zh: '请改派在岗人员，或由管理员先启用该账号', en: 'Assign another person, or have the account reopened' },
  },
  registers_agency_id_fkey: unknown('AGENCY_UNKNOWN', 'toAgencyId', '没有这个机关', 'This agency does not exist'),
};

/** Maps foreign key errors to problems: only the database knows whether a person or agency in a command exists. */
export function refusalOfReference(error: unknown): never {
  for (const [constraint, refusal] of Object.entries(refusals)) {
    if (isBrokenConstraint(error, constraint)) throw new CommandRefused(refusal);
  }
  throw error;
}
