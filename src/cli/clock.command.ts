import { Command, Option } from 'commander';
import { publishedCalendar } from '../domain/calendar/published-announcements.js';
import { assessClock } from '../domain/clock/assess-clock.js';
import { renderDays, type Language } from '../domain/clock/calendar-of-days.js';
import { clockOutput } from '../domain/clock/clock-output.js';
import { explainDays } from '../domain/clock/explain-days.js';
import { clockFile } from './clock-file.js';
import { parseAs, readJson } from './read-input.js';
import { printJson, type Terminal } from './terminal.js';

interface Options {
  readonly json: boolean;
  readonly lang: Language;
}

/** `foi clock FILE`: the statutory clock of one case or a list, without a database. */
export function clockCommand(terminal: Terminal): Command {
  return new Command('clock')
    .description('计算答复期限并逐日说明 / compute when the reply is due, and explain every day')
    .argument('<file>', 'JSON 文件，- 为标准输入 / a JSON file, or - for stdin')
    .option('--json', '只输出结果 / print the answers as a JSON array', false)
    .addOption(
      new Option('--lang <language>', '说明所用语言 / language of the explanations')
        .choices(['zh', 'en'])
        .default('zh'),
    )
    .action((file: string, { json, lang }: Options) => {
      const cases = parseAs(clockFile, readJson(file), file === '-' ? 'stdin' : file);
      if (json) {
        printJson(
          terminal,
          cases.map(({ input }) => clockOutput(input, publishedCalendar)),
        );
        return;
      }
      for (const [index, { name, input }] of cases.entries()) {
        const assessment = assessClock(input, publishedCalendar);
        if (cases.length > 1 || name !== null) terminal.out(`${index === 0 ? '' : '\n'}# ${index + 1} ${name ?? ''}\n`);
        terminal.out(renderDays(assessment, explainDays(assessment, publishedCalendar), lang));
      }
    });
}
