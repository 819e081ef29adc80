import { momentOn } from '../../domain/calendar/legal-moment.js';
import { defaultAgencySettings } from '../../domain/case/decision.js';
import { instantOf, legalDateAt } from '../../platform/clock/index.js';
import type { Database } from '../../platform/database/index.js';
import { builtInLaw } from '../calendars/index.js';
import { type AdvanceCase, COMMAND_LINE_ACTOR, CommandRefused, type CommandIssuer } from '../cases/index.js';
import type { MarkNotifications } from '../notifications/index.js';
import { anyFacts, NOT_TOLD } from './any-facts.js';
import type { Participant } from './participant.js';
import { chanceFor } from './seeded-random.js';

/** How people respond to notifications; probabilities are from 0 to 1. */
export interface Temper {
  readonly seed: number;
  /** Probability that a person acknowledges a notification. */
  readonly acknowledges: number;
  /** Probability that a person notified of a reply due soon or overdue replies. */
  readonly answers: number;
}

/** Counts of what the people did. */
export interface PeopleDid {
  readonly acknowledged: number;
  readonly answered: number;
}

/** Hours at which people read their notifications, on working days. */
const officeHours = ['10:40', '15:20'] as const;
/** Working days before the due day from which a reminder can lead to a reply. */
const PRESSING = -1;

interface NotificationRow {
  readonly agency_id: string;
  readonly id: number;
  readonly case_id: string;
  readonly case_number: string | null;
  readonly rule: string;
  readonly kind: string;
  readonly version: number;
  readonly threshold: number;
  readonly recipient_id: string;
  readonly login: string;
}

/** All people notified: they acknowledge some notifications and answer some cases, reproducibly by seed. */
export class SeededPeople implements Participant {
  private seen: Date;
  private pending = false;
  private done: PeopleDid = { acknowledged: 0, answered: 0 };

  /** @param since notifications made before this instant are ignored. */
  constructor(
    private readonly temper: Temper,
    private readonly office: {
      readonly database: Database;
      readonly agencyIds: readonly string[];
      readonly marks: Pick<MarkNotifications, 'execute'>;
      readonly advance: Pick<AdvanceCase, 'execute'>;
    },
    since: Date,
  ) {
    this.seen = since;
  }

  get did(): PeopleDid {
    return this.done;
  }

  async nextAfter(now: Date): Promise<Date | null> {
    this.pending = (await this.notified(new Date(now.valueOf() + 1), 1)).length > 0;
    return this.pending ? nextOfficeHour(now) : null;
  }

  async act(now: Date): Promise<void> {
    if (!this.pending || !isOfficeHour(now)) return;
    const notified = await this.notified(now);
    this.seen = now;
    this.pending = false;
    for (const one of notified) {
      const { seed, acknowledges, answers } = this.temper;
      const chance = chanceFor(
        ...([seed, one.case_number ?? '', one.rule, one.kind, one.version, one.threshold, one.login] as const),
      );
      if (chance() < acknowledges) await this.acknowledge(one);
      const isPressing = one.kind === 'reply' && one.threshold >= PRESSING;
      if (chance() < answers && isPressing) await this.answer(one, now);
    }
  }

  private async acknowledge({ agency_id: agencyId, id, recipient_id }: NotificationRow): Promise<void> {
    await this.office.marks.execute({
      by: { id: recipient_id },
      notifications: [{ agencyId, id }],
      acknowledges: true,
    });
    this.done = { ...this.done, acknowledged: this.done.acknowledged + 1 };
  }

  private async answer({ agency_id: agencyId, case_id: caseId }: NotificationRow, now: Date): Promise<void> {
    const by: CommandIssuer = {
      actor: { id: COMMAND_LINE_ACTOR, agencyId, unit: null, roles: ['head'] },
      settings: defaultAgencySettings,
    };
    const reply = { outcome: 'granted', reasons: NOT_TOLD, facts: anyFacts } as const;
    const command = {
      type: 'reply.record',
      on: legalDateAt(now),
      reply,
      replyNumber: NOT_TOLD,
      reason: '模拟',
    } as const;
    try {
      await this.office.advance.execute({ by, caseId, revision: null, command });
      this.done = { ...this.done, answered: this.done.answered + 1 };
    } catch (error) {
      // Answered by another person just before, or not answerable now.
      if (!(error instanceof CommandRefused)) throw error;
    }
  }

  /** The notifications made before that instant, in an order independent of worker timing. */
  private notified(before: Date, limit: number | null = null): Promise<NotificationRow[]> {
    const { database, agencyIds } = this.office;
    return database.scoped({ agencyIds }, (session) =>
      session.query<NotificationRow>(
        `select t.agency_id, t.id, t.case_id, t.case_number, t.rule, t.kind, t.version, t.threshold, t.recipient_id,
           u.login
         from foi.notifications t join foi.users u on u.agency_id = t.recipient_agency_id and u.id = t.recipient_id
         where t.agency_id = any($1::uuid[]) and t.notified_at >= $2 and t.notified_at < $3 and t.channel = 'in_app'
           and t.asks_acknowledgement
         order by t.case_number nulls first, t.kind, t.version, t.threshold, u.login limit $4`,
        [agencyIds, this.seen, before, limit],
        'simulated_notifications',
      ),
    );
  }
}

const hoursOf = (day: string): Date[] => officeHours.map((time) => instantOf(momentOn(day, time)));

const isOfficeHour = (now: Date): boolean => hoursOf(legalDateAt(now)).some((at) => at.valueOf() === now.valueOf());

function nextOfficeHour(now: Date): Date {
  const { calendar } = builtInLaw;
  const today = legalDateAt(now);
  const day = calendar.isWorkday(today) ? today : calendar.addWorkdays(today, 1);
  const [next] = [...hoursOf(day), ...hoursOf(calendar.addWorkdays(day, 1))].filter((at) => at > now);
  if (next === undefined) throw new Error('a working day has hours');
  return next;
}
