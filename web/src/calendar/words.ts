import type { Text } from '../language.js';
import type { HolidayAnnouncement, CalendarYear } from './calendar.js';

type DayKind = CalendarYear['days'][number]['kind'];

export const dayKinds: Readonly<Record<DayKind, Text>> = {
  workday: { zh: '工作日', en: 'Working day' },
  makeup: { zh: '调休上班', en: 'Make-up workday' },
  weekend: { zh: '周末', en: 'Weekend' },
  holiday: { zh: '放假', en: 'Day off' },
};

/** The mark that official calendars print in the corner of a day. */
export const marks: Readonly<Partial<Record<DayKind, Text>>> = {
  makeup: { zh: '班', en: 'W' },
  holiday: { zh: '休', en: 'H' },
};

export const announcementStates: Readonly<Record<HolidayAnnouncement['state'], Text & { readonly color: string }>> = {
  draft: { zh: '草稿，未生效', en: 'Draft, not in effect', color: 'gold' },
  applied: { zh: '已生效', en: 'In effect', color: 'green' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', color: 'default' },
};
