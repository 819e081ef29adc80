import { type LegalDate, monthOf, yearOf } from '../calendar/legal-date.js';

/** The report is due on 31 January and published by 31 March of the year after (条例第四十九条). */
const LAST_MONTH = 3;

/** The year whose tables an agency prepares as of a day: last year's until they are published, then this year's. */
export const reportedYear = (today: LegalDate): number => yearOf(today) - (monthOf(today) <= LAST_MONTH ? 1 : 0);
