/** 1、 2. 3） 一、 at the beginning of a line or after a stop; （4） （二） ① anywhere. */
const mark = new RegExp(
  [
    String.raw`(?:^|[\n。；;：:])\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．](?!\d)`,
    String.raw`[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]`,
    '[①-⑳]',
  ].join('|'),
  'gu',
);

const LEAST_LENGTH = 4;

/**
 * The matters that a request lists, where it lists several: each could be a request of its own (一事一申请). Empty when
 * there is only one. A proposal for a person to look at, for lists may also describe one thing.
 */
export function mattersIn(content: string): readonly string[] {
  const marks = [...content.matchAll(mark)];
  const parts = marks.map(({ index, 0: found }, at) =>
    content
      .slice(index + found.length, marks[at + 1]?.index ?? content.length)
      .replace(/[\s；;，,。]+$/u, '')
      .trim(),
  );
  const matters = parts.filter((part) => part.length >= LEAST_LENGTH);
  return matters.length > 1 ? matters : [];
}
