import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Reports how many rows of a file of unknown length have been read. */
export interface RowCounter {
  readonly show: (rows: number) => void;
  readonly end: () => void;
}

/** A running count on stderr if it is a terminal; no output elsewhere. */
export function rowCounterOf(terminal: Terminal, name: string): RowCounter {
  if (!terminal.isInteractive) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: `${name} {value} 行，每秒 {speed} 行 / rows, per second`,
    stream: process.stderr,
    clearOnComplete: true,
  });
  let first = { rows: 0, at: 0 };
  return {
    show: (rows) => {
      if (!bar.isActive) {
        first = { rows, at: performance.now() };
        bar.start(0, rows, { speed: '…' });
        return;
      }
      const seconds = (performance.now() - first.at) / 1_000;
      bar.update(rows, { speed: Math.round((rows - first.rows) / seconds) });
    },
    end: () => {
      bar.stop();
    },
  };
}
