import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LedgerRefused } from './ledger-refused.js';
import { damaged } from './xlsx-archive.js';

export interface XmlHandlers {
  /** Local name and attributes, prefixes taken off the name only. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * Feeds XML to handlers and yields what they gathered after each chunk, before more is read. Document
 * types are refused: workbooks have none, and they are what entity bombs are made of.
 */
export async function* parseXml<Gathered>(
  chunks: AsyncIterable<string>,
  fileName: string,
  handlers: XmlHandlers,
  gathered: () => Gathered,
): AsyncGenerator<Gathered, void, undefined> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag: SaxesTagPlain) => {
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    handlers.close(localName(tag.name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  parser.on('doctype', () => {
    throw damaged(fileName);
  });
  try {
    for await (const chunk of chunks) {
      parser.write(chunk);
      yield gathered();
    }
    parser.close();
    yield gathered();
  } catch (error) {
    throw error instanceof LedgerRefused ? error : damaged(fileName, error);
  }
}

/** Parses a whole part whose size does not matter. */
export async function parseXmlWhole(
  chunks: AsyncIterable<string>,
  fileName: string,
  handlers: XmlHandlers,
): Promise<void> {
  const steps = parseXml(chunks, fileName, handlers, () => undefined);
  while (!(await steps.next()).done);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
