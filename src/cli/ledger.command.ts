import { Command } from 'commander';
import type { PublishedReport } from '../domain/report/published/published-report.js';
import { readPublishedReport } from '../domain/report/published/read-report.js';
import {
  CheckLedger,
  ExportLedger,
  ImportLedger,
  LedgerHasProblems,
  LedgerRefused,
  UndoImport,
} from '../modules/ledgers/index.js';
import { agencyOf, allAgencies } from './agencies.js';
import { type Application, withApplication } from './application.js';
import { jsonOption, reportYear } from './options.js';
import { readJson } from './read-input.js';
import { renderFindings } from './render-findings.js';
import { renderChecked, renderFound } from './render-ledger.js';
import { rowCounterOf } from './row-counter.js';
import { CommandFailed, printJson, type Terminal } from './terminal.js';

/**
 * Reads a published report to compare with; faults of its shape go to stderr.
 * @throws CommandFailed when nothing can be compared with it, or it is of another year.
 */
function readPublished(terminal: Terminal, file: string, year: number | undefined): PublishedReport {
  const { report, findings } = readPublishedReport(readJson(file));
  if (findings.length > 0) terminal.talk(renderFindings(findings).trimEnd());
  if (report === null) throw new CommandFailed(`${file}: 不是可比较的年度报告 / not a report to compare with`);
  if (year !== undefined && report.year !== year) {
    throw new CommandFailed(`${file}: 是 ${report.year} 年的报告，不是 ${year} 年 / of ${report.year}, not ${year}`);
  }
  return report;
}

interface Options {
  readonly agency: string;
  readonly json: boolean;
}
interface CheckOptions extends Options {
  readonly year?: number;
  readonly published?: string;
}
interface ExportOptions extends Options {
  readonly year?: number;
  readonly out: string;
}

/** `foi ledger check | import | undo | export`: a year in and out of the spreadsheet (台账) that offices keep. */
export function ledgerCommand(terminal: Terminal): Command {
  return new Command('ledger')
    .description('台账的检查、导入、撤销和导出 / check, import, undo and export the ledger an office keeps')
    .addCommand(check(terminal))
    .addCommand(importing(terminal))
    .addCommand(undo(terminal))
    .addCommand(exporting(terminal));
}

const ofAgency = (name: string, zh: string, en: string): Command =>
  new Command(name)
    .description(`${zh} / ${en}`)
    .requiredOption('--agency <code>', '机关的代码 / code of the agency')
    .addOption(jsonOption());

const pathIs =
  '放有 applications.csv 和 disputes.csv 的文件夹，或 .xlsx 文件 / a folder with the two CSV files, or a workbook';

const check = (terminal: Terminal): Command =>
  ofAgency('check', '只检查，不导入', 'check what an import would do; changes nothing')
    .argument('<path>', pathIs)
    .option('--year <year>', '只列这一年的表格 / tables of this year only', reportYear)
    .option('--published <report>', '与已发布的报告（JSON）逐格比较 / compare with a published report (JSON)')
    .action(async (path: string, { agency, json, year, published: file }: CheckOptions) => {
      const published = file === undefined ? undefined : readPublished(terminal, file, year);
      const counter = rowCounterOf(terminal, '检查');
      const checked = await within(terminal, agency, (application, { id: agencyId }) =>
        application
          .get(CheckLedger)
          .execute({ agencyId, path, year, published, onProgress: counter.show })
          .finally(counter.end),
      );
      if (json) printJson(terminal, { agency, ...checked });
      else terminal.out(renderChecked(checked));
      const { applications, disputes, problemCount, differences } = checked;
      const read = `${applications} 件申请、${disputes} 件复议诉讼 / ${applications} requests, ${disputes} disputes`;
      if (problemCount > 0) throw new CommandFailed(`${read}：${problemCount} 个问题 / problems: ${problemCount}`);
      if (differences !== null && differences.length > 0) {
        throw new CommandFailed(`${read}：与已发布的表格不同 / different from the published tables`);
      }
      terminal.talk(`${read}：可以导入 / can be imported`);
    });

