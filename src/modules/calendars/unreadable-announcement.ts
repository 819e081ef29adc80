import { AnnouncementRefused } from './errors.js';

type BilingualText = readonly [zh: string, en: string];

/** The refusal of an unreadable file, with the error and its remedy. */
export const unreadable = (
  code: string,
  place: string,
  [[zh, en], [zhRight, enRight]]: readonly [BilingualText, BilingualText],
) => new AnnouncementRefused([{ code, place, message: { zh, en }, remedy: { zh: zhRight, en: enRight } }]);
