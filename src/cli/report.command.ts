import { Command } from 'commander';
import type { AnnualTables } from '../domain/report/annual-tables.js';
import { type ReportFormat, REPORT_FORMAT_IDS } from '../domain/statute/report-rows.js';
import { BuildReport, RollUpReport } from '../modules/reports/index.js';
import { agencyOf, allAgencies, withSubordinates } from './agencies.js';
import { type Application, withApplication } from './application.js';
import { jsonOption, reportFormat, reportYear } from './options.js';
import { renderFindings } from './render-findings.js';
import { renderReport } from './render-report.js';
import { reportCheckCommand } from './report-check.command.js';
import { reportOpeningCommand } from './report-opening.command.js';
import { printJson, type Terminal } from './terminal.js';

interface Options {
  readonly agency?: string;
  readonly format?: ReportFormat;
  readonly withSubordinates: boolean;
  readonly all: boolean;
  readonly json: boolean;
}

/** `foi report YEAR`, with `foi report check` and `foi report opening` below it. */
export function reportCommand(terminal: Terminal): Command {
  return new Command('report')
    .description('年度报告表三、表四和统计 / tables three and four of the annual report, with statistics')
    .enablePositionalOptions()
    .argument('<year>', '年度 / year', reportYear)
    .option('--agency <code>', '机关的代码 / code of the agency')
    .option('--with-subordinates', '与所属机关汇总为一份 / added up with all that the agency supervises', false)
    .option('--all', '每个机关各一份 / one report for each agency; with --json an object by code', false)
    .option(`--format <${REPORT_FORMAT_IDS.join('|')}>`, '表式，默认按年度 / form, by year unless given', reportFormat)
    .addOption(jsonOption())
    .addCommand(reportCheckCommand(terminal))
    .addCommand(reportOpeningCommand(terminal))
    .action(async (year: number, options: Options, command: Command) => {
      if ((options.agency === undefined) !== options.all || (options.all && options.withSubordinates)) {
        command.error('给出 --agency 或 --all 之一 / give either --agency or --all');
      }
      const reports = await withApplication(terminal, (application) => build(application, year, options));
      if (options.json) printJson(terminal, options.all ? Object.fromEntries(reports) : reports[0]?.[1]);
      else terminal.out(reports.map(([, tables]) => renderReport(tables)).join('\n\n'));
      const findings = reports.flatMap(([, tables]) => tables.checks);
      if (findings.length > 0) terminal.talk(renderFindings(findings).trimEnd());
    });
}

/** The requested reports, each with the code of its agency. */
async function build(
  application: Application,
  year: number,
  { agency, format, all, withSubordinates: isWhole }: Options,
): Promise<(readonly [code: string, tables: AnnualTables])[]> {
  const agencies = await allAgencies(application);
  if (all || agency === undefined) {
    const agencyIds = agencies.map(({ id }) => id);
    const reports = await application.get(BuildReport).execute({ agencyIds, year, format });
    return reports.map(({ code, tables }) => [code, tables]);
  }
  const top = await agencyOf(application, agency);
  if (isWhole) {
    const agencyIds = withSubordinates(agencies, top).map(({ id }) => id);
    const name = `${top.name}（汇总）`;
    return [[top.code, await application.get(RollUpReport).execute({ agencyIds, year, format }, name)]];
  }
  const reports = await application.get(BuildReport).execute({ agencyIds: [top.id], year, format });
  return reports.map(({ code, tables }) => [code, tables]);
}
