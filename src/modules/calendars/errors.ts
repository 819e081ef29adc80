import type { AnnouncementProblem } from '../../domain/calendar/announcement-days.js';

/**
 * The agency's calendar was changed during a commit, and again during its retry. Nothing was changed; the request can
 * be repeated.
 */
export class CalendarChangedMeanwhile extends Error {
  override readonly name = 'CalendarChangedMeanwhile';
}

/** An announcement has errors; `problems` gives each error, its place and its remedy. */
export class AnnouncementRefused extends Error {
  override readonly name = 'AnnouncementRefused';

  constructor(readonly problems: readonly AnnouncementProblem[]) {
    super(problems.map(({ place, message }) => `${place}: ${message.zh} / ${message.en}`).join('\n'));
  }
}

/** The agency has not entered this announcement. */
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

/** The calendar is not that of the preview. Nothing was changed. */
export class PreviewOutdated extends Error {
  override readonly name = 'PreviewOutdated';
}
