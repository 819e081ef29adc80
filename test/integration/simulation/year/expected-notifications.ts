import { dayAfter, standing, works, workdaysAfter } from './slow-calendar.js';

/** One version of a deadline, as the database had it; times are China's wall clock, `YYYY-MM-DDTHH:MM`. */
export interface Version {
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  readonly version: number;
  readonly bearer: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly since: string;
  /** When the next version came; the end of the year for the last. */
  readonly until: string;
  readonly handler: string | null;
  readonly unit: string | null;
}

/** A person acknowledged a notification at a threshold. */
export interface NotifiedOf {
  readonly threshold: number;
  readonly at: string;
}

/** Whoever stands somewhere on the policy on a day, in ids of people; `staff.ts` says who, by its own lists. */
export interface WhoIsWho {
  onLevel(level: EscalationLevel, version: Version, day: string): readonly string[];
}

export type EscalationLevel =
  'handler' | 'deputy' | 'unit_head' | 'office_head' | 'supervising_office' | 'registrars' | 'statisticians';

export interface ExpectedNotification {
  readonly at: string;
  readonly threshold: number;
  readonly isEscalation: boolean;
  readonly recipients: readonly string[];
}

/** The default rules as a manual has them: who is notified so many working days before, on, or after the due day. */
type Table = (threshold: number) => readonly EscalationLevel[];
interface Rules {
  readonly table: Table;
  readonly escalations: boolean;
  readonly endsWithItsDay?: boolean;
}

const inTheOffice: readonly EscalationLevel[] = ['handler', 'unit_head', 'office_head'];
/** 3, 8, 13, 18 … working days late. */
const isAbove = (threshold: number): boolean => [3, 8].includes(threshold % 10) && threshold > 0;
const lateness = (threshold: number, whom: readonly EscalationLevel[]): readonly EscalationLevel[] =>
  isAbove(threshold) ? [...whom, 'supervising_office'] : whom;

const ordinary: Table = (threshold) => {
  if (threshold > 0) return lateness(threshold, inTheOffice);
  if (threshold === 0 || threshold === -1) return ['handler', 'unit_head'];
  return threshold === -3 || threshold === -5 ? ['handler'] : [];
};
const short: Table = (threshold) => (threshold === -5 ? [] : ordinary(threshold));
const receipt: Table = (threshold) =>
  threshold > 0 ? lateness(threshold, ['handler', 'registrars', 'office_head']) : [];

const rulesOf = (kind: string): Rules => {
  if (kind === 'receipt_confirmation') return { table: receipt, escalations: false };
  if (kind === 'supplement_notice' || kind === 'extension_notice') {
    return { table: (threshold) => (threshold > 0 ? [] : short(threshold)), escalations: true, endsWithItsDay: true };
  }
  return { table: kind === 'lapse_follow_up' || kind === 'service' ? short : ordinary, escalations: true };
};

const policy: readonly EscalationLevel[] = ['handler', 'deputy', 'unit_head', 'office_head'];
const rankOf = (level: EscalationLevel): number =>
  level === 'supervising_office' ? 4 : Math.max(0, policy.indexOf(level));
const nine = (day: string): string => `${day}T09:00`;
const dayOf = (moment: string): string => moment.slice(0, 10);

interface Step {
  readonly threshold: number;
  readonly at: string;
  readonly levels: readonly EscalationLevel[];
  readonly isEscalation: boolean;
}

/** All notifications of one version while it lasts, found by walking its days one by one. */
export function expectedNotifications(
  version: Version,
  notified: readonly NotifiedOf[],
  who: WhoIsWho,
): ExpectedNotification[] {
  const { bearer, status, dueOn, since, until, kind } = version;
  if (bearer !== 'agency' || status !== 'open' || dueOn === null || since >= until) return [];
  const rules = rulesOf(kind);
  if (rules.endsWithItsDay === true && dayOf(since) > dueOn) return [];
  const steps: Step[] = [];
  const first = missedBefore(rules.table, dueOn, since);
  if (first !== null) steps.push({ threshold: first, at: since, levels: rules.table(first), isEscalation: false });
  for (let day = dayOf(since); nine(day) < until; day = dayAfter(day)) {
    if (nine(day) <= since || !(works(day) || day === dueOn)) continue;
    if (rules.endsWithItsDay === true && day > dueOn) break;
    const threshold = standing(day, dueOn);
    const levels = rules.table(threshold);
    if (levels.length > 0) steps.push({ threshold, at: nine(day), levels, isEscalation: false });
    else if (rules.escalations) {
      const level = escalateOn(day, steps, notified);
      if (level !== null) steps.push({ threshold, at: nine(day), levels: [level], isEscalation: true });
    }
  }
  return steps.map(({ levels, ...step }) => ({
    ...step,
    recipients: [...new Set(levels.flatMap((level) => who.onLevel(level, version, dayOf(step.at))))],
  }));
}

/** The newest threshold that had come when the version did: even what opens late is notified of. */
function missedBefore(table: Table, dueOn: string, since: string): number | null {
  const today = dayOf(since);
  const reached = since.slice(11) >= '09:00' ? today : dayBefore(today);
  const top = standing(reached, dueOn);
  for (let threshold = top; threshold >= -5; threshold -= 1) if (table(threshold).length > 0) return threshold;
  return null;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The next level up, on the first working day after a reminder nobody has acknowledged, and on each one after that. */
function escalateOn(day: string, steps: readonly Step[], notified: readonly NotifiedOf[]): EscalationLevel | null {
  const reminder = steps.findLast(({ isEscalation }) => !isEscalation);
  if (reminder === undefined || workdaysAfter(dayOf(reminder.at), day) < 1) return null;
  const known = notified.filter(({ at }) => at < nine(day));
  if (known.some(({ threshold, at }) => threshold >= reminder.threshold || at >= reminder.at)) return null;
  const lastAcknowledged = Math.max(...known.map(({ threshold }) => threshold));
  let height = 0;
  for (const { threshold, levels, isEscalation } of steps) {
    if (threshold <= lastAcknowledged) continue;
    height = isEscalation ? height + 1 : Math.max(height, ...levels.map(rankOf));
  }
  return policy[height + 1] ?? null;
}
