import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { RefObject } from 'react';
import { useLanguage } from '../language.js';

/** The rows of a table in the clipboard format of spreadsheets; a merged cell fills its first place only. */
function tabSeparated(table: HTMLTableElement): string {
  const rows: string[][] = [];
  [...table.rows].forEach((row, at) => {
    const cells = (rows[at] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        const line = (rows[at + down] ??= []);
        for (let right = 0; right < cell.colSpan; right += 1) line[column + right] = '';
      }
      cells[column] = cell.textContent.trim().replace(/\s+/g, ' ');
    }
  });
  return rows.map((cells) => cells.join('\t')).join('\n');
}

/** The same as HTML with its merged cells, without links. */
function plainHtml(table: HTMLTableElement): string {
  const copy = document.createElement('table');
  copy.innerHTML = table.innerHTML;
  for (const link of copy.querySelectorAll('a, button, span')) link.replaceWith(link.textContent);
  return copy.outerHTML;
}

/**
 * Puts both on the clipboard. `navigator.clipboard` is only available over https, which an intranet may not have, so
 * this uses the deprecated command, which browsers keep.
 */
function putOnClipboard(table: HTMLTableElement): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', tabSeparated(table));
    event.clipboardData?.setData('text/html', plainHtml(table));
  };
  document.addEventListener('copy', give, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isDone;
}

/** Copies the table within an element with its merged cells, for a spreadsheet or a report. */
export function CopyTableButton({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  return (
    <Button
      size="small"
      className="copy-table"
      icon={<CopyOutlined aria-hidden />}
      onClick={() => {
        const table = within.current?.querySelector('table');
        if (table && putOnClipboard(table)) {
          void message.success(t({ zh: '已复制，可粘贴到 Excel 或 Word', en: 'Copied; paste it into Excel or Word' }));
        } else {
          void message.error(
            t({
              zh: '浏览器不允许复制，请选中后按 Ctrl+C',
              en: 'The browser does not allow copying; select the table and press Ctrl+C',
            }),
          );
        }
      }}
    >
      {t({ zh: '复制', en: 'Copy' })}
    </Button>
  );
}
