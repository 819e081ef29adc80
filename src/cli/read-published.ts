import type { PublishedReport } from '../domain/report/published/published-report.js';
import { readPublishedReport } from '../domain/report/published/read-report.js';
import { renderFindings } from './render-findings.js';
import { readJson } from './read-input.js';
import { CommandFailed, type Terminal } from './terminal.js';

/**
 * Reads a published report to compare with; what is odd about its shape is said aside.
 * @throws CommandFailed when nothing can be compared with it, or it is of another year.
 */
export function readPublished(terminal: Terminal, file: string, year: number | undefined): PublishedReport {
  const { report, findings } = readPublishedReport(readJson(file));
  if (findings.length > 0) terminal.talk(renderFindings(findings).trimEnd());
  if (report === null) throw new CommandFailed(`${file}: 不是可比较的年度报告 / not a report to compare with`);
  if (year !== undefined && report.year !== year) {
    throw new CommandFailed(`${file}: 是 ${report.year} 年的报告，不是 ${year} 年 / of ${report.year}, not ${year}`);
  }
  return report;
}
