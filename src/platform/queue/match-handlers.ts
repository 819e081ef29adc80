import type { JobHandler } from './handles.js';
import type { Job } from './job.js';

/** A job and who does it. */
export interface Duty {
  readonly job: Job;
  readonly handler: JobHandler<unknown>;
}

/** Jobs without a handler or with several, or handlers of jobs nobody knows: the process must not start. */
export class JobsUnhandled extends Error {
  override readonly name = 'JobsUnhandled';

  constructor(readonly faults: readonly string[]) {
    super(`The jobs and their handlers do not match:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/**
 * Gives each job its one handler, by the job's name.
 * @throws JobsUnhandled naming every job and class that is at fault.
 */
export function matchHandlers(jobs: readonly Job[], marked: readonly Duty[]): ReadonlyMap<string, Duty> {
  const faults: string[] = [];
  const duties = new Map<string, Duty>();
  for (const { name } of jobs) {
    const found = marked.filter(({ job }) => job.name === name);
    const [first] = found;
    const classes = found.map(({ handler }) => handler.constructor.name).join(', ');
    if (first === undefined) faults.push(`${name}: nobody handles it; mark a provider with @Handles`);
    else if (found.length > 1) faults.push(`${name}: handled more than once, by ${classes}`);
    else if (duties.has(name)) faults.push(`${name}: given to QueueModule twice`);
    else duties.set(name, first);
  }
  for (const { job, handler } of marked) {
    if (jobs.some(({ name }) => name === job.name)) continue;
    faults.push(`${job.name}: handled by ${handler.constructor.name}, but not among the jobs given to QueueModule`);
  }
  if (faults.length > 0) throw new JobsUnhandled(faults);
  return duties;
}
