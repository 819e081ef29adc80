import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import type { Text } from '../../domain/text.js';
import { textUnstorable } from './known-problems.js';
import { type FieldError, ProblemError } from './problem.js';
import { holdsUnstorable } from './json-body.js';

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** The number of wrong fields that a person can use. */
const most = 50;

type Issue = Parameters<typeof english>[0];

function sentence(message: ReturnType<typeof english>): string {
  return (typeof message === 'string' ? message : message?.message) ?? 'Invalid input';
}

/** zod's own messages exist in both languages; one that a schema brings along is taken as it is. */
function messageOf(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_type' && issue.input === undefined) return { zh: '必填', en: 'Required' };
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return { zh: '必填', en: 'Required' };
  const raw = issue as Issue;
  const own = sentence(english(raw));
  if (issue.message === own) return { zh: sentence(chinese(raw)), en: own };
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
    if (issue.code !== 'unrecognized_keys') return [{ path: pathOf(prefix, issue.path), message: messageOf(issue) }];
    const message = { zh: '没有这个字段', en: 'There is no such field' };
    return issue.keys
      .slice(0, most)
      .map((key) => ({ path: pathOf(prefix, [...issue.path, key.slice(0, 100)]), message }));
  });
}

const invalid = {
  status: 400,
  code: 'REQUEST_INVALID',
  message: { zh: '请求中有不正确的内容，见各字段说明。', en: 'Some fields are not right; see each of them.' },
} as const;

/**
 * Parses a parameter by the zod schema beside it (`@Body({ schema })`, `@Query({ schema })`, `@Param('id', { schema })`).
 * Nest's own pipe for this gives one English text for each issue; ours gives field paths and both languages.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema, type, data }: ArgumentMetadata): unknown {
    if (type !== 'body' && holdsUnstorable(value)) throw new ProblemError(textUnstorable);
    if (schema === undefined || type === 'custom') return value;
    if (!(schema instanceof z.ZodType)) throw new TypeError('Request schemas are made with zod.');
    // Not `safeParseAsync`: zod compiles a schema for the synchronous way only, and none of ours waits for anything.
    const parsed = schema.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    throw new ProblemError({ ...invalid, errors: fieldErrors(parsed.error.issues, data) });
  }
}
