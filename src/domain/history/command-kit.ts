/** The functions that command files use, whatever their subject. */
export { by } from '../actor.js';
export { articles } from '../clock/articles.js';
export { legalDate, lineOf, paragraphsOf, rowId, text, wholeFrom } from '../values.js';
export {
  anyDay,
  article,
  changesOf,
  choice,
  field,
  line,
  paragraphs,
  pastDay,
  reason,
  workingDays,
  yesNo,
} from './command-form.js';
export { DASH } from './command.js';
export { failure, type PreconditionFailure } from './precondition-failure.js';
