import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { ProblemError } from '../../platform/http/index.js';
import { notFound } from '../api/index.js';
import type { Absence } from './absence.entity.js';
import { actRefused, fieldRefused } from './account-problems.js';

export const absenceEndsBeforeItBegins = (): ProblemError =>
  fieldRefused('DATES_REVERSED', 'to', {
    zh: '结束日不能早于开始日。',
    en: 'The last day cannot be before the first.',
  });

export const absenceOver = (to: LegalDate): ProblemError =>
  fieldRefused('ABSENCE_OVER', 'to', {
    zh: `${to} 已过：外出登记只对今天起的提醒有效。`,
    en: `${to} is over: an absence only changes who is notified from today on.`,
  });

export const standInIsOneself = (): ProblemError =>
  fieldRefused('PERSON_IS_ONESELF', 'standInId', {
    zh: '代办人不能是本人；请另选一人，或者留空由固定代办人接替。',
    en: 'A person cannot stand in for themselves; choose another person, or leave it empty for the deputy to step in.',
  });

export const absencesOverlap = ({ from, to }: Absence): ProblemError =>
  actRefused(
    'ABSENCE_OVERLAPS',
    { zh: `与已登记的外出（${from} 至 ${to}）重叠。`, en: `Overlaps the absence from ${from} to ${to}.` },
    {
      zh: '请先撤销原登记，或者改用不重叠的日期。',
      en: 'Cancel that absence first, or choose days that do not overlap it.',
    },
  );

export const standInCircleFound = (day: LegalDate): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'STAND_IN_CIRCLE',
    message: {
      zh: `${day} 起代办人之间互相代办，提醒将无人收到。`,
      en: `From ${day} on the stand-ins would stand in for each other in a circle, and no one would be notified.`,
    },
    errors: [
      {
        path: 'standInId',
        message: { zh: '请选当日在岗的人。', en: 'Choose a person who is at work on those days.' },
      },
    ],
    extras: { remedy: { zh: '请选当日在岗的人。', en: 'Choose a person who is at work on those days.' } },
  });

export const absenceNotFound = (): ProblemError =>
  notFound('ABSENCE_NOT_FOUND', {
    zh: '没有这条外出登记，或者不属于本机关。',
    en: 'This absence does not exist, or it belongs to another agency.',
  });

export const absenceOverAlready = (): ProblemError =>
  actRefused(
    'ABSENCE_OVER',
    { zh: '该外出已结束，记录予以保留。', en: 'That absence is over; its record stays.' },
    { zh: '无须办理。', en: 'No action is needed.' },
  );
