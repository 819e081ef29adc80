import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { titleOf } from '../../domain/calendar/holiday-announcement.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import {
  type NamedDay,
  type AnnouncementDays,
  type AnnouncementProblem,
  readAnnouncementDays,
} from '../../domain/calendar/announcement-days.js';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { Calendars } from './calendars.js';
import { AnnouncementRefused } from './errors.js';
import { announcementsAbout, AnnouncementEntity, type StoredAnnouncement } from './announcement.entity.js';

/** An announcement as submitted, from a form or a file. */
export interface AnnouncementToTake {
  readonly agencyId: string;
  /** Null at the command line, where no user is logged in. */
  readonly actorId: string | null;
  readonly scope: 'national' | 'agency';
  readonly year: number;
  readonly isAmendment: boolean;
  /** By default the State Council's yearly announcement, or the agency's own arrangement. */
  readonly title?: Text | undefined;
  readonly source: string;
  readonly publishedOn: LegalDate;
  readonly days: readonly NamedDay[];
  /** Whether an ordinary weekday may be listed as a working day, as in amended files and amendments. */
  readonly mayNameWeekdays?: boolean | undefined;
}

export interface TakenDraft {
  readonly announcement: StoredAnnouncement;
  /** The same announcement was entered before and is returned; nothing was changed. */
  readonly wasTakenBefore: boolean;
}

/** Enters an announcement as a draft: no deadline is counted by it until it is applied. */
@Injectable()
export class TakeAnnouncement {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AnnouncementRefused with all of its errors. */
  async execute(input: AnnouncementToTake): Promise<TakenDraft> {
    const { agencyId } = input;
    const { calendar } = await this.calendars.of(agencyId);
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const own = (await announcementsAbout(session, agencyId)).filter((one) => one.agencyId === agencyId);
      const ofYear = own.filter(({ scope, year }) => scope === input.scope && year === input.year);
      const days = readAnnouncementDays({
        year: input.year,
        days: input.days,
        mayNameWeekdays: input.isAmendment || (input.mayNameWeekdays ?? false),
        mayBeEmpty: input.scope === 'agency' && ofYear.some(({ state }) => state === 'applied'),
      });
      const problems = [
        ...days.problems,
        ...amendsNothing(input, calendar.isPublished(input.year)),
        ...notPublishedYet(input, this.clock.today()),
      ];
      if (problems.length > 0) throw new AnnouncementRefused(problems);
      const latest = ofYear
        .filter(({ state }) => state === 'applied')
        .reduce<StoredAnnouncement | null>(
          (a, b) => (a === null || (b.appliedAt ?? 0) > (a.appliedAt ?? 0) ? b : a),
          null,
        );
      const before = [...ofYear.filter(({ state }) => state === 'draft'), ...(latest === null ? [] : [latest])].find(
        (one) => saysTheSame(one, input, days),
      );
      if (before !== undefined) return { announcement: before, wasTakenBefore: true };
      return { announcement: await this.keep(session, input, days), wasTakenBefore: false };
    });
  }

  private async keep(session: Session, input: AnnouncementToTake, days: AnnouncementDays): Promise<StoredAnnouncement> {
    const { agencyId, actorId, scope, year, isAmendment, source, publishedOn } = input;
    const [id, at] = [randomUUID(), this.clock.now()];
    const title = input.title ?? (scope === 'national' ? titleOf({ year, ...days, sources: [] }) : ownTitle(year));
    const kept: StoredAnnouncement = {
      ...{ agencyId, id, scope, year, isAmendment, title, sources: [source], publishedOn },
      ...{ offDays: days.offDays, makeupWorkdays: days.makeupWorkdays, state: 'draft', createdAt: at },
      ...{ createdBy: actorId, appliedAt: null, appliedBy: null, effect: null },
    };
    await session.repository(AnnouncementEntity).insert(kept);
    await recordAudit(session, {
      ...{ agencyId, at, actorId, action: 'calendar.take', subjectKind: 'holiday_announcement', subjectId: id },
      details: { year, scope, offDays: days.offDays.length, makeupWorkdays: days.makeupWorkdays.length },
    });
    return kept;
  }
}

const ownTitle = (year: number): Text => ({
  zh: `本机关${year}年放假安排`,
  en: `This agency’s own days off in ${year}`,
});

const saysTheSame = (
  one: StoredAnnouncement,
  input: AnnouncementToTake,
  { offDays, makeupWorkdays }: AnnouncementDays,
): boolean =>
  one.isAmendment === input.isAmendment &&
  one.publishedOn === input.publishedOn &&
  one.sources.join() === input.source &&
  one.offDays.join() === offDays.join() &&
  one.makeupWorkdays.join() === makeupWorkdays.join();

function amendsNothing({ scope, year, isAmendment }: AnnouncementToTake, isPublished: boolean): AnnouncementProblem[] {
  if (scope !== 'national' || !isAmendment || isPublished) return [];
  return [
    {
      ...{ code: 'NOTHING_TO_AMEND', place: 'isAmendment' },
      message: {
        zh: `${year} 年的通知尚未收入，无从修改`,
        en: `There is no announcement for ${year} to amend yet`,
      },
      remedy: { zh: '先收入该年的完整通知', en: 'Enter the complete announcement of that year first' },
    },
  ];
}

function notPublishedYet({ publishedOn }: AnnouncementToTake, today: LegalDate): AnnouncementProblem[] {
  if (publishedOn <= today) return [];
  return [
    {
      ...{ code: 'PUBLISHED_IN_FUTURE', place: 'publishedOn' },
      message: {
        zh: `公布日期 ${publishedOn} 晚于今天（${today}）`,
        en: `Published on ${publishedOn}, later than today (${today})`,
      },
      remedy: { zh: `填写不晚于 ${today} 的公布日期`, en: `Enter a date of publication no later than ${today}` },
    },
  ];
}
