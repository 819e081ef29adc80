import { Command } from 'commander';
import { urgencyLabels } from '../domain/duty/urgency.js';
import { bearerLabel } from '../domain/notification/bearer-labels.js';
import { deadlineLabel } from '../domain/notification/deadline-labels.js';
import { type BoardLine, type BoardQuery, ReadBoard } from '../modules/board/index.js';
import { Calendars } from '../modules/calendars/index.js';
import { CLOCK, type Clock } from '../platform/clock/index.js';
import { agencyOf, allAgencies, withSubordinates } from './agencies.js';
import { type Application, withApplication } from './application.js';
import { columns } from './columns.js';
import { count, jsonOption } from './options.js';
import { printJson, type Terminal } from './terminal.js';

interface Options {
  readonly agency: string;
  readonly overdue: boolean;
  readonly within?: number;
  readonly withSubordinates: boolean;
  readonly json: boolean;
}

/** `foi deadlines`: the deadline board, as of today. */
export function deadlinesCommand(terminal: Terminal): Command {
  return new Command('deadlines')
    .description('期限一览，按到期日 / running deadlines, the earliest due first')
    .requiredOption('--agency <code>', '机关的代码 / code of the agency')
    .option('--with-subordinates', '连同所属机关 / with all that the agency supervises', false)
    .option('--overdue', '只列已逾期的 / overdue only', false)
    .option('--within <days>', '今后几个工作日内到期的，含已逾期 / due within so many working days, or late', count)
    .addOption(jsonOption())
    .action(async (options: Options, command: Command) => {
      if (options.overdue && options.within !== undefined) {
        command.error('--overdue 与 --within 只能用一个 / give either --overdue or --within');
      }
      const { codes, asOf, lines } = await withApplication(terminal, (application) => read(application, options));
      if (options.json) {
        printJson(terminal, {
          asOf,
          deadlines: lines.map(({ agencyId, ...line }) => ({ agency: codes.get(agencyId), ...line })),
        });
        return;
      }
      const rows = lines.map((line) => rowOf(line, options.withSubordinates ? (codes.get(line.agencyId) ?? '') : null));
      if (rows.length > 0) terminal.out(columns(rows, rows[0]?.map((_, at) => (at === 2 ? 'right' : 'left')) ?? []));
      const late = lines.filter(({ urgency }) => urgency === 'red').length;
      terminal.talk(`${asOf}：${lines.length} 项，其中逾期 ${late} 项 / ${lines.length} running, ${late} overdue`);
    });
}

async function read(application: Application, options: Options) {
  const agencies = await allAgencies(application);
  const top = await agencyOf(application, options.agency);
  const selected = options.withSubordinates ? withSubordinates(agencies, top) : [top];
  const today = application.get<Clock>(CLOCK).today();
  const { calendar } = await application.get(Calendars, { strict: false }).of(top.id);
  const query = {
    limit: 200,
    ...(options.overdue && { urgency: ['red' as const] }),
    ...(options.within !== undefined && { to: calendar.addWorkdays(today, options.within) }),
  };
  const lines = await wholeBoard(
    application.get(ReadBoard, { strict: false }),
    query,
    selected.map(({ id }) => id),
  );
  return { codes: new Map(selected.map(({ id, code }) => [id, code])), asOf: today, lines };
}

/** All pages; the board of an office is some hundreds of lines. */
async function wholeBoard(board: ReadBoard, query: BoardQuery, agencyIds: readonly string[]): Promise<BoardLine[]> {
  const lines: BoardLine[] = [];
  let cursor: BoardQuery['cursor'] | null;
  do {
    const page = await board.execute({ ...query, cursor: cursor ?? undefined }, agencyIds);
    lines.push(...page.deadlines);
    cursor = page.next;
  } while (cursor !== null);
  return lines;
}

/** Day, urgency, working days left, number or title, kind, bearer, assignee. */
const rowOf = (line: BoardLine, agency: string | null): string[] => [
  line.dueOn + (line.provisional ? '（暂定）' : ''),
  urgencyLabels[line.urgency].zh,
  String(line.remainingWorkingDays),
  ...(agency === null ? [] : [agency]),
  line.caseNumber ?? line.title ?? '',
  deadlineLabel(line.kind).zh,
  line.bearer === 'agency' ? '' : `待${bearerLabel(line.bearer).zh}`,
  line.handlerName ?? line.unit ?? '未分办',
];
