import { InvalidArgumentError, Option } from 'commander';
import { type ReportFormat, isReportFormat, REPORT_FORMAT_IDS } from '../domain/statute/report-rows.js';

/** `--json`, which every command with data on stdout has. */
export const jsonOption = (): Option =>
  new Option('--json', '只输出 JSON / print JSON and nothing else on stdout').default(false);

/** A list written with commas, each item one of the choices. */
export const listOf =
  <Choice extends string>(choices: readonly Choice[]) =>
  (text: string): Choice[] => {
    const words = text.split(',').map((word) => word.trim());
    return words.map((word) => {
      const found = choices.find((choice) => choice === word);
      if (found === undefined) throw new InvalidArgumentError(`应为 / must be: ${choices.join(', ')}`);
      return found;
    });
  };

/** A year for which there can be a report, 2008 to 2199. */
export function reportYear(text: string): number {
  if (!/^\d{4}$/.test(text) || Number(text) < 2008 || Number(text) > 2199) {
    throw new InvalidArgumentError('应为 2008 至 2199 的年份 / must be a year from 2008 to 2199');
  }
  return Number(text);
}

/** A form of the annual tables, by the year of its order. */
export function reportFormat(text: string): ReportFormat {
  const format = Number(text);
  if (!isReportFormat(format)) {
    const [zh, en] = [REPORT_FORMAT_IDS.join(' 或 '), REPORT_FORMAT_IDS.join(' or ')];
    throw new InvalidArgumentError(`应为 ${zh} / must be ${en}`);
  }
  return format;
}

/** A whole number of things, from none to a hundred million. */
export function count(text: string): number {
  if (!/^\d{1,8}$/.test(text))
    throw new InvalidArgumentError('应为不小于 0 的整数 / must be a whole number, 0 or more');
  return Number(text);
}

/** A given number of whole numbers, separated by commas. */
export const countsOf =
  (length: number) =>
  (text: string): number[] => {
    const numbers = text.split(',').map((word) => count(word.trim()));
    if (numbers.length === length) return numbers;
    throw new InvalidArgumentError(`应为 ${length} 个数，逗号分隔 / must be ${length} numbers with commas between`);
  };
