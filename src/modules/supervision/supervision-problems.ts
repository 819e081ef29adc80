import type { Text } from '../../domain/text.js';
import { ProblemError } from '../../platform/http/index.js';
import { notFound } from '../api/index.js';

const field = (code: string, path: string, message: Text): ProblemError =>
  new ProblemError({ status: 400, code, message, errors: [{ path, message }] });

const refused = (status: number, code: string, message: Text, remedy: Text): ProblemError =>
  new ProblemError({ status, code, message, extras: { remedy } });

export const supervisionNotFound = (): ProblemError =>
  notFound('SUPERVISION_NOT_FOUND', {
    zh: '没有这条督办，或者您无权查看。',
    en: 'There is no such supervision, or it is not yours to see.',
  });

export const agencyNotBelow = (): ProblemError =>
  notFound('AGENCY_NOT_FOUND', {
    zh: '没有这个机关，或者不是您的下级机关；只能督办下级机关。',
    en: 'There is no such agency below yours; only agencies below can be supervised.',
  });

export const caseUnknown = (): ProblemError =>
  field('CASE_NOT_FOUND', 'caseId', { zh: '该机关没有这个案件。', en: 'That agency has no such case.' });

export const deadlineUnknown = (): ProblemError =>
  field('DEADLINE_UNKNOWN', 'kind', {
    zh: '该案件没有这一期限；就整个案件督办时，请勿填写期限种类。',
    en: 'The case has no such deadline; leave the kind out to ask about the case as a whole.',
  });

export const kindNeedsCase = (): ProblemError =>
  field('CASE_REQUIRED', 'caseId', { zh: '就案件督办时，请指明案件。', en: 'Say which case it is about.' });

export const daysPast = (path: 'answerDueOn' | 'promisedOn'): ProblemError =>
  field('DATE_PAST', path, { zh: '不能早于今天。', en: 'Cannot be before today.' });

export const supervisionNotYours = (): ProblemError =>
  refused(
    403,
    'SUPERVISION_NOT_YOURS',
    {
      zh: '督办由被督办机关答复，由发出督办的机关再次督办或者办结。',
      en: 'The supervised agency answers; the supervising agency reopens or closes it.',
    },
    { zh: '请由上述机关办理。', en: 'That agency has to do it.' },
  );

export const answerNotYours = (): ProblemError =>
  refused(
    403,
    'ANSWER_NOT_YOURS',
    {
      zh: '督办由案件承办人、其机构负责人或者工作机构负责人答复；不涉及案件的，也可由统计员答复。',
      en: 'The handler of the case, the head of its unit or the head of the office answers; without a case the statistician may too.',
    },
    { zh: '请上述人员答复。', en: 'Ask one of these to answer.' },
  );

export const supervisionClosed = (): ProblemError =>
  refused(
    409,
    'SUPERVISION_CLOSED',
    { zh: '该督办已办结。', en: 'This supervision is closed.' },
    { zh: '如有新的情况，由主管部门另行发起督办。', en: 'For anything new the agency above opens another.' },
  );

export const cursorInvalid = (): ProblemError =>
  field('CURSOR_INVALID', 'cursor', { zh: '翻页标记不属于本列表。', en: 'The cursor is not one of this list.' });
