import { Command, InvalidArgumentError } from 'commander';
import { addDays, isLegalDate, type LegalDate } from '../domain/calendar/legal-date.js';
import { momentOn } from '../domain/calendar/legal-moment.js';
import type { NotificationPolicy } from '../domain/notification/notification-policy.js';
import { SeedDemo } from '../modules/demo/index.js';
import { LedgerRefused, type ReadLedger, readLedger } from '../modules/ledgers/index.js';
import { notificationPolicyForm } from '../modules/notifications/index.js';
import { type Habits, punctual, Simulate, type Simulated, SimulationRefused } from '../modules/simulation/index.js';
import { instantOf, SettableClock } from '../platform/clock/index.js';
import { ProblemError } from '../platform/http/index.js';
import { agencyOf, allAgencies } from './agencies.js';
import { explained } from './application.js';
import { count, jsonOption } from './options.js';
import { progressOf } from './progress.js';
import { parseAs, readJson } from './read-input.js';
import { renderSimulation, simulationLines } from './render-simulation.js';
import { withWorld, type World } from './simulation-world.js';
import { CommandFailed, type Terminal } from './terminal.js';

interface Options {
  readonly from: LegalDate;
  readonly to: LegalDate;
  readonly demo: boolean;
  readonly agency?: string;
  readonly rules?: string;
  readonly ledger?: string;
  readonly seed?: number;
  readonly acknowledge: number;
  readonly answer: number;
  readonly json: boolean;
}

const DAY_MS = 86_400_000;

/** `foi simulate --from DAY --to DAY`: who would be notified of what, found by running through the days. */
export function simulateCommand(terminal: Terminal): Command {
  return new Command('simulate')
    .description(
      '在数据副本上快进，列出谁会在何时被提醒什么；不动真实数据，不对外发送 / run through days in a copy of the data, and print who would be notified of what; real data stay unchanged, nothing is sent',
    )
    .requiredOption('--from <day>', '第一天 / first day, like 2026-02-10', day)
    .requiredOption('--to <day>', '最后一天 / last day', day)
    .option('--agency <code>', '只看一个机关 / one agency only')
    .option('--demo', '用演示数据，不用现有数据 / with demonstration data instead of the current data', false)
    .option(
      '--rules <file>',
      '试用这份提醒规则（JSON）/ try this notification policy (JSON) instead of the current one',
    )
    .option('--ledger <path>', '其间按台账逐日收件办理，须给 --agency / replay the requests of a ledger meanwhile')
    .option(
      '--seed <number>',
      '有人确认、有人办理，同一种子结果相同 / let people act by chance, the same for one seed',
      count,
    )
    .option(
      '--acknowledge <chance>',
      '每条提醒被确认的概率 / chance that a reminder is acknowledged, 0 to 1',
      chance,
      0.5,
    )
    .option('--answer <chance>', '临期提醒后作出答复的概率 / chance that a pressing reminder is acted on', chance, 0.2)
    .addOption(jsonOption())
    .action(async (options: Options, command: Command) => {
      if (options.to < options.from) command.error('--to 早于 --from / --to is before --from');
      if (options.ledger !== undefined && options.agency === undefined) {
        command.error('--ledger 须同时给出 --agency / --ledger needs --agency');
      }
      const simulated = await simulate(terminal, options);
      if (options.json) for (const line of simulationLines(simulated)) terminal.out(`${JSON.stringify(line)}\n`);
      else terminal.out(renderSimulation(simulated));
    });
}

async function simulate(terminal: Terminal, options: Options): Promise<Simulated> {
  const rules = options.rules === undefined ? null : readRules(options.rules);
  const rows = options.ledger === undefined ? null : await readLedger(options.ledger, options.to).catch(inWords);
  const interrupted = new AbortController();
  const interrupt = (): void => {
    interrupted.abort(new CommandFailed('已中断，临时数据已清除 / Interrupted; the temporary data are gone'));
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const { demo: isEmpty } = options;
    // The demonstration is created the evening before, so that notifications about its past are not counted.
    const clock = new SettableClock(
      instantOf(isEmpty ? momentOn(addDays(options.from, -1), '18:00') : momentOn(options.from, '00:00')).toISOString(),
    );
    return await withWorld(terminal, { clock, isEmpty, signal: interrupted.signal }, (world) =>
      run(terminal, world, { ...options, clock, rules, rows, signal: interrupted.signal }),
    );
  } catch (error) {
    throw notified(error);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function run(
  terminal: Terminal,
  { application, silenced }: World,
  options: Omit<Options, 'rules'> & {
    readonly clock: SettableClock;
    readonly rules: NotificationPolicy | null;
    readonly rows: ReadLedger | null;
    readonly signal: AbortSignal;
  },
): Promise<Simulated> {
  const { clock, from, to, agency: code, rows, rules, signal } = options;
  if (options.demo) await application.get(SeedDemo, { strict: false }).execute();
  const all = await allAgencies(application);
  const chosen = code === undefined ? all : [await agencyOf(application, code)];
  const progress = progressOf(terminal, '模拟');
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  const [first] = chosen;
  return application
    .get(Simulate, { strict: false })
    .execute({
      ...{ clock, from, to, rules, silenced, signal },
      agencyIds: chosen.map(({ id }) => id),
      allAgencyIds: all.map(({ id }) => id),
      temper: temperOf(options),
      ledger: rows === null || first === undefined ? null : { rows, agencyId: first.id, habits: habitsOf(options) },
      onInstant: (now) => {
        progress.show(
          Math.max(0, Math.floor((now.valueOf() - instantOf(momentOn(from, '00:00')).valueOf()) / DAY_MS)),
          days,
        );
      },
    })
    .finally(progress.end);
}

const temperOf = ({ seed, acknowledge, answer }: Pick<Options, 'seed' | 'acknowledge' | 'answer'>) =>
  seed === undefined ? null : { seed, acknowledges: acknowledge, answers: answer };

/** With a seed one act in ten is entered up to three weeks late, as it happens; without one the office is punctual. */
const habitsOf = ({ seed }: Pick<Options, 'seed'>): Habits =>
  seed === undefined ? punctual : { seed, entersLate: 0.1, latestDays: 21 };

const readRules = (file: string): NotificationPolicy => parseAs(notificationPolicyForm, readJson(file), file);

function inWords(error: unknown): never {
  throw notified(error);
}

/** Errors that a person can fix are printed as sentences. */
function notified(error: unknown): unknown {
  if (error instanceof SimulationRefused) return new CommandFailed(error.message, { cause: error });
  if (error instanceof LedgerRefused) {
    const { code, text, remedy } = error;
    return new CommandFailed(`${code}: ${text.zh} / ${text.en}\n→ ${remedy.zh} / ${remedy.en}`, { cause: error });
  }
  if (error instanceof ProblemError && error.problem.errors !== undefined) {
    const lines = error.problem.errors.map(({ path, message }) => `  ${path}: ${message.zh} / ${message.en}`);
    const { message } = error.problem;
    return new CommandFailed([`${message.zh} / ${message.en}`, ...lines].join('\n'), { cause: error });
  }
  return explained(error);
}

function day(text: string): LegalDate {
  if (isLegalDate(text)) return text;
  throw new InvalidArgumentError('应为实际存在的日期，如 2026-02-10 / must be a real date such as 2026-02-10');
}

function chance(text: string): number {
  if (/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('应为 0 至 1 的小数，如 0.3 / must be a number from 0 to 1, like 0.3');
}
