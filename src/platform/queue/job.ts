import { DiscoveryService } from '@nestjs/core';
import type { z } from 'zod';

/** The queues, each with a pace of its own: housekeeping one by one, timers in batches, deliveries slow and many. */
export const queueNames = ['upkeep', 'timers', 'deliveries'] as const;
export type QueueName = (typeof queueNames)[number];

/** A kind of work, declared as data; a class marked `@Handles(job)` does it. A job that fails is tried three times. */
export interface Job<Payload = unknown> {
  /** `noun.verb`, unique: `timers.fire`. */
  readonly name: string;
  readonly queue: QueueName;
  /** Ids only: a queue is readable to its administrators. Checked each time the job is handled. */
  readonly payload: z.ZodType<Payload>;
  /** Done every so many seconds, once for all processes together, and when a process starts to work. */
  readonly everySeconds?: number;
}

/** Declares a job. @throws TypeError when it is done regularly but cannot do without a payload. */
export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  if (job.everySeconds !== undefined && !job.payload.safeParse({}).success) {
    throw new TypeError(`${job.name} is done regularly, with an empty payload: its schema must accept {}`);
  }
  return job;
}

/** Injection token of all jobs of the application. */
export const JOBS = Symbol('Jobs');

/**
 * Handles one kind of job. It may run twice, at the same time in two processes, or long after it was meant to: it reads
 * its rows again and decides by them. What it throws is a failed try.
 */
export interface JobHandler<Payload> {
  execute(payload: Payload): Promise<void>;
}

export const handlerMark = DiscoveryService.createDecorator<Job>();

/** Marks the provider that does a job. Exactly one does each, or a process that works does not start. */
export function Handles<Payload>(job: Job<Payload>) {
  return (target: new (...dependencies: never[]) => JobHandler<Payload>): void => {
    handlerMark(job)(target);
  };
}

/** A job and its handler. */
export interface HandledJob {
  readonly job: Job;
  readonly handler: JobHandler<unknown>;
}

/**
 * Gives each job its one handler, by the job's name.
 * @throws Error naming every job and class that is at fault: the process must not start.
 */
export function matchHandlers(jobs: readonly Job[], marked: readonly HandledJob[]): ReadonlyMap<string, HandledJob> {
  const names = new Set([...jobs, ...marked.map(({ job }) => job)].map(({ name }) => name));
  const faults = [...names].flatMap((name) => {
    const times = jobs.filter((job) => job.name === name).length;
    const classes = marked.filter(({ job }) => job.name === name).map(({ handler }) => handler.constructor.name);
    if (times === 1 && classes.length === 1) return [];
    return [`  ${name}: ${times} times among the jobs, handled by ${classes.join(', ') || 'nothing'}`];
  });
  if (faults.length > 0) throw new Error(`Every job is given to QueueModule and handled once:\n${faults.join('\n')}`);
  return new Map(marked.map((one) => [one.job.name, one]));
}
