import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Reports the progress of long work. */
export interface Progress {
  readonly show: (done: number, of: number) => void;
  readonly end: () => void;
}

/** A bar on stderr if it is a terminal; no output elsewhere. */
export function progressOf(terminal: Terminal, name: string): Progress {
  if (!terminal.isInteractive) return { show: () => undefined, end: () => undefined };
  const format = `${name} {bar} {value}/{total} {percentage}%`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true }, Presets.shades_classic);
  return {
    show: (done, of) => {
      if (!bar.isActive) bar.start(of, done);
      bar.setTotal(of);
      bar.update(done);
    },
    end: () => {
      bar.stop();
    },
  };
}
