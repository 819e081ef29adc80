import chineseDays from 'chinese-days';
import { publishedCalendar } from '#src/domain/calendar/published-announcements.js';
import { addDays } from '#src/domain/calendar/legal-date.js';
import { assessClock } from '#src/domain/clock/assess-clock.js';

const { findWorkday } = chineseDays;
const PERIOD = 20;

/** Days of receipt spread evenly over the published years; the last month is left out, its due days are unpublished. */
const days = Array.from({ length: 2800 }, (_, index) => addDays('2019-01-02', index));

/** Runs `work` over all days again and again for about `seconds`; returns computations per second of CPU time. */
function rate(work, seconds) {
  for (const day of days.slice(0, 300)) work(day);
  const before = process.cpuUsage();
  let done = 0;
  let spent = 0;
  while (spent < seconds) {
    for (const day of days) work(day);
    done += days.length;
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1e6;
  }
  return done / spent;
}

const reference = (day) => findWorkday(PERIOD, day);
const bare = (day) => publishedCalendar.addWorkdays(day, PERIOD);
const whole = (day) =>
  assessClock({ channel: 'in_person', submittedOn: day, acts: [], asOf: day }, publishedCalendar).dueOn;

/** (a) Due-date computations per second on one core, beside chinese-days. */
export async function run() {
  const wrong = days.find((day) => bare(day) !== reference(day) || whole(day) !== bare(day));
  if (wrong !== undefined) throw new Error(`the two calendars disagree about ${wrong}`);
  const rounds = [1, 2, 3].map(() => ({
    reference: rate(reference, 1),
    bare: rate(bare, 1),
    whole: rate(whole, 1),
  }));
  const median = (key) => rounds.map((round) => round[key]).sort((a, b) => a - b)[1];
  const [base, ours, clock] = [median('reference'), median('bare'), median('whole')];
  return [
    { figure: 'chinese-days findWorkday', value: Math.round(base), unit: '/s' },
    { figure: 'WorkCalendar.addWorkdays', value: Math.round(ours), unit: '/s', ratio: ours / base, limit: '>= 20' },
    {
      figure: 'assessClock (status, due day, all findings)',
      value: Math.round(clock),
      unit: '/s',
      ratio: clock / base,
      limit: '>= 20',
    },
  ];
}
