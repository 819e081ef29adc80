import { Command, CommanderError } from 'commander';
import { clockCommand } from './clock.command.js';
import { CommandFailed, exitCodes, type Terminal } from './terminal.js';

/** Every `foi` command; each writes data to stdout and talk to stderr. */
function program(terminal: Terminal): Command {
  const foi = new Command('foi')
    .description('政府信息公开申请办理 / case tracking for open government information requests')
    .helpCommand(true);
  for (const command of [clockCommand(terminal)]) foi.addCommand(command);
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
 * Runs one command line (without `node` and the script).
 * @returns the exit code: 0 done, 1 refused or invalid input, 2 wrong usage.
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await program(terminal).parseAsync([...words], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof CommandFailed) {
      terminal.talk(error.message);
      return exitCodes.refused;
    }
    throw error;
  }
}
