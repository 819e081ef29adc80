import { Command } from 'commander';
import { checkCarryOver, checkPublishedReport } from '../domain/report/check-published-report.js';
import { hasFault } from '../domain/report/finding.js';
import { jsonOption } from './options.js';
import { readJson } from './read-input.js';
import { renderFindings } from './render-findings.js';
import { CommandFailed, printJson, type Terminal } from './terminal.js';

interface Options {
  readonly previous?: string;
  readonly json: boolean;
}

/** `foi report check REPORT.json`: checks a published report, without a database. */
export function reportCheckCommand(terminal: Terminal): Command {
  return new Command('check')
    .description('核对已发布的年度报告 / check a published report; exit 1 if any fault')
    .argument('<report>', 'JSON 文件，- 为标准输入 / a JSON file, or - for stdin')
    .option(
      '--previous <report>',
      '上一年度的报告，核对结转和同比 / last year’s report, to check the carry-over and change',
    )
    .addOption(jsonOption())
    .action((file: string, { previous, json }: Options) => {
      const name = file === '-' ? 'stdin' : file;
      const report = readJson(file);
      const findings = [
        ...checkPublishedReport(report),
        ...(previous === undefined ? [] : checkCarryOver(readJson(previous), report)),
      ];
      if (json) printJson(terminal, findings);
      else terminal.out(renderFindings(findings));
      const faults = findings.filter(({ severity }) => severity === 'fault').length;
      if (hasFault(findings)) throw new CommandFailed(`${name}: ${faults} 处错误 / faults: ${faults}`);
      terminal.talk(`${name}: 没有发现错误 / no faults found`);
    });
}
