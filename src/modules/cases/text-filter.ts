import type { Actor } from '../../domain/case/permissions.js';
import { bigramsOf } from '../../domain/similarity/bigrams.js';
import type { Values } from './list-filters.js';
import { personalReach } from './personal-data.js';

/** The words of a search, all of which must occur. */
export const wordsOf = (text: string | undefined): readonly string[] => text?.split(/\s+/u) ?? [];

/** Condition that a case contains a word, evaluated by scanning. */
export function holds(word: string, actor: Actor, values: Values): string {
  const { inText, inNumbers } = placesOf(word, actor, values);
  return `(${inText}${inNumbers})`;
}

/** The same by the index of character pairs: it preselects, the text itself decides. */
export function indexed(word: string, actor: Actor, values: Values): string {
  const pairs = bigramsOf(word);
  if (pairs.length === 0) return holds(word, actor, values);
  const { inText, inNumbers } = placesOf(word, actor, values);
  const narrowed = `(agency_id, id) in
    (select agency_id, case_id from foi.cases_with(${values.add(pairs)}::text[]))`;
  return `(${narrowed} and ${inText}${inNumbers})`;
}

/**
 * Condition that a word occurs in a searchable column. A reader who may not see a name cannot find it either. Uses
 * position rather than LIKE, whose low estimate makes PostgreSQL fetch and sort a whole register to fill a page.
 */
function placesOf(word: string, actor: Actor, values: Values) {
  const wanted = values.add(word);
  const has = (text: string): string => `strpos(lower(${text}), lower(${wanted}::text)) > 0`;
  return {
    inText: has(`concat_ws(E'\\n', content, unit, ${readableName(actor, values)})`),
    // Numbers are not words: in 〔2026〕3号 the 3 stands between separators.
    inNumbers: /\p{N}/u.test(word) ? ` or ${has('number')} or ${has('reply_number')}` : '',
  };
}

/** The applicant's name where the reader may see it, else null. */
function readableName(actor: Actor, values: Values): string {
  const reach = personalReach(actor);
  if (reach === null) return 'null';
  const agency = `agency_id = ${values.add(actor.agencyId)}::uuid`;
  if (reach === 'agency') return `case when ${agency} then applicant_name end`;
  const unit = `unit is null or unit = ${values.add(actor.unit)}::text`;
  const own = `handler_id = ${values.add(actor.id)}::uuid or handler_id is null and (${unit})`;
  return `case when ${agency} and (${own}) then applicant_name end`;
}
