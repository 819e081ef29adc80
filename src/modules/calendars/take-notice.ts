import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { titleOf } from '../../domain/calendar/calendar-notice.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import {
  type NamedDay,
  type NoticeDays,
  type NoticeProblem,
  readNoticeDays,
} from '../../domain/calendar/notice-days.js';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { Calendars } from './calendars.js';
import { NoticeRefused } from './errors.js';
import { noticesAbout, ownNotice, type StoredNotice } from './notice-rows.js';

/** A notice as somebody hands it in, from a form or a file. */
export interface NoticeToTake {
  readonly agencyId: string;
  /** Null at the command line, where nobody is logged in. */
  readonly actorId: string | null;
  readonly scope: 'national' | 'agency';
  readonly year: number;
  readonly isAmendment: boolean;
  /** The State Council's yearly one, or the agency's own arrangement, when left out. */
  readonly title?: Text | undefined;
  readonly source: string;
  readonly publishedOn: LegalDate;
  readonly days: readonly NamedDay[];
  /** Whether a plain weekday may be called a working day, as files do that were amended; so may an amendment. */
  readonly mayNameWeekdays?: boolean | undefined;
}

export interface TakenDraft {
  readonly notice: StoredNotice;
  /** The very same notice was taken in before: this is it, and nothing was done now. */
  readonly wasTakenBefore: boolean;
}

/** Takes a notice in as a draft: nothing is counted by it until it is applied. */
@Injectable()
export class TakeNotice {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NoticeRefused naming everything that is wrong with it. */
  async execute(input: NoticeToTake): Promise<TakenDraft> {
    const { agencyId } = input;
    const { calendar } = await this.calendars.of(agencyId);
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const own = (await noticesAbout(session, agencyId)).filter((one) => one.agencyId === agencyId);
      const ofYear = own.filter(({ scope, year }) => scope === input.scope && year === input.year);
      const days = readNoticeDays({
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
      if (problems.length > 0) throw new NoticeRefused(problems);
      const latest = ofYear
        .filter(({ state }) => state === 'applied')
        .reduce<StoredNotice | null>((a, b) => (a === null || (b.appliedAt ?? 0) > (a.appliedAt ?? 0) ? b : a), null);
      const before = [...ofYear.filter(({ state }) => state === 'draft'), ...(latest === null ? [] : [latest])].find(
        (one) => saysTheSame(one, input, days),
      );
      if (before !== undefined) return { notice: before, wasTakenBefore: true };
      return { notice: await this.keep(session, input, days), wasTakenBefore: false };
    });
  }

  private async keep(session: Session, input: NoticeToTake, days: NoticeDays): Promise<StoredNotice> {
    const { agencyId, actorId, scope, year, isAmendment, source, publishedOn } = input;
    const [id, at] = [randomUUID(), this.clock.now()];
    const title = input.title ?? (scope === 'national' ? titleOf({ year, ...days, sources: [] }) : ownTitle(year));
    await session.query(
      `insert into foi.calendar_notices (agency_id, id, scope, year, is_amendment, title_zh, title_en, source,
         published_on, off_days, makeup_workdays, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[agencyId, id, scope, year, isAmendment, title.zh, title.en, source, publishedOn],
        ...[days.offDays, days.makeupWorkdays, at, actorId],
      ],
    );
    await recordAudit(session, {
      ...{ agencyId, at, actorId, action: 'calendar.take', subjectKind: 'calendar_notice', subjectId: id },
      details: { year, scope, offDays: days.offDays.length, makeupWorkdays: days.makeupWorkdays.length },
    });
    const kept = await ownNotice(session, agencyId, id);
    if (kept === null) throw new Error(`notice ${id} was not kept`);
    return kept;
  }
}

const ownTitle = (year: number): Text => ({
  zh: `本机关${year}年放假安排`,
  en: `This agency’s own days off in ${year}`,
});

const saysTheSame = (one: StoredNotice, input: NoticeToTake, { offDays, makeupWorkdays }: NoticeDays): boolean =>
  one.isAmendment === input.isAmendment &&
  one.publishedOn === input.publishedOn &&
  one.sources.join() === input.source &&
  one.offDays.join() === offDays.join() &&
  one.makeupWorkdays.join() === makeupWorkdays.join();

function amendsNothing({ scope, year, isAmendment }: NoticeToTake, isPublished: boolean): NoticeProblem[] {
  if (scope !== 'national' || !isAmendment || isPublished) return [];
  return [
    {
      ...{ code: 'NOTHING_TO_AMEND', place: 'isAmendment' },
      message: {
        zh: `${year} 年的通知尚未收入，无从修改`,
        en: `There is no notice for ${year} yet that could be amended`,
      },
      remedy: { zh: '先收入该年的完整通知', en: 'Take in the complete notice of that year first' },
    },
  ];
}

function notPublishedYet({ publishedOn }: NoticeToTake, today: LegalDate): NoticeProblem[] {
  if (publishedOn <= today) return [];
  return [
    {
      ...{ code: 'PUBLISHED_IN_FUTURE', place: 'publishedOn' },
      message: {
        zh: `公布日期 ${publishedOn} 晚于今天（${today}）`,
        en: `Published on ${publishedOn}, later than today (${today})`,
      },
      remedy: { zh: `填写不晚于 ${today} 的公布日期`, en: `Give the day it was published on, no later than ${today}` },
    },
  ];
}
