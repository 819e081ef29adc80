import { DiscoveryService } from '@nestjs/core';
import type { Job } from './job.js';

/** One try at a job. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether nothing follows when this one fails: the time to write down that it was given up. */
  readonly isLast: boolean;
}

/**
 * Does one kind of job. It may run twice, at the same time in two processes, or long after it was meant to: it reads its
 * rows again and decides by them. What it throws is a failed try.
 */
export interface JobHandler<Payload> {
  execute(payload: Payload, run: JobRun): Promise<void>;
}

export const handlerMark = DiscoveryService.createDecorator<Job>();

/** Marks the provider that does a job. Exactly one does each, or a process that works does not start. */
export function Handles<Payload>(job: Job<Payload>) {
  return (target: new (...dependencies: never[]) => JobHandler<Payload>): void => {
    handlerMark(job)(target);
  };
}
