import { z } from 'zod';
import { wholeFrom } from '../../domain/values.js';
import { bilingual } from '../../platform/http/index.js';

/** A whole number within bounds, written in a query string or a path. */
export const writtenWhole = (min: number, max: number) =>
  z
    .string()
    .regex(
      /^\d{1,9}$/,
      bilingual({ zh: `须为 ${min} 至 ${max} 的整数`, en: `Must be a whole number from ${min} to ${max}` }),
    )
    .transform(Number)
    .pipe(wholeFrom(min, max));
