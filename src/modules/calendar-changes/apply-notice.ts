import { Inject, Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import {
  Calendars,
  NoticeNotFound,
  type NoticeEffect,
  NoticeSettled,
  ownNotice,
  PreviewOutdated,
  readLaw,
  type StoredNotice,
} from '../calendars/index.js';
import { commitRecounted } from '../cases/index.js';
import { EffectTally } from './effect-tally.js';
import { agenciesUnder, recountsBy } from './recounts.js';

export interface ApplyNoticeInput {
  readonly agencyId: string;
  /** Who applies it. */
  readonly actorId: string;
  readonly noticeId: string;
  /** The edition of the calendar that the preview was counted against; null takes it as it is. */
  readonly edition: number | null;
}

export interface AppliedNotice {
  readonly notice: StoredNotice;
  readonly effect: NoticeEffect;
  /** It was in force already: nothing was done now, and `effect` is what was done then. */
  readonly wasAppliedBefore: boolean;
}

/** A case was changed or taken away meanwhile (FOI02), or two waited for each other: as if nothing had been done. */
const passing = new Set(['FOI02', '40P01']);

/**
 * Lets a notice take effect for the agency and all below it, in one transaction: every case and dispute that it counts
 * anew gets its new days, an event that says so, and those whose day has moved will be told. Meanwhile commits of these
 * agencies wait, and are then decided by the new calendar.
 */
@Injectable()
export class ApplyNotice {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NoticeNotFound, NoticeSettled when it was withdrawn, PreviewOutdated. */
  async execute(input: ApplyNoticeInput): Promise<AppliedNotice> {
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
      if (error instanceof DatabaseError && passing.has(error.code ?? '')) return once();
      throw error;
    }
  }

  private async apply(
    session: Session,
    { agencyId, actorId, noticeId, edition }: ApplyNoticeInput,
    agencyIds: readonly string[],
  ): Promise<AppliedNotice> {
    const notice = await ownNotice(session, agencyId, noticeId, 'locked');
    if (notice === null) throw new NoticeNotFound(noticeId);
    if (notice.state === 'withdrawn') throw new NoticeSettled('withdrawn');
    if (notice.effect !== null) return { notice, effect: notice.effect, wasAppliedBefore: true };

    await session.query('select foi.raise_calendar_editions($1::uuid[])', [agencyIds]);
    const law = await readLaw(session, agencyId);
    if (edition !== null && law.edition !== edition + 1) throw new PreviewOutdated('the calendar has changed since');

    const [recordedAt, asOf] = [this.clock.now(), this.clock.today()];
    const { title, sources, publishedOn } = notice;
    const tally = new EffectTally();
    for await (const page of recountsBy(session, agencyIds, notice, asOf)) {
      const { recount, cases, disputes } = page;
      const basis = { agencyId: recount.agencyId, actorId, recordedAt, asOf, law: recount.after };
      const said = { noticeId, title, source: sources.join(' '), publishedOn };
      await commitRecounted(session, { basis, notice: said, cases, disputes });
      tally.add(page);
    }
    const effect = tally.result();
    await session.query(
      `update foi.calendar_notices set state = 'applied', applied_order = nextval('foi.calendar_order'),
         applied_at = $3, applied_by = $4, effect = $5
       where agency_id = $1 and id = $2`,
      [agencyId, noticeId, recordedAt, actorId, JSON.stringify(effect)],
    );
    await recordAudit(session, {
      ...{ agencyId, at: recordedAt, actorId, action: 'calendar.apply' },
      ...{ subjectKind: 'calendar_notice', subjectId: noticeId },
      details: { year: notice.year, scope: notice.scope, ...effect },
    });
    await this.calendars.announce(session, noticeId);
    const applied = await ownNotice(session, agencyId, noticeId);
    return { notice: applied ?? notice, effect, wasAppliedBefore: false };
  }
}
