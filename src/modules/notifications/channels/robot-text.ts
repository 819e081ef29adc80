import type { Text } from '../../../domain/text.js';
import { addressOf, type DeliveryLine, type OutgoingMessage } from './channel.js';
import { headlineOf } from './headline.js';

/** Markdown characters and robots' own tags, with their replacements: 企业微信 supports no escapes. */
const plainMarks: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  '[': '［',
  ']': '］',
  '*': '＊',
  _: '＿',
  '`': '｀',
  '#': '＃',
  '~': '～',
  '\\': '＼',
};

/** Neutralises text so that it cannot become markup, a mention or a link. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[<>[\]*_`#~\\]/g, (mark) => plainMarks[mark] ?? mark);

const both = ({ zh, en }: Text): string => `${plain(zh)} / ${plain(en)}`;

function blockOf(line: DeliveryLine, publicUrl: string): string {
  const address = addressOf(line, publicUrl);
  return [
    `**${plain(line.title.zh)}**`,
    ...line.details.map(({ zh }) => plain(zh)),
    `> ${plain(line.title.en)}`,
    ...(address === null
      ? []
      : [`[查看 / Open](${new URL(address).href.replaceAll('(', '%28').replaceAll(')', '%29')})`]),
  ].join('\n\n');
}

/** Limit of items: readers skip longer posts, and the fitting below takes quadratic time. */
const mostBlocks = 100;

/** The note that some items did not fit. */
const rest = (count: number): Text => ({
  zh: `另有 ${count} 项，请在系统中查看。`,
  en: `${count} more: see the application.`,
});

/**
 * As many whole blocks as fit into the bytes (UTF-8) that a robot accepts, and a note about the rest: a message cut off
 * within a block would be rejected or misread, and a rejected message notifies no one.
 */
export function fitting<Block>(
  blocks: readonly Block[],
  sizeOf: (blocks: readonly Block[], left: Text | null) => number,
  mostBytes: number,
): { readonly blocks: readonly Block[]; readonly left: Text | null } {
  for (let taken = Math.min(blocks.length, mostBlocks); taken > 0; taken--) {
    const some = blocks.slice(0, taken);
    const left = taken === blocks.length ? null : rest(blocks.length - taken);
    if (sizeOf(some, left) <= mostBytes) return { blocks: some, left };
  }
  return { blocks: [], left: rest(blocks.length) };
}

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The message in the Markdown subset that 企业微信 and 钉钉 share. */
export function markdownOf(message: OutgoingMessage, publicUrl: string, mostBytes: number): string {
  const written = (blocks: readonly string[], left: Text | null): string =>
    [
      ...(message.lines.length > 1 ? [`### ${both(headlineOf(message))}`] : []),
      ...blocks,
      ...(left === null ? [] : [both(left)]),
    ].join('\n\n');
  const blocks = message.lines.map((line) => blockOf(line, publicUrl));
  const fit = fitting(blocks, (some, left) => bytesOf(written(some, left)), mostBytes);
  return written(fit.blocks, fit.left);
}
