import { AnnouncementRefused } from './errors.js';

type Said = readonly [zh: string, en: string];

/** The refusal of a file of which nothing can be taken, with what is wrong and what would be right. */
export const unreadable = (code: string, place: string, [[zh, en], [zhRight, enRight]]: readonly [Said, Said]) =>
  new AnnouncementRefused([{ code, place, message: { zh, en }, remedy: { zh: zhRight, en: enRight } }]);
