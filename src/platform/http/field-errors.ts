import { z } from 'zod';
import type { Text } from '../../domain/text.js';
import type { FieldError } from './problem.js';

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** The number of wrong fields that a person can use. */
const most = 50;

type Issue = Parameters<typeof english>[0];

function said(message: ReturnType<typeof english>): string {
  return (typeof message === 'string' ? message : message?.message) ?? 'Invalid input';
}

/** zod's own messages exist in both languages; one that a schema brings along is taken as it is. */
function deliveryOf(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_type' && issue.input === undefined) return { zh: '必填', en: 'Required' };
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return { zh: '必填', en: 'Required' };
  const raw = issue as Issue;
  const own = said(english(raw));
  if (issue.message === own) return { zh: said(chinese(raw)), en: own };
  const [first = '', second] = issue.message.split('\n');
  return second === undefined ? { zh: `不符合要求：${first}`, en: first } : { zh: first, en: second };
}

function pathOf(prefix: string, path: readonly PropertyKey[]): string {
  return [prefix, ...path.map(String)].filter(Boolean).join('.');
}

/**
 * Field paths and messages of what zod found, parsed with `reportInput` so that the messages can name the kind found.
 * @param prefix the name of a single parameter, empty for a whole body or query.
 */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], prefix = ''): FieldError[] {
  return issues.slice(0, most).flatMap((issue): FieldError[] => {
    if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(prefix, issue.path), message: deliveryOf(issue) }];
    const message = { zh: '没有这个字段', en: 'There is no such field' };
    return issue.keys
      .slice(0, most)
      .map((key) => ({ path: pathOf(prefix, [...issue.path, key.slice(0, 100)]), message }));
  });
}
