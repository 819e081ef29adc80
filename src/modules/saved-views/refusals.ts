import { ProblemError } from '../../platform/http/index.js';
import { notFound } from '../api/index.js';

/** Views of one person; nobody reads further in a menu. */
export const MOST_VIEWS = 50;

export const viewNotFound = (): ProblemError =>
  notFound('SAVED_VIEW_NOT_FOUND', {
    zh: '没有这个视图，或者它不是您的。',
    en: 'There is no such view, or it is not yours.',
  });

export function nameTaken(name: string): ProblemError {
  const message = { zh: `您已有名为「${name}」的视图。`, en: `You have a view named "${name}" already.` };
  return new ProblemError({
    ...{ status: 409, code: 'SAVED_VIEW_NAME_TAKEN', message },
    errors: [{ path: 'name', message }],
    extras: {
      remedy: { zh: '请换一个名称，或者更新原来的视图', en: 'Take another name, or change the one that is there' },
    },
  });
}

export const tooManyViews = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'SAVED_VIEWS_FULL',
    message: { zh: `最多保存 ${MOST_VIEWS} 个视图。`, en: `At most ${MOST_VIEWS} views can be kept.` },
    extras: { remedy: { zh: '请先删除不用的视图', en: 'Remove one that you no longer need first' } },
  });
