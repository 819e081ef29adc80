import { ProblemError } from '../../platform/http/index.js';
import { notFound } from '../api/index.js';
import type { Duty } from './duty.entity.js';

export const dutyNotFound = (): ProblemError =>
  notFound('DUTY_NOT_FOUND', {
    zh: '没有这项义务，或者您无权办理。',
    en: 'There is no such duty, or it is not yours to change.',
  });

const words = {
  open: { zh: '尚未办结', en: 'still open' },
  met: { zh: '已按期办结', en: 'done in time already' },
  missed: { zh: '已逾期办结', en: 'done late already' },
  void: { zh: '已作废', en: 'void' },
} as const;

/** The command does not fit the present state of the duty. */
export const dutyStandsOtherwise = ({ status, doneOn }: Duty): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'DUTY_STANDS_OTHERWISE',
    message: {
      zh: `该项义务${words[status].zh}${doneOn === null ? '' : `（${doneOn}）`}，不能再作此处理。`,
      en: `This duty is ${words[status].en}${doneOn === null ? '' : ` (${doneOn})`}.`,
    },
    extras: {
      question: 'state',
      remedy:
        status === 'open'
          ? { zh: '先登记办结，再撤销误录。', en: 'Only what was recorded as done can be struck out.' }
          : {
              zh: '登记有误的，由负责人撤销办结记录后重新登记。',
              en: 'If that is wrong, have the head strike it out first.',
            },
      current: { status, doneOn },
    },
  });

export const dayRefused = (path: string, zh: string, en: string): ProblemError =>
  new ProblemError({
    ...{ status: 422, code: 'DAY_REFUSED', message: { zh, en } },
    errors: [{ path, message: { zh, en } }],
    extras: { question: 'law', remedy: { zh: '填写实际日期。', en: 'Enter the day on which it happened.' } },
  });

export const referenceUnknown = (path: 'handlerId' | 'caseId'): ProblemError => {
  const message =
    path === 'handlerId'
      ? { zh: '本机关没有这名人员。', en: 'There is no such person in your agency.' }
      : { zh: '本机关没有这件申请。', en: 'There is no such case in your agency.' };
  return new ProblemError({ status: 422, code: 'REFERENCE_UNKNOWN', message, errors: [{ path, message }] });
};

export const dutyLoggedAlready = (reference: string): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'DUTY_LOGGED_ALREADY',
    message: {
      zh: `“${reference}”已经登记过。`,
      en: `${reference} has been logged already.`,
    },
    extras: {
      question: 'state',
      remedy: {
        zh: '内容又有变更的，换一个编号登记。',
        en: 'If it changed once more, log it under another reference.',
      },
    },
  });

export const annualDutyStays = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'ANNUAL_DUTY_STAYS',
    message: {
      zh: '年度报告的义务由法律规定，不能作废。',
      en: 'The law itself sets the duties of the annual report; they cannot be voided.',
    },
    article: '《政府信息公开条例》第四十九条',
    extras: {
      question: 'law',
      remedy: { zh: '机关层级有误的，更正机关层级。', en: 'If they are not yours, put the level of the agency right.' },
    },
  });
