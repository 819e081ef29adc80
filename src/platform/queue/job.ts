import type { z } from 'zod';

/** The queues, each with a pace of its own: housekeeping one by one, timers in batches, deliveries slow and many. */
export const queueNames = ['upkeep', 'timers', 'deliveries'] as const;
export type QueueName = (typeof queueNames)[number];

/** A kind of work, declared as data; a class marked `@Handles(job)` does it. */
export interface Job<Payload = unknown> {
  /** `noun.verb`, unique: `timers.fire`. */
  readonly name: string;
  readonly queue: QueueName;
  /** Ids only: a queue is readable to whoever looks after it. Checked each time the job is handled. */
  readonly payload: z.ZodType<Payload>;
  /** How often it is tried in all, the first time included. */
  readonly attempts: number;
  /** Seconds before the second try; each further pause is twice as long. */
  readonly backoffSeconds: number;
  /** Done every so many seconds, once for all processes together, and when a process starts to work. */
  readonly everySeconds: number | undefined;
}

/** A job as it is written down. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: z.ZodType<Payload>;
  readonly attempts?: number;
  readonly backoffSeconds?: number;
  readonly everySeconds?: number;
}

const nameShape = /^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/;

/**
 * Declares a job: three attempts, a second before the first retry, unless it says otherwise.
 * @throws TypeError when its name is no name, or when it is done regularly but cannot do without a payload.
 */
export function defineJob<Payload>(definition: JobDefinition<Payload>): Job<Payload> {
  const { name, everySeconds } = definition;
  if (!nameShape.test(name)) throw new TypeError(`A job is named like timers.fire, not ${name}`);
  if (everySeconds !== undefined && !definition.payload.safeParse({}).success) {
    throw new TypeError(`${name} is done regularly, with an empty payload: its schema must accept {}`);
  }
  return { attempts: 3, backoffSeconds: 1, ...definition, everySeconds };
}

/** What is stored of one job. */
export interface StoredJob {
  readonly payload: unknown;
  /** The instant by our own clock at which it was to be done, ISO; absent: at once. */
  readonly at?: string;
}
