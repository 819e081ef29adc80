import type { TimeOfDay } from '../calendar/legal-moment.js';
import type { Text } from '../text.js';
import type { EventRuleId } from './notification-events.js';
import type { Recipients, EscalationLevel } from './escalation-level.js';

/** One reminder of a policy. */
export interface Step {
  /** Working days after the due day: -3 is three working days before it, 0 the day itself, whatever day that is. */
  readonly threshold: number;
  readonly recipients: Recipients;
}

/**
 * Notifications that recur as long as a duty is late: on the `from`-th working day, and every `every` working days
 * after.
 */
export interface LateAlerts {
  readonly from: number;
  readonly every: number;
  readonly recipients: Recipients;
}

/** Between two reminders, until a recipient acknowledges: every so many working days one level higher. */
export interface Escalation {
  readonly everyWorkdays: number;
  readonly upTo: EscalationLevel;
}

/** When to send reminders of deadlines of some kinds, and to whom. */
export interface EscalationPolicy {
  /** Stored in every notification as its reason. */
  readonly id: string;
  readonly title: Text;
  /** Names of kinds, or a prefix (`annual_*`); `any` matches all kinds that no earlier policy matches. */
  readonly kinds: readonly string[] | 'any';
  readonly steps: readonly Step[];
  readonly late: readonly LateAlerts[];
  /** Null: no escalation between the reminders. */
  readonly escalate: Escalation | null;
}

/** Whether an event is notified, and to whom. */
export interface EventRule {
  readonly enabled: boolean;
  readonly recipients: Recipients;
}

/** An agency's rules of notification, as data. Times are those of China's wall clock. */
export interface NotificationPolicy {
  /** The first that matches a kind applies. */
  readonly escalation: readonly EscalationPolicy[];
  readonly events: Readonly<Record<EventRuleId, EventRule>>;
  /** The time of a reminder on its day. */
  readonly notifyAt: TimeOfDay;
  /** Quiet hours, over midnight: only due-day notifications are sent. */
  readonly quiet: { readonly from: TimeOfDay; readonly until: TimeOfDay };
  /** When the digest is sent each working morning; not before `notifyAt`, or it would miss that day's reminders. */
  readonly digestAt: TimeOfDay;
  /** Notifications that an outage delayed by more than this many minutes are sent as one delivery. */
  readonly catchUpAfterMinutes: number;
}

/** The first policy that matches deadlines of that kind; null when none does. */
export const policyFor = (kind: string, rules: NotificationPolicy): EscalationPolicy | null =>
  rules.escalation.find(({ kinds }) => kinds === 'any' || kinds.some((name) => isOfKind(kind, name))) ?? null;

/** Whether a kind matches a name in a policy: the kind itself, or its prefix before an asterisk. */
export const isOfKind = (kind: string, name: string): boolean =>
  name.endsWith('*') ? kind.startsWith(name.slice(0, -1)) : kind === name;
