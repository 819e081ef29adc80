import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../domain/calendar/legal-date.js';
import { momentOn } from '../../domain/calendar/legal-moment.js';
import type { NotificationPolicy } from '../../domain/notification/notification-policy.js';
import { instantOf, type SettableClock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Queues } from '../../platform/queue/index.js';
import { AdvanceCase, COMMAND_LINE_ACTOR, RegisterRequest } from '../cases/index.js';
import { AdvanceDispute, FileDispute } from '../disputes/index.js';
import type { ReadLedger } from '../ledgers/index.js';
import { ChangeNotificationPolicy, MarkNotifications, SweepTimers } from '../notifications/index.js';
import { castOf } from './cast-of.js';
import { type Habits, scenesOf } from './ledger-scenes.js';
import { LedgerStage, type Played } from './ledger-stage.js';
import { LiveThrough, type Watching } from './live-through.js';
import type { Participant } from './participant.js';
import { readNotifications, type SilencedEndpoint, type SimulatedNotification } from './read-notifications.js';
import { type PeopleDid, SeededPeople, type Temper } from './seeded-people.js';

export interface SimulateInput extends Watching {
  /** The clock of the simulating application; nothing else may set it meanwhile. */
  readonly clock: SettableClock;
  /** Both days inclusive; what is due before the first is notified at its beginning, if not notified before. */
  readonly from: LegalDate;
  readonly to: LegalDate;
  /** The agencies reported on; time passes for all. */
  readonly agencyIds: readonly string[];
  readonly allAgencyIds: readonly string[];
  /** Null: no one acts. */
  readonly temper: Temper | null;
  /** A policy for `agencyIds` to try instead of their own. */
  readonly rules: NotificationPolicy | null;
  /** A ledger to be replayed in an agency, by its days. */
  readonly ledger: { readonly rows: ReadLedger; readonly agencyId: string; readonly habits: Habits } | null;
  readonly silenced: readonly SilencedEndpoint[];
}

export interface Simulated {
  readonly notified: readonly SimulatedNotification[];
  readonly did: PeopleDid | null;
  readonly played: (Played & { readonly leftOut: number }) | null;
}

/** Runs the real engine, its queue and its policy through future or past days. */
@Injectable()
export class Simulate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(SweepTimers) private readonly sweeper: SweepTimers,
    @Inject(MarkNotifications) private readonly marks: MarkNotifications,
    @Inject(ChangeNotificationPolicy) private readonly changeRules: ChangeNotificationPolicy,
    @Inject(RegisterRequest) private readonly register: RegisterRequest,
    @Inject(AdvanceCase) private readonly advance: AdvanceCase,
    @Inject(FileDispute) private readonly file: FileDispute,
    @Inject(AdvanceDispute) private readonly advanceDispute: AdvanceDispute,
  ) {}

  /**
   * @throws ProblemError NOTIFICATION_POLICY_UNSOUND, SimulationRefused, or whatever `signal` was aborted with.
   */
  async execute(input: SimulateInput): Promise<Simulated> {
    const { clock, from, to, agencyIds, allAgencyIds, rules, silenced } = input;
    const since = instantOf(momentOn(from, '00:00'));
    const until = new Date(instantOf(momentOn(addDays(to, 1), '00:00')).valueOf() - 1);
    if (clock.now() > since) clock.set(since.toISOString());
    for (const agencyId of rules === null ? [] : agencyIds) {
      const by = { id: COMMAND_LINE_ACTOR, agencyId, unit: null, roles: ['administrator'] } as const;
      await this.changeRules.execute({ by, rules });
    }
    const people = this.people(input, since);
    const play = await this.play(input);
    const participants: Participant[] = [...(people === null ? [] : [people]), ...(play === null ? [] : [play.stage])];
    const engine = { clock, database: this.database, queues: this.queues, sweeper: this.sweeper };
    const period = { from: clock.now() < since ? clock.now() : since, to: until };
    await new LiveThrough(engine, participants).execute(period, input);
    return {
      notified: await readNotifications(this.database, { agencyIds, allAgencyIds, since }, silenced),
      did: people?.did ?? null,
      played: play === null ? null : { ...play.stage.played, leftOut: play.leftOut },
    };
  }

  private people({ temper, allAgencyIds: agencyIds }: SimulateInput, since: Date): SeededPeople | null {
    if (temper === null) return null;
    const { database, marks, advance } = this;
    return new SeededPeople(temper, { database, agencyIds, marks, advance }, since);
  }

  private async play({ ledger }: SimulateInput): Promise<{ stage: LedgerStage; leftOut: number } | null> {
    if (ledger === null) return null;
    const { rows, agencyId, habits } = ledger;
    const cast = await castOf(this.database, agencyId, habits.seed);
    const scenes = scenesOf(rows.applications, rows.disputes, habits);
    const { register, advance, file, advanceDispute } = this;
    return { stage: new LedgerStage(scenes, cast, { register, advance, file, advanceDispute }), leftOut: rows.leftOut };
  }
}
