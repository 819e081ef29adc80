import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { type Role, roleCodes, roles } from '../domain/case/permissions.js';
import { AddUser, ListUsers } from '../modules/accounts/index.js';
import { agencyOf } from './agencies.js';
import { withApplication } from './application.js';
import { columns } from './columns.js';
import { jsonOption, listOf } from './options.js';
import { readLine } from './read-input.js';
import { printJson, type Terminal } from './terminal.js';
import { changeUserCommand } from './user-change.command.js';

interface AddOptions {
  readonly agency: string;
  readonly name: string;
  readonly role: readonly Role[];
  readonly unit?: string;
  readonly email?: string;
  readonly passwordStdin: boolean;
  readonly json: boolean;
}

const roleNames = roleCodes.map((role) => `${role} ${roles[role].zh}`).join(', ');

/** `foi user add LOGIN`, `foi user change LOGIN` and `foi user list`. */
export function userCommand(terminal: Terminal): Command {
  return new Command('user')
    .description('账号 / accounts')
    .addCommand(add(terminal))
    .addCommand(changeUserCommand(terminal))
    .addCommand(list(terminal));
}

const add = (terminal: Terminal): Command =>
  new Command('add')
    .description(
      '添加账号；不给密码则生成一个，只显示一次 / add an account; without a password one is made and shown once',
    )
    .argument('<login>', '用户名 / login')
    .requiredOption('--agency <code>', '所在机关的代码 / code of the agency')
    .requiredOption('--name <name>', '姓名 / name of the person')
    .requiredOption('--role <roles>', `角色，逗号分隔 / roles: ${roleNames}`, listOf(roleCodes))
    .option('--unit <unit>', '所在机构 / unit')
    .option('--email <address>', '电子邮箱，提醒发往此处 / address that messages go to')
    .option('--password-stdin', '从标准输入读取密码（一行）/ read the password from stdin, one line', false)
    .addOption(jsonOption())
    .action(async (login: string, { agency, name, role, unit, email, passwordStdin, json }: AddOptions) => {
      const made = passwordStdin ? null : randomBytes(12).toString('base64url');
      const password = made ?? readLine();
      const { id } = await withApplication(terminal, (application) =>
        application.get(AddUser).execute({ agencyCode: agency, login, name, unit, email, roles: role, password }),
      );
      if (json) printJson(terminal, { id, login, ...(made !== null && { password: made }) });
      else if (made !== null) terminal.out(`${made}\n`);
      const note = made === null ? '' : '；以上密码只显示这一次';
      terminal.talk(
        `已添加账号 ${login}${note} / Added account ${login}${note && '; the password is not shown again'}`,
      );
    });

const list = (terminal: Terminal): Command =>
  new Command('list')
    .description('列出机关的账号 / list the accounts of an agency')
    .requiredOption('--agency <code>', '机关的代码 / code of the agency')
    .addOption(jsonOption())
    .action(async ({ agency, json }: { agency: string; json: boolean }) => {
      const users = await withApplication(terminal, async (application) => {
        const { id } = await agencyOf(application, agency);
        return application.get(ListUsers).execute(id);
      });
      if (json) {
        printJson(terminal, users);
        return;
      }
      const rows = users.map((user) => [
        user.login,
        user.name,
        user.unit ?? '',
        user.roles.map((role) => roles[role].zh).join('、'),
        user.email ?? '',
        user.openCases === 0 ? '' : `${user.openCases} 件在办`,
        user.isActive ? '' : '已停用',
      ]);
      terminal.out(
        columns(
          [['用户名', '姓名', '机构', '角色', '电子邮箱', '', ''], ...rows],
          ['left', 'left', 'left', 'left', 'left', 'left', 'left'],
        ),
      );
    });
