import type { Language } from '../language.js';
import { addressOf, type ListAddress } from './cases.js';
import type { CaseColumn } from './columns.js';

/** What the list says in one column is two in a workbook: in words, and as a number to sort by. */
const inSheet = ({ id }: CaseColumn): string => (id === 'remaining' ? 'clock,remaining' : id);

/** Where the server writes the same list as a workbook, with the columns that are shown. */
export const exportAddress = (address: ListAddress, columns: readonly CaseColumn[], language: Language): string =>
  `/api/cases/export?${addressOf({ ...address, columns: columns.map(inSheet).join(',') })}&language=${language}`;
