export { legalDate, lineOf, paragraphsOf, rowId, text, wholeFrom, writtenWhole } from './fields.js';
