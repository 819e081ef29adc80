import { z } from 'zod';
import { bilingual } from '../../platform/http/index.js';
import { lineOf } from '../api/index.js';

/** Pages whose views can be kept. */
export const viewPages = ['cases'] as const;

const page = z.enum(viewPages);
const name = lineOf(40, 1);
/** Part of an address of our own pages: nothing that could lead elsewhere, or run. */
const query = z
  .string()
  .max(4_000)
  .regex(
    /^[\w.~%!*'()+,;:@$/?=&-]*$/,
    bilingual({ zh: '须为网址中“?”之后的部分', en: 'Must be what stands after the "?" of an address' }),
  );
const columns = z
  .array(z.string().regex(/^[a-zA-Z]{1,40}$/))
  .max(60)
  .refine((all) => new Set(all).size === all.length, bilingual({ zh: '每一列只写一次', en: 'Name each column once' }));

const example = {
  name: '本周到期的信函申请',
  query: 'channel=mail&open=true&sort=dueOn',
  columns: ['number', 'dueOn'],
};

export const newSavedView = z
  .strictObject({ page, name, query, columns })
  .meta({ id: 'NewSavedView', examples: [{ page: 'cases', ...example }] });

export const changedSavedView = z
  .strictObject({ name, query, columns })
  .meta({ id: 'ChangedSavedView', examples: [example] });

export const savedViewQuery = z.strictObject({ page: page.optional() });

export const savedView = z
  .strictObject({
    id: z.string(),
    page,
    name: z.string(),
    query: z.string(),
    columns: z.array(z.string()),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedView' });

export const savedViewList = z.strictObject({ views: z.array(savedView) }).meta({ id: 'SavedViews' });
