import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, isRefusedWith, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import {
  Calendars,
  AnnouncementNotFound,
  type AnnouncementEffect,
  AnnouncementSettled,
  markApplied,
  ownAnnouncement,
  PreviewOutdated,
  readDeadlineRules,
  type StoredAnnouncement,
} from '../calendars/index.js';
import { commitRecounted } from '../cases/index.js';
import { commitRecountedDisputes } from '../disputes/index.js';
import { EffectTally } from './effect-tally.js';
import { agenciesUnder, recountsBy } from './recounts.js';

export interface ApplyAnnouncementInput {
  readonly agencyId: string;
  /** Who applies it. */
  readonly actorId: string;
  readonly announcementId: string;
  /** The version of the calendar that the preview was counted against; null takes it as it is. */
  readonly version: number | null;
}

export interface AppliedAnnouncement {
  readonly announcement: StoredAnnouncement;
  readonly effect: AnnouncementEffect;
  /** It was in force already: nothing was changed, and `effect` is that of the first application. */
  readonly wasAppliedBefore: boolean;
}

/** A case was changed or deleted meanwhile (FOI02), or a deadlock occurred; the transaction had no effect. */
const passing = ['FOI02', '40P01'];

/**
 * Puts an announcement into force for the agency and all below it, in one transaction: each affected case and dispute
 * gets its new due days and an event recording them, and the assignees of moved due days are notified. Meanwhile
 * commits of these agencies wait, and are then decided by the new calendar.
 */
@Injectable()
export class ApplyAnnouncement {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AnnouncementNotFound, AnnouncementSettled when it was withdrawn, PreviewOutdated. */
  async execute(input: ApplyAnnouncementInput): Promise<AppliedAnnouncement> {
    const agencyIds = await agenciesUnder(this.database, input.agencyId);
    const scope = { agencyIds, writable: input.agencyId };
    const once = async () => {
      const applied = await this.database.scoped(scope, (session) => this.apply(session, input, agencyIds));
      this.calendars.forget();
      return applied;
    };
    try {
      return await once();
    } catch (error) {
      if (isRefusedWith(error, passing)) return once();
      throw error;
    }
  }

  private async apply(
    session: Session,
    { agencyId, actorId, announcementId, version }: ApplyAnnouncementInput,
    agencyIds: readonly string[],
  ): Promise<AppliedAnnouncement> {
    const announcement = await ownAnnouncement(session, agencyId, announcementId, 'locked');
    if (announcement === null) throw new AnnouncementNotFound(announcementId);
    if (announcement.state === 'withdrawn') throw new AnnouncementSettled('withdrawn');
    if (announcement.effect !== null) return { announcement, effect: announcement.effect, wasAppliedBefore: true };

    await session.query('select foi.raise_calendar_versions($1::uuid[])', [agencyIds]);
    const deadlineRules = await readDeadlineRules(session, agencyId);
    if (version !== null && deadlineRules.version !== version + 1)
      throw new PreviewOutdated('the calendar has changed since');

    const [recordedAt, asOf] = [this.clock.now(), this.clock.today()];
    const { title, sources, publishedOn } = announcement;
    const tally = new EffectTally();
    for await (const page of recountsBy(session, agencyIds, announcement, asOf)) {
      const { recount, cases, disputes } = page;
      const basis = { agencyId: recount.agencyId, actorId, recordedAt, asOf, deadlineRules: recount.after };
      const summary = { announcementId, title, source: sources.join(' '), publishedOn };
      await commitRecounted(session, { basis, announcement: summary, cases, disputes });
      await commitRecountedDisputes(session, basis, disputes);
      tally.add(page);
    }
    const effect = tally.result();
    const application = await markApplied(session, { agencyId, announcementId }, { at: recordedAt, actorId, effect });
    await recordAudit(session, {
      ...{ agencyId, at: recordedAt, actorId, action: 'calendar.apply' },
      ...{ subjectKind: 'holiday_announcement', subjectId: announcementId },
      details: { year: announcement.year, scope: announcement.scope, ...effect },
    });
    await this.calendars.announce(session, announcementId);
    return { announcement: { ...announcement, ...application }, effect, wasAppliedBefore: false };
  }
}
