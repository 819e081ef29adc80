import type { Session } from './session.js';
import { channel, signalText } from './signals.js';

/** How long, in milliseconds, a signal of a commit waits to be batched with others. */
const pause = 50;
/** Limit for one topic and group: above it, one signal names the group alone. */
const mostOfGroup = 20;

/** A change: its id, and its group, such as its agency. */
export interface Announcement {
  readonly topic: string;
  readonly group: string;
  readonly id: string;
}

const textsOf = (announcements: readonly Announcement[]): string[] => {
  const groups = new Map<string, { readonly topic: string; readonly group: string; readonly ids: Set<string> }>();
  for (const { topic, group, id } of announcements) {
    const key = `${topic} ${group}`;
    const known = groups.get(key) ?? { topic, group, ids: new Set<string>() };
    groups.set(key, known);
    known.ids.add(id);
  }
  return [...groups.values()].flatMap(({ topic, group, ids }) =>
    (ids.size > mostOfGroup ? [group] : [...ids].map((id) => `${group} ${id}`)).map((text) => signalText(topic, text)),
  );
};

/** Announces changes as part of a transaction: delivered when it commits, and not at all when it rolls back. */
export async function announceWithin(session: Session, announcements: readonly Announcement[]): Promise<void> {
  await session.query(
    'select pg_notify($1, text) from unnest($2::text[]) text',
    [channel, textsOf(announcements)],
    'announce',
  );
}

/**
 * Announces changes that are committed already, those of a moment in one statement. PostgreSQL lets only one
 * transaction that has sent something commit at a time, its flush to disk included: a signal sent within each would
 * queue up all commits of the server. A killed process loses the signals of its last moment, never the changes.
 */
export class Announcements {
  private waiting: Announcement[] = [];
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly session: Session) {}

  add(announcement: Announcement): void {
    this.waiting.push(announcement);
    this.timer ??= setTimeout(() => void this.flush(), pause).unref();
  }

  /** Sends the waiting signals; resolves when they are sent, or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { waiting } = this;
    this.waiting = [];
    // A process that lost the database has lost its listeners too, which will query again.
    if (waiting.length > 0) this.sending = announceWithin(this.session, waiting).catch(() => undefined);
    return this.sending;
  }
}
