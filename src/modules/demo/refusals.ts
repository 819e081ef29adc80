import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Text } from '../../domain/text.js';
import { ProblemError } from '../../platform/http/index.js';

export const dayNotMovable = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'DAY_NOT_MOVABLE',
    message: {
      zh: '只有演示环境可以调整日期；这里使用真实日期。',
      en: 'Only a demonstration can set the day; here it is the real one.',
    },
  });

const dayRefused = (code: string, message: Text): ProblemError =>
  new ProblemError({ status: 422, code, message, errors: [{ path: 'today', message }] });

export const dayNotAhead = (today: LegalDate): ProblemError =>
  dayRefused('DAY_NOT_AHEAD', {
    zh: `演示日期已是 ${today}，只能前进，不能退回。`,
    en: `It is ${today} already; the day of a demonstration only goes forward.`,
  });

export const dayTooFar = (latest: LegalDate): ProblemError =>
  dayRefused('DAY_TOO_FAR', {
    zh: `一次最远前进到 ${latest}。`,
    en: `At once it goes no farther than ${latest}.`,
  });
