import { ListUsers, type ListedUser } from '../modules/accounts/index.js';
import { agencyOf } from './agencies.js';
import type { Application } from './application.js';
import { CommandFailed } from './terminal.js';

/** The accounts of an agency by its code. @throws CommandFailed for an agency that does not exist. */
export async function usersOf(application: Application, code: string): Promise<{ id: string; users: ListedUser[] }> {
  const { id } = await agencyOf(application, code);
  return { id, users: await application.get(ListUsers, { strict: false }).execute(id) };
}

/** The account of a login. @throws CommandFailed naming the logins there are. */
export function userOf(users: readonly ListedUser[], login: string): ListedUser {
  const found = users.find((user) => user.login.toLowerCase() === login.toLowerCase());
  if (found !== undefined) return found;
  const known = users.slice(0, 20).map((user) => user.login);
  const list = known.length === 0 ? '' : `：${known.join('、')}${users.length > known.length ? '…' : ''}`;
  throw new CommandFailed(`本机关没有账号 ${login}${list} / The agency has no account ${login}`);
}
