/** Where a command writes: data to stdout, messages (progress, warnings, errors) to stderr. */
export interface Terminal {
  readonly out: (data: string) => void;
  readonly talk: (message: string) => void;
  /** Whether progress bars make sense: stderr is a terminal of a person. */
  readonly isInteractive: boolean;
}

export const processTerminal: Terminal = {
  out: (data) => void process.stdout.write(data),
  talk: (message) => void process.stderr.write(`${message}\n`),
  isInteractive: process.stderr.isTTY,
};

/** Exit codes of every `foi` command. */
export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;

/** A command that was understood but refused, or whose input is wrong: exit 1 with this message. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** A list of numbers over several lines; real line ends do not occur inside the strings of JSON. */
const numbersOverLines = /\[\n\s+(-?[\d.]+(?:,\n\s+-?[\d.]+)*)\n\s*\]/g;

/** Writes one JSON document to stdout, lists of numbers on one line. */
export const printJson = (terminal: Terminal, value: unknown): void => {
  const text = JSON.stringify(value, null, 1);
  terminal.out(`${text.replace(numbersOverLines, (_, list: string) => `[${list.replace(/\n\s+/g, ' ')}]`)}\n`);
};
