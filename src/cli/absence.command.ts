import { Command, InvalidArgumentError } from 'commander';
import { isLegalDate, type LegalDate } from '../domain/calendar/legal-date.js';
import { ListAbsences, RecordAbsence } from '../modules/accounts/index.js';
import { agencyOf } from './agencies.js';
import { withApplication } from './application.js';
import { columns } from './columns.js';
import { jsonOption } from './options.js';
import { printJson, type Terminal } from './terminal.js';
import { userOf, usersOf } from './users.js';

function legalDate(text: string): LegalDate {
  if (isLegalDate(text)) return text;
  throw new InvalidArgumentError('应为 2026-01-20 形式的日期 / must be a date like 2026-01-20');
}

interface AddOptions {
  readonly agency: string;
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly standIn?: string;
  readonly json: boolean;
}

/** `foi absence add LOGIN` and `foi absence list`. */
export function absenceCommand(terminal: Terminal): Command {
  return new Command('absence')
    .description('外出与代办 / absences and who stands in')
    .addCommand(add(terminal))
    .addCommand(list(terminal));
}

const add = (terminal: Terminal): Command =>
  new Command('add')
    .description('登记外出 / record an absence')
    .argument('<login>', '外出人的用户名 / login of the person')
    .requiredOption('--agency <code>', '所在机关的代码 / code of the agency')
    .requiredOption('--from <date>', '开始日，含当日 / first day', legalDate)
    .requiredOption('--to <date>', '结束日，含当日 / last day', legalDate)
    .option('--stand-in <login>', '代办人的用户名 / login of the stand-in')
    .addOption(jsonOption())
    .action(async (login: string, { agency, from, to, standIn, json }: AddOptions) => {
      const { absence, warnings } = await withApplication(terminal, async (application) => {
        const { id: agencyId, users } = await usersOf(application, agency);
        const standInId = standIn === undefined ? null : userOf(users, standIn).id;
        const wanted = { userId: userOf(users, login).id, from, to, standInId };
        return application.get(RecordAbsence, { strict: false }).execute({ agencyId, actor: null }, wanted);
      });
      if (json) printJson(terminal, { absence, warnings });
      else terminal.talk(`已登记 ${login} 外出 ${from} 至 ${to} / Recorded: ${login} is away from ${from} to ${to}`);
      for (const { message } of json ? [] : warnings) terminal.talk(`${message.zh} / ${message.en}`);
    });

const list = (terminal: Terminal): Command =>
  new Command('list')
    .description('列出今天起的外出 / list the absences from today on')
    .requiredOption('--agency <code>', '机关的代码 / code of the agency')
    .addOption(jsonOption())
    .action(async ({ agency, json }: { agency: string; json: boolean }) => {
      const absences = await withApplication(terminal, async (application) => {
        const { id } = await agencyOf(application, agency);
        return application.get(ListAbsences, { strict: false }).execute(id, {});
      });
      if (json) {
        printJson(terminal, absences);
        return;
      }
      const rows = absences.map(({ name, unit, from, to, standInName }) => [
        ...[name, unit ?? '', from, to],
        standInName ?? '',
      ]);
      terminal.out(
        columns([['姓名', '机构', '自', '至', '代办人'], ...rows], ['left', 'left', 'left', 'left', 'left']),
      );
    });
