/** A spreadsheet would run these when they are pasted: an apostrophe makes a text of them. */
const couldRun = /^[=+\-@＝＋－＠]/;

const cell = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  return couldRun.test(line) ? `'${line}` : line;
};

/** Lines as a spreadsheet takes them from the clipboard. */
export const asTabbed = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map(cell).join('\t')).join('\n');

/** Puts a text on the clipboard. On an intranet without https the browser has no clipboard for scripts, but this old way. */
export async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard !== undefined) {
    await clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without https
  document.execCommand('copy');
  area.remove();
}
