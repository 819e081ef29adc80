import { Command, CommanderError } from 'commander';
import { CommandFailed, exitCodes, type Terminal } from './terminal.js';

type MakeCommand = (terminal: Terminal) => Command;

/**
 * Every `foi` command, in the order of the help. Each is loaded when it is named, so that one without a database starts
 * at once.
 */
const commands: ReadonlyMap<string, () => Promise<MakeCommand>> = new Map([
  ['clock', async () => (await import('./clock.command.js')).clockCommand],
  ['agency', async () => (await import('./agency.command.js')).agencyCommand],
  ['user', async () => (await import('./user.command.js')).userCommand],
  ['absence', async () => (await import('./absence.command.js')).absenceCommand],
  ['deadlines', async () => (await import('./deadlines.command.js')).deadlinesCommand],
  ['report', async () => (await import('./report.command.js')).reportCommand],
  ['calendar', async () => (await import('./calendar.command.js')).calendarCommand],
  ['ledger', async () => (await import('./ledger.command.js')).ledgerCommand],
  ['simulate', async () => (await import('./simulate.command.js')).simulateCommand],
  ['verify', async () => (await import('./verify.command.js')).verifyCommand],
]);

/** The program with the command that is named, or with all of them for its help. */
async function program(terminal: Terminal, named: string | undefined): Promise<Command> {
  const foi = new Command('foi')
    .description('政府信息公开申请办理 / case tracking for open government information requests')
    .helpCommand(true)
    .enablePositionalOptions();
  const load = commands.get(named ?? '');
  for (const one of load ? [load] : commands.values()) foi.addCommand((await one())(terminal));
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({
      writeOut: terminal.out,
      writeErr: (text) => {
        terminal.talk(text.trimEnd());
      },
    });
    command.commands.forEach(quiet);
  };
  quiet(foi);
  return foi;
}

/**
 * Runs one command line (without `node` and the script); each command writes data to stdout and messages to stderr.
 * @returns the exit code: 0 done, 1 refused or invalid input, 2 wrong usage.
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await (await program(terminal, words[0])).parseAsync([...words], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof CommandFailed) {
      if (error.message !== '') terminal.talk(error.message);
      return exitCodes.refused;
    }
    throw error;
  }
}
