import { Command, InvalidArgumentError } from 'commander';
import { type Role, roleCodes } from '../domain/case/permissions.js';
import { ChangeUser } from '../modules/accounts/index.js';
import { withApplication } from './application.js';
import { jsonOption, listOf } from './options.js';
import { printJson, type Terminal } from './terminal.js';
import { userOf, usersOf } from './users.js';

interface ChangeOptions {
  readonly agency: string;
  readonly name?: string;
  readonly unit?: string;
  readonly role?: readonly Role[];
  readonly email?: string;
  readonly deputy?: string;
  readonly closed?: boolean;
  readonly json: boolean;
}

function yesOrNo(text: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new InvalidArgumentError('应为 yes 或 no / must be yes or no');
}

/** An empty text clears the field; an omitted option leaves it. */
const orNull = (text: string | undefined): string | null | undefined => (text === '' ? null : text);

/** `foi user change LOGIN`: what an administrator can do over HTTP, for an installation that has none yet. */
export const changeUserCommand = (terminal: Terminal): Command =>
  new Command('change')
    .description('修改账号；空文本清除该项 / change an account; an empty text takes a field away')
    .argument('<login>', '用户名 / login')
    .requiredOption('--agency <code>', '所在机关的代码 / code of the agency')
    .option('--name <name>', '姓名 / name of the person')
    .option('--unit <unit>', '所在机构 / unit')
    .option('--role <roles>', '角色，逗号分隔，替换原有的 / roles, in place of those before', listOf(roleCodes))
    .option('--email <address>', '电子邮箱 / address that messages go to')
    .option('--deputy <login>', '代办人的用户名 / login of the deputy')
    .option('--closed <yes|no>', '停用或启用 / close or reopen the account', yesOrNo)
    .addOption(jsonOption())
    .action(async (login: string, { agency, name, unit, role, email, deputy, closed, json }: ChangeOptions) => {
      const { openCases, warnings } = await withApplication(terminal, async (application) => {
        const { id: agencyId, users } = await usersOf(application, agency);
        const deputyLogin = orNull(deputy);
        const change = {
          ...{ name, unit: orNull(unit), roles: role, email: orNull(email) },
          deputyId: deputyLogin == null ? deputyLogin : userOf(users, deputyLogin).id,
          isActive: closed === undefined ? undefined : !closed,
        };
        const by = { agencyId, actor: null };
        return application.get(ChangeUser, { strict: false }).execute(by, userOf(users, login).id, change);
      });
      if (json) printJson(terminal, { openCases, warnings });
      else terminal.talk(`已修改账号 ${login} / Changed account ${login}`);
      for (const { message } of json ? [] : warnings) terminal.talk(`${message.zh} / ${message.en}`);
    });
