import stringWidth from 'string-width';

/** How a column is set: text to the left, numbers to the right. */
export type Alignment = 'left' | 'right';

/** Text filled up with spaces to so many columns of a terminal, where a Chinese character takes two. */
export function filled(text: string, width: number, alignment: Alignment = 'left'): string {
  const blank = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return alignment === 'left' ? text + blank : blank + text;
}

/** Rows set in columns two spaces apart; the last column is left ragged when it is text. */
export function columns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    alignments.map((alignment, column) => filled(row[column] ?? '', widths[column] ?? 0, alignment)).join('  '),
  );
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
