import { Command } from 'commander';
import type { OpeningBalance } from '../domain/report/checks.js';
import { withTotal6 } from '../domain/report/numbers.js';
import { APPLICANT_CATEGORIES, TABLE3_COLUMNS } from '../domain/statute/applicants.js';
import { openingFromReport, RecordOpeningBalance } from '../modules/reports/index.js';
import { agencyOf } from './agencies.js';
import { withApplication } from './application.js';
import { count, countsOf, jsonOption, reportYear } from './options.js';
import { readJson } from './read-input.js';
import { renderFindings } from './render-findings.js';
import { CommandFailed, printJson, type Terminal } from './terminal.js';

interface Options {
  readonly agency: string;
  readonly received?: number;
  readonly carryOut?: readonly number[];
  readonly json: boolean;
}

const columnNames = TABLE3_COLUMNS.slice(0, APPLICANT_CATEGORIES.length).join('、');

/** `foi report opening YEAR`: enters the published totals of a year not recorded here. */
export function reportOpeningCommand(terminal: Terminal): Command {
  return new Command('opening')
    .description(
      '录入未在本系统办理的年度已发布的数字，供同比和结转核对 / enter the published totals of a year not recorded here',
    )
    .argument('<year>', '已发布的年度 / the year that was published', reportYear)
    .argument('[report]', '该年度报告的 JSON 文件 / its report, a JSON file')
    .requiredOption('--agency <code>', '机关的代码 / code of the agency')
    .option('--received <n>', '没有报告文件时：新收件数 / without a file: requests received', count)
    .option('--carry-out <n,n,…>', `结转下年度件数，六列 / carried over, six columns: ${columnNames}`, countsOf(6))
    .addOption(jsonOption())
    .action(async (year: number, file: string | undefined, options: Options, command: Command) => {
      if ((file === undefined) === (options.received === undefined)) {
        command.error('给出报告文件或 --received 之一 / give either a report or --received');
      }
      const balance = file === undefined ? typedIn(year, options) : published(terminal, year, file);
      await withApplication(terminal, async (application) => {
        const { id } = await agencyOf(application, options.agency);
        await application.get(RecordOpeningBalance).execute({ agencyId: id, balance, actorId: null });
      });
      if (options.json) printJson(terminal, { agency: options.agency, ...balance });
      const closing = balance.carryOut === null ? '' : `，结转 ${balance.carryOut[6]} 件`;
      terminal.talk(
        `已录入 ${year} 年：新收 ${balance.received} 件${closing} / Entered ${year}: ${balance.received} received`,
      );
    });
}

const typedIn = (year: number, { received = 0, carryOut }: Options): OpeningBalance => ({
  year,
  received,
  carryOut: carryOut === undefined ? null : withTotal6(carryOut),
});

/** A report with faults is accepted as printed, with a warning. */
function published(terminal: Terminal, year: number, file: string): OpeningBalance {
  const { balance, findings, isSound } = openingFromReport(readJson(file));
  if (!isSound) terminal.talk(renderFindings(findings).trimEnd());
  if (balance === null) throw new CommandFailed(`${file}: 无法读取新收件数 / the number of requests cannot be read`);
  if (balance.year === year) return balance;
  throw new CommandFailed(`${file}: 是 ${balance.year} 年的报告 / is the report of ${balance.year}, not of ${year}`);
}
