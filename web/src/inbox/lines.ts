import type { Notification } from './inbox.js';

/** What is read at once, and acknowledged at once. */
export interface Line {
  readonly key: string;
  /** The latest, which speaks for the others. */
  readonly notification: Notification;
  readonly all: readonly Notification[];
}

/** Of a deadline the latest says all: how late it is by now. Of anything else only what says the same is one. */
function subjectTypeOf({ agencyId, about, dueOn, link, title, details, notifiedAsLabel }: Notification): string {
  const said = details.map(({ zh }) => zh);
  const subjectType = dueOn === null ? [link, title.zh] : [about, dueOn];
  return JSON.stringify([agencyId, notifiedAsLabel.zh, ...subjectType, ...said]);
}

/** Notifications, latest first, with those in one line that were told again about the same: one reads them once. */
export function linesOf(notifications: readonly Notification[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const notification of notifications) {
    const key = subjectTypeOf(notification);
    const line = lines.get(key);
    lines.set(key, {
      key,
      notification: line?.notification ?? notification,
      all: [...(line?.all ?? []), notification],
    });
  }
  return [...lines.values()];
}
