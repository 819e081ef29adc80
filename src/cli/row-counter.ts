import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Tells how many rows have been read, of a file whose length nobody knows beforehand. */
export interface RowCounter {
  readonly show: (rows: number) => void;
  readonly end: () => void;
}

const rowsPerSecond = (rows: number, startedAt: number): number =>
  Math.round(rows / Math.max(0.001, (performance.now() - startedAt) / 1_000));

/** A running count on stderr where a person is looking; nothing at all elsewhere. */
export function rowCounterOf(terminal: Terminal, name: string): RowCounter {
  if (!terminal.isInteractive) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `${name} {value} 行，每秒 {speed} 行 / rows, per second`,
    stream: process.stderr,
    clearOnComplete: true,
  });
  const startedAt = performance.now();
  bar.start(0, 0, { speed: 0 });
  return {
    show: (rows) => {
      bar.update(rows, { speed: rowsPerSecond(rows, startedAt) });
    },
    end: () => {
      bar.stop();
    },
  };
}
