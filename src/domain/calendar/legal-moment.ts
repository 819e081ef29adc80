import type { LegalDate } from './legal-date.js';

/** A minute on the wall clock of China (Asia/Shanghai), as `YYYY-MM-DDTHH:MM`; moments compare as text. */
export type LegalMoment = string;

/** A time of day in China, as `HH:MM`. */
export type TimeOfDay = string;

/** That time on that day. */
export const momentOn = (date: LegalDate, time: TimeOfDay): LegalMoment => `${date}T${time}`;

export const dateOfMoment = (moment: LegalMoment): LegalDate => moment.slice(0, 10);

export const timeOfMoment = (moment: LegalMoment): TimeOfDay => moment.slice(11, 16);
