import ICAL from 'ical.js';
import { addDays, type LegalDate } from '../../domain/calendar/legal-date.js';
import type { NamedDay } from '../../domain/calendar/announcement-days.js';
import { unreadable } from './unreadable-announcement.js';
import type { ReadAnnouncement } from './read-holiday-cn.js';

/** Maximum length of an event: the longest holidays have nine days. */
const longest = 31;

/**
 * Reads holidays in the form used by phone calendars: whole days, distinguished by Apple's X-APPLE-SPECIAL-DAY, else by
 * 班 / 休 (补班, 假期, 放假 …) or workday / holiday in the summary. Any other event is refused: a guess could set a wrong
 * date.
 * @throws AnnouncementRefused naming the line.
 */
export function readIcs(text: string): ReadAnnouncement {
  const lines = linesOfEvents(text);
  const events = parsed(text).getAllSubcomponents('vevent');
  const days = events.flatMap((event, at) => daysOf(event, `line ${lines[at] ?? 0}`));
  return { days, source: null, mayNameWeekdays: false };
}

function parsed(text: string): ICAL.Component {
  try {
    const read: unknown = ICAL.parse(text);
    if (!Array.isArray(read) || read[0] !== 'vcalendar') throw new Error('there is no single VCALENDAR');
    return new ICAL.Component(read);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw unreadable('ANNOUNCEMENT_FILE_UNREADABLE', 'text', [
      [`不是日历文件（ICS）：${why}`, `Not a calendar file (ICS): ${why}`],
      ['从日历应用重新导出，或者改用表单', 'Export it again from the calendar, or use the form'],
    ]);
  }
}

/** The line on which each event begins, from 1: the parser does not keep it. */
const linesOfEvents = (text: string): number[] =>
  text.split(/\r?\n/).flatMap((line, at) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [at + 1] : []));

function daysOf(component: ICAL.Component, place: string): NamedDay[] {
  const event = new ICAL.Event(component);
  const summary = String(component.getFirstPropertyValue('summary') ?? '');
  const isOffDay = isOff(component, summary, place);
  const [first, end] = [dateOf(component, 'dtstart'), event.endDate];
  if (first === null || event.isRecurring()) {
    throw unreadable('ANNOUNCEMENT_EVENT_NOT_WHOLE_DAYS', place, [
      [`“${summary}”不是整日，或者逐年重复`, `"${summary}" is not of whole days, or recurs`],
      ['只收整日（DTSTART;VALUE=DATE）、不重复的日程', 'Only whole days (DTSTART;VALUE=DATE) that do not recur'],
    ]);
  }
  // The end is the day after the last; without one the event has one day.
  const after = isoOf(end);
  const days: NamedDay[] = [];
  for (let date = first; date === first || date < after; date = addDays(date, 1)) {
    days.push({ date, isOffDay, place });
    if (days.length > longest) {
      throw unreadable('ANNOUNCEMENT_EVENT_TOO_LONG', place, [
        [`“${summary}”长于 ${longest} 天`, `"${summary}" is longer than ${longest} days`],
        ['核对 DTEND', 'Check its DTEND'],
      ]);
    }
  }
  return days;
}

function isOff(component: ICAL.Component, summary: string, place: string): boolean {
  const marked = component.getFirstPropertyValue('x-apple-special-day');
  if (marked === 'WORK-HOLIDAY') return true;
  if (marked === 'ALTERNATE-WORKDAY') return false;
  // 调休 is used for both: only the text beside it distinguishes them.
  const keywords = summary.replaceAll('调休', '');
  if (/班|work ?day/i.test(keywords)) return false;
  if (/休|假|holiday/i.test(keywords)) return true;
  throw unreadable('ANNOUNCEMENT_EVENT_UNMARKED', place, [
    [`看不出“${summary}”是放假还是上班`, `"${summary}" states neither a day off nor a workday`],
    ['标题写明“休”或“班”；节气、纪念日等删去', 'Write 休 or 班 in the title; delete what is neither'],
  ]);
}

function dateOf(component: ICAL.Component, property: string): LegalDate | null {
  const value = component.getFirstPropertyValue(property);
  return value instanceof ICAL.Time && value.isDate ? isoOf(value) : null;
}

const isoOf = (time: ICAL.Time): LegalDate => time.toString().slice(0, 10);
