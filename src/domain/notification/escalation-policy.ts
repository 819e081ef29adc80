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

/** Alerts that recur for as long as a duty is late: on the `from`-th working day, and every `every` working days after. */
export interface LateAlerts {
  readonly from: number;
  readonly every: number;
  readonly recipients: Recipients;
}

/** Between two reminders, while nobody acknowledges: every so many working days one level higher. */
export interface Escalation {
  readonly everyWorkdays: number;
  readonly upTo: EscalationLevel;
}

/** When and whom to remind of deadlines of some kinds. */
export interface EscalationPolicy {
  /** Stands in every notification as the reason for it. */
  readonly id: string;
  readonly title: Text;
  /** Names of kinds, or all that begin alike (`annual_*`); `any` takes what no earlier policy took. */
  readonly kinds: readonly string[] | 'any';
  readonly steps: readonly Step[];
  readonly late: readonly LateAlerts[];
  /** Null: nobody is told between the reminders. */
  readonly escalate: Escalation | null;
}

/** Whether and whom to tell when something happens. */
export interface EventRule {
  readonly enabled: boolean;
  readonly recipients: Recipients;
}

/** An agency's rules of notification, as data. Times are those of China's wall clock. */
export interface NotificationPolicy {
  /** The first that takes a kind is the one that counts. */
  readonly escalation: readonly EscalationPolicy[];
  readonly events: Readonly<Record<EventRuleId, EventRule>>;
  /** The time of a reminder on its day. */
  readonly notifyAt: TimeOfDay;
  /** From the evening to the morning nothing leaves but the due day's own. */
  readonly quiet: { readonly from: TimeOfDay; readonly until: TimeOfDay };
  /** When those who want one message each working morning get it; not before `notifyAt`, or it would miss that day's. */
  readonly digestAt: TimeOfDay;
  /** What leaves later than this many minutes after it could have, because the system was down, comes as one message. */
  readonly catchUpAfterMinutes: number;
}

/** The first policy that takes deadlines of that kind; null when none does. */
export const policyFor = (kind: string, rules: NotificationPolicy): EscalationPolicy | null =>
  rules.escalation.find(({ kinds }) => kinds === 'any' || kinds.some((name) => isOfKind(kind, name))) ?? null;

/** Whether a kind is what a policy names: the kind itself, or the beginning of it before an asterisk. */
export const isOfKind = (kind: string, name: string): boolean =>
  name.endsWith('*') ? kind.startsWith(name.slice(0, -1)) : kind === name;
