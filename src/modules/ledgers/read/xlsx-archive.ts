import { createReadStream } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { LedgerRefused, refused } from './ledger-refused.js';
import { LIMITS } from './limits.js';

const saveAsXlsx = ['请在 Excel 或 WPS 中另存为 .xlsx 后再导入', 'Save it as .xlsx in Excel or WPS'] as const;

/**
 * An XLSX file as an archive, checked before anything in it is parsed: the sizes its directory declares are bounded, and yauzl
 * breaks off a part that inflates to more than was declared, so neither kind of zip bomb gets anywhere.
 */
export class XlsxArchive {
  private constructor(
    readonly path: string,
    readonly name: string,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws LedgerRefused when it is no workbook, encrypted, or too large inside. */
  static async open(path: string, name: string): Promise<XlsxArchive> {
    await refuseOtherFormats(path, name);
    const zip = await openZip(path, name);
    try {
      const parts = new Map<string, Entry>();
      let inflated = 0;
      for await (const entry of zip.eachEntry()) {
        inflated += entry.uncompressedSize;
        if (parts.size >= LIMITS.archiveParts || inflated > LIMITS.inflatedBytes || isBomb(entry))
          throw tooLargeInside(name);
        if (!entry.canDecodeFileData()) throw protectedFile(name);
        if (parts.has(entry.fileName)) throw damaged(name);
        parts.set(entry.fileName, entry);
      }
      return new XlsxArchive(path, name, parts);
    } catch (error) {
      throw error instanceof LedgerRefused ? error : damaged(name, error);
    } finally {
      zip.close();
    }
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  /** The inflated text of a part, chunk by chunk. */
  async *text(part: string): AsyncGenerator<string, void, undefined> {
    const entry = this.parts.get(part);
    if (!entry) throw damaged(this.name);
    const zip = await openZip(this.path, this.name);
    let stream: Readable | undefined;
    try {
      stream = await zip.openReadStreamPromise(entry);
      stream.setEncoding('utf8');
      for await (const chunk of stream as AsyncIterable<string>) yield chunk;
    } catch (error) {
      throw error instanceof LedgerRefused ? error : damaged(this.name, error);
    } finally {
      stream?.destroy();
      zip.close();
    }
  }
}

async function openZip(path: string, name: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    throw damaged(name, error);
  }
}

const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > LIMITS.smallPartBytes && uncompressedSize > compressedSize * LIMITS.inflationRatio;

async function refuseOtherFormats(path: string, name: string): Promise<void> {
  const file = await openFile(path);
  const { buffer } = await file.read({ buffer: Buffer.alloc(8), length: 8, position: 0 }).finally(() => file.close());
  const magic = buffer.subarray(0, 4).toString('hex');
  if (magic === '504b0304') return;
  if (magic === 'd0cf11e0') throw (await holds(path, 'EncryptedPackage')) ? protectedFile(name) : oldFormat(name);
  throw refused('XLSX_NOT_A_WORKBOOK', [`${name} 不是 .xlsx 工作簿`, `${name} is not an .xlsx workbook`], saveAsXlsx);
}

/** Whether the file holds a text in UTF-16, as the directory of the old container format does. */
async function holds(path: string, text: string): Promise<boolean> {
  const wanted = Buffer.from(text, 'utf16le');
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const joined = Buffer.concat([tail, chunk]);
    if (joined.includes(wanted)) return true;
    tail = Buffer.from(joined.subarray(-wanted.length));
  }
  return false;
}

const oldFormat = (name: string): Error =>
  refused('XLSX_OLD_FORMAT', [`${name} 是旧的 .xls 格式`, `${name} is in the old .xls format`], saveAsXlsx);

const protectedFile = (name: string): Error =>
  refused(
    'XLSX_ENCRYPTED',
    [`${name} 加了密码，无法读取`, `${name} is protected by a password`],
    ['请去掉打开密码后另存，再导入', 'Remove the password, save it, and import again'],
  );

const tooLargeInside = (name: string): Error =>
  refused(
    'XLSX_TOO_LARGE_INSIDE',
    [`${name} 解压后过大或压缩比异常，已拒绝`, `${name} inflates to too much, or far too much for its size`],
    [
      '请删去无关的工作表、图片和空白格式，按年度拆分后再导入',
      'Remove unrelated sheets, pictures and formatted blanks, or split it by year',
    ],
  );

export const damaged = (name: string, cause?: unknown): Error =>
  refused(
    'XLSX_DAMAGED',
    [`${name} 已损坏，读不完整`, `${name} is damaged and cannot be read whole`],
    ['请在 Excel 或 WPS 中打开、修复并另存后再导入', 'Open and repair it in Excel or WPS, save it, and import again'],
    cause,
  );
