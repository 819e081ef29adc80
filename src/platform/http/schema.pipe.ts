import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { fieldErrors } from './field-errors.js';
import { textUnstorable } from './known-problems.js';
import { ProblemError } from './problem.js';
import { holdsUnstorable } from './unstorable.js';

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
