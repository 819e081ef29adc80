import type { AnnouncementProblem } from '../../domain/calendar/announcement-days.js';

/**
 * The calendar of the agency was changed just while something was counted by the one before, and once more on the second
 * try. Nothing was done; the same again will do.
 */
export class CalendarChangedMeanwhile extends Error {
  override readonly name = 'CalendarChangedMeanwhile';
}

/** An announcement cannot be taken in as it is; `problems` says what is wrong, where, and what would be right. */
export class AnnouncementRefused extends Error {
  override readonly name = 'AnnouncementRefused';

  constructor(readonly problems: readonly AnnouncementProblem[]) {
    super(problems.map(({ place, message }) => `${place}: ${message.zh} / ${message.en}`).join('\n'));
  }
}

/** The agency took no such announcement in. */
export class AnnouncementNotFound extends Error {
  override readonly name = 'AnnouncementNotFound';

  constructor(readonly announcementId: string) {
    super(`no announcement ${announcementId}`);
  }
}

/** The draft was withdrawn, or is in force already and cannot be withdrawn. */
export class AnnouncementSettled extends Error {
  override readonly name = 'AnnouncementSettled';

  constructor(readonly state: 'applied' | 'withdrawn') {
    super(`the announcement is ${state}`);
  }
}

/** The calendar is not the one that the preview was made by. Nothing was done. */
export class PreviewOutdated extends Error {
  override readonly name = 'PreviewOutdated';
}
