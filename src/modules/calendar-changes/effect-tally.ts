import type { DeadlineMove } from '../../domain/case/commands/calendar-change.js';
import type { AnnouncementEffect } from '../calendars/index.js';
import type { RecountedPage } from './recounts.js';

type Counts = { -readonly [Key in keyof AnnouncementEffect]: number };

/** Whether a deadline is still running by the new calendar, with another due day. */
export const isMoved = ({ from, to, is }: DeadlineMove): boolean => from !== to && (is === 'open' || is === 'waiting');

/** Whether a due day moved earlier; one set where there was none did not. */
export const isEarlier = ({ from, to }: DeadlineMove): boolean => from !== null && to !== null && to < from;

/** Counts the effects of an announcement, page by page. */
export class EffectTally {
  readonly #agencies = new Set<string>();
  readonly #counts: Counts = {
    ...{ agencies: 0, cases: 0, disputes: 0, moved: 0, earlier: 0, later: 0 },
    ...{ provisionalEnded: 0, metToMissed: 0, missedToMet: 0 },
  };

  add({ recount, cases, disputes }: RecountedPage): void {
    this.#agencies.add(recount.agencyId);
    this.#counts.cases += cases.length;
    this.#counts.disputes += disputes.length;
    for (const { moves } of [...cases, ...disputes]) for (const move of moves) this.#addMove(move);
  }

  result(): AnnouncementEffect {
    return { ...this.#counts, agencies: this.#agencies.size };
  }

  #addMove(move: DeadlineMove): void {
    const counts = this.#counts;
    if (isMoved(move)) {
      counts.moved += 1;
      if (isEarlier(move)) counts.earlier += 1;
      else counts.later += 1;
    }
    if (move.provisionalEnded) counts.provisionalEnded += 1;
    if (move.was === 'met' && move.is === 'missed') counts.metToMissed += 1;
    if (move.was === 'missed' && move.is === 'met') counts.missedToMet += 1;
  }
}
