import type { SimulatedNotification } from './read-notifications.js';

/** How many notifications were made, by rule and kind. */
export interface NotificationCount {
  readonly name: string;
  readonly notified: number;
  /** Of these, escalations because no one had acknowledged. */
  readonly escalations: number;
  /** Of these, also by a channel that leaves the application. */
  readonly outside: number;
}

/** The most frequent first. */
export function countNotifications(
  notified: readonly SimulatedNotification[],
  nameOf: (one: SimulatedNotification) => string,
): NotificationCount[] {
  const counts = new Map<string, NotificationCount>();
  for (const one of notified) {
    const name = nameOf(one);
    const before = counts.get(name) ?? { name, notified: 0, escalations: 0, outside: 0 };
    counts.set(name, {
      name,
      notified: before.notified + 1,
      escalations: before.escalations + Number(one.isEscalation),
      outside: before.outside + Number(one.channels.some((channel) => channel !== 'in_app')),
    });
  }
  return [...counts.values()].sort((a, b) => b.notified - a.notified || (a.name < b.name ? -1 : 1));
}