const importing = (terminal: Terminal): Command =>
  ofAgency(
    'import',
    '整本导入，有一行不行就一行也不导',
    'import a whole ledger, every row or none; prints the import id',
  )
    .argument('<path>', pathIs)
    .action(async (path: string, { agency, json }: Options) => {
      const counter = rowCounterOf(terminal, '导入');
      const { importId, found } = await within(terminal, agency, (application, { id: agencyId }) =>
        application
          .get(ImportLedger)
          .execute({ agencyId, actorId: null, path, onProgress: counter.show })
          .finally(counter.end),
      ).catch((error: unknown) => {
        if (!(error instanceof LedgerHasProblems)) throw error;
        if (json) printJson(terminal, { agency, importId: null, ...error.found });
        else terminal.out(renderFound(error.found).join('\n'));
        const { problemCount } = error.found;
        throw new CommandFailed(`没有导入：${problemCount} 个问题 / Nothing was imported: ${problemCount} problems`);
      });
      const { applications, disputes } = found;
      if (json) printJson(terminal, { agency, importId, ...found });
      else terminal.out(`${importId}\n`);
      terminal.talk(
        `已导入 ${applications} 件申请、${disputes} 件复议诉讼 / Imported ${applications} requests, ${disputes} disputes`,
      );
      if (!json) for (const part of renderFound(found)) terminal.talk(part.trimEnd());
    });

const undo = (terminal: Terminal): Command =>
  new Command('undo')
    .description('撤销一次导入（其后没有办理的） / undo an import whose cases were not changed since')
    .argument('<import>', '导入时给出的编号 / the id that the import printed')
    .option('--agency <code>', '机关的代码，可不写 / code of the agency; may be left out')
    .addOption(jsonOption())
    .action(async (importId: string, { agency, json }: Partial<Options>) => {
      const undone = await withLedgers(terminal, async (application) => {
        const among = agency === undefined ? await allAgencies(application) : [await agencyOf(application, agency)];
        const agencyIds = among.map(({ id }) => id);
        const { agencyId, ...counts } = await application
          .get(UndoImport)
          .execute({ agencyIds, actorId: null, importId });
        return { agency: among.find(({ id }) => id === agencyId)?.code, importId, ...counts };
      });
      if (json) printJson(terminal, undone);
      const { cases, disputes } = undone;
      terminal.talk(
        `已撤销：${cases} 件申请、${disputes} 件复议诉讼 / Undone: ${cases} requests, ${disputes} disputes`,
      );
    });

const exporting = (terminal: Terminal): Command =>
  ofAgency('export', '按台账格式导出', 'write requests and disputes out in the format of a ledger')
    .option('--year <year>', '只导出这一年计入年报的 / only what the tables of the year count', reportYear)
    .requiredOption('--out <path>', '文件夹，或 .xlsx 文件 / a folder, or an .xlsx file')
    .action(async (options: ExportOptions) => {
      const { agency, json, year, out } = options;
      const written = await within(terminal, agency, (application, { id: agencyId }) =>
        application.get(ExportLedger).execute({ agencyId, year, out }),
      );
      if (json) printJson(terminal, { agency, out, ...written });
      const { applications, disputes } = written;
      terminal.talk(
        `已导出 ${applications} 件申请、${disputes} 件复议诉讼到 ${out} / Exported ${applications} requests, ${disputes} disputes`,
      );
    });

/** Runs a use case for an agency. */
const within = <Result>(
  terminal: Terminal,
  code: string,
  work: (application: Application, agency: { readonly id: string }) => Promise<Result>,
): Promise<Result> =>
  withLedgers(terminal, async (application) => work(application, await agencyOf(application, code)));

/** A refusal of a ledger use case is printed with its remedy. */
const withLedgers = <Result>(
  terminal: Terminal,
  work: (application: Application) => Promise<Result>,
): Promise<Result> =>
  withApplication(terminal, work).catch((error: unknown) => {
    if (isOfFile(error)) throw new CommandFailed(`文件无法读写 / ${error.message}`, { cause: error });
    if (!(error instanceof LedgerRefused)) throw error;
    const { code, text, remedy } = error;
    throw new CommandFailed(`${code}: ${text.zh} / ${text.en}\n→ ${remedy.zh} / ${remedy.en}`, { cause: error });
  });

/** The system could not open, read or write a file that was named. */
const isOfFile = (error: unknown): error is NodeJS.ErrnoException & { readonly path: string } =>
  error instanceof Error && 'syscall' in error && 'path' in error;
