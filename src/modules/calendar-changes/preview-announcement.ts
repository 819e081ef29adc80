import { Inject, Injectable } from '@nestjs/common';
import type { DeadlineMove } from '../../domain/case/commands/calendar-change.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { namesById } from '../accounts/index.js';
import {
  AnnouncementNotFound,
  type AnnouncementEffect,
  ownAnnouncement,
  readDeadlineRules,
  type StoredAnnouncement,
} from '../calendars/index.js';
import { EffectTally, isEarlier, isMoved } from './effect-tally.js';
import { agenciesUnder, type RecountedPage, recountsBy } from './recounts.js';

/** One deadline that an announcement changes, with the people concerned. */
export interface PreviewLine extends DeadlineMove {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly unit: string | null;
  readonly handlerId: string | null;
  readonly handlerName: string | null;
}

export interface AnnouncementPreview {
  readonly announcement: StoredAnnouncement;
  /** The calendar's version of this preview; applying requires it, so that only what was previewed is applied. */
  readonly version: number;
  readonly effect: AnnouncementEffect;
  /** Earlier due days first, then later ones, then changed results of closed duties; each by the new day. */
  readonly lines: readonly PreviewLine[];
  /** Total number of lines. */
  readonly lineCount: number;
}

type Line = Omit<PreviewLine, 'agencyName' | 'handlerName'>;

/** Previews the effects of an announcement as if it took effect today; changes nothing. */
@Injectable()
export class PreviewAnnouncement {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param limit maximum number of lines; counts cover all.
   * @throws AnnouncementNotFound
   */
  async execute(agencyId: string, announcementId: string, limit: number): Promise<AnnouncementPreview> {
    const agencyIds = await agenciesUnder(this.database, agencyId);
    return this.database.scoped({ agencyIds }, async (session) => {
      await session.query('set transaction isolation level repeatable read, read only');
      const announcement = await ownAnnouncement(session, agencyId, announcementId);
      if (announcement === null) throw new AnnouncementNotFound(announcementId);
      const { version } = await readDeadlineRules(session, agencyId);
      const tally = new EffectTally();
      const lines: Line[] = [];
      // An announcement in force changes nothing any more.
      if (announcement.state === 'draft') {
        for await (const page of recountsBy(session, agencyIds, announcement, this.clock.today())) {
          tally.add(page);
          lines.push(...linesOf(page));
        }
      }
      const shown = lines.sort(earlierFirst).slice(0, limit);
      const effect = tally.result();
      return { announcement, version, effect, lines: await named(session, shown), lineCount: lines.length };
    });
  }
}

function linesOf({ recount: { agencyId }, cases, disputes }: RecountedPage): Line[] {
  return cases.flatMap(({ id, number, state: { facts }, moves }) => {
    const about = disputes.filter(({ caseId }) => caseId === id).flatMap((dispute) => dispute.moves);
    const { unit, handlerId } = facts;
    return [...moves, ...about].map((move) => ({
      ...move,
      ...{ agencyId, caseId: id, caseNumber: number, unit, handlerId },
    }));
  });
}

const rank = (line: Line): number => (!isMoved(line) ? 2 : isEarlier(line) ? 0 : 1);

const earlierFirst = (a: Line, b: Line): number =>
  rank(a) - rank(b) ||
  compare(a.to ?? '', b.to ?? '') ||
  compare(a.agencyId, b.agencyId) ||
  compare(a.caseNumber, b.caseNumber);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function named(session: Session, lines: readonly Line[]): Promise<PreviewLine[]> {
  const agencyIds = [...new Set(lines.map(({ agencyId }) => agencyId))];
  const handlerIds = new Set(lines.flatMap(({ handlerId }) => handlerId ?? []));
  const names = await namesById(session, agencyIds, [...agencyIds, ...handlerIds]);
  return lines.map((line) => ({
    ...line,
    agencyName: names.get(line.agencyId) ?? '',
    handlerName: names.get(line.handlerId ?? '') ?? null,
  }));
}
