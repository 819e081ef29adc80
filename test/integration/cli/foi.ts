import { runCli } from '../../../src/cli/run-cli.js';

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs one command line in this process, as the program of the same name would. */
export async function foi(...words: string[]): Promise<Ran> {
  let out = '';
  let talk = '';
  const code = await runCli(words, {
    out: (data) => (out += data),
    talk: (message) => (talk += `${message}\n`),
    isInteractive: false,
  });
  return { code, out, talk };
}
