import type { NoticeProblem } from '../../domain/calendar/notice-days.js';

/**
 * The calendar of the agency was changed just while something was counted by the one before, and once more on the second
 * try. Nothing was done; the same again will do.
 */
export class CalendarChangedMeanwhile extends Error {
  override readonly name = 'CalendarChangedMeanwhile';
}

/** A notice cannot be taken in as it is; `problems` says what is wrong, where, and what would be right. */
export class NoticeRefused extends Error {
  override readonly name = 'NoticeRefused';

  constructor(readonly problems: readonly NoticeProblem[]) {
    super(problems.map(({ place, message }) => `${place}: ${message.zh} / ${message.en}`).join('\n'));
  }
}

/** The agency took no such notice in. */
export class NoticeNotFound extends Error {
  override readonly name = 'NoticeNotFound';

  constructor(readonly noticeId: string) {
    super(`no notice ${noticeId}`);
  }
}

/** The draft was withdrawn, or is in force already and cannot be withdrawn. */
export class NoticeSettled extends Error {
  override readonly name = 'NoticeSettled';

  constructor(readonly state: 'applied' | 'withdrawn') {
    super(`the notice is ${state}`);
  }
}

/** The calendar is not the one that the preview was made by. Nothing was done. */
export class PreviewOutdated extends Error {
  override readonly name = 'PreviewOutdated';
}
