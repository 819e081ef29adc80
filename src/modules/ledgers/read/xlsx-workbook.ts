import { posix } from 'node:path';
import type { SerialEpoch } from '../../../domain/ledger/raw-cell.js';
import { refused } from './ledger-refused.js';
import { LIMITS } from './limits.js';
import { damaged, type XlsxArchive } from './xlsx-archive.js';
import { SheetText } from './xlsx-text.js';
import { parseXmlWhole } from './xml-elements.js';

export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly archive: XlsxArchive;
  readonly sheets: readonly WorkbookSheet[];
  readonly serialEpoch: SerialEpoch;
  readonly strings: readonly string[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

const nothing = (): void => undefined;

/** Reads the list of sheets and the shared strings. */
export async function readWorkbook(archive: XlsxArchive): Promise<Workbook> {
  const root = await relations(archive, '_rels/.rels', '');
  const part = root.find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined || !archive.has(part)) throw notAWorkbook(archive.name);
  const folder = posix.dirname(part);
  const related = await relations(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), folder);
  const partOf = new Map(related.map(({ id, part: target }) => [id, target]));
  const sheets: WorkbookSheet[] = [];
  let serialEpoch: SerialEpoch = 1900;
  await parseXmlWhole(archive.text(part), archive.name, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes.date1904 ?? '')) serialEpoch = 1904;
      if (name !== 'sheet') return;
      const target = partOf.get(relationId(attributes));
      if (target !== undefined && archive.has(target))
        sheets.push({
          name: attributes.name ?? '',
          part: target,
          isHidden: (attributes.state ?? 'visible') !== 'visible',
        });
    },
    text: nothing,
    close: nothing,
  });
  const shared = related.find(({ type }) => type === 'sharedStrings')?.part;
  const strings = shared !== undefined && archive.has(shared) ? await sharedStrings(archive, shared) : [];
  return { archive, sheets, serialEpoch, strings };
}

/** `r:id`, under whatever prefix the writer chose. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? '' : (attributes[key] ?? '');
}

async function relations(archive: XlsxArchive, part: string, folder: string): Promise<readonly Relation[]> {
  if (!archive.has(part)) throw notAWorkbook(archive.name);
  const found: Relation[] = [];
  await parseXmlWhole(archive.text(part), archive.name, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: posix.basename(Type), part: target });
    },
    text: nothing,
    close: nothing,
  });
  return found;
}

async function sharedStrings(archive: XlsxArchive, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = new SheetText();
  await parseXmlWhole(archive.text(part), archive.name, {
    open: (name) => {
      if (name === 'si') text.clear();
      text.open(name);
    },
    text: (piece) => {
      text.add(piece);
    },
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      if (strings.length >= LIMITS.sharedStrings) throw damaged(archive.name);
      strings.push(text.value);
    },
  });
  return strings;
}

const notAWorkbook = (name: string): Error =>
  refused(
    'XLSX_NOT_A_WORKBOOK',
    [`${name} 里没有 Excel 工作簿`, `${name} holds no Excel workbook`],
    ['请在 Excel 或 WPS 中另存为 .xlsx 后再导入', 'Save it as .xlsx in Excel or WPS'],
  );
