/**
 * A spreadsheet runs a CSV cell that begins with one of these (also full-width, which East Asian versions accept).
 * Apostrophes before it are counted in, so that a guard put on twice comes off twice.
 */
const couldRun = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before whatever could run. */
export function harmless(text: string): string {
  return couldRun.test(text) ? `'${text}` : text;
}

/**
 * The same for a file in which text is typed as text and never runs (XLSX): only what reading would take for a guard is guarded.
 */
export function plainlyHarmless(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

/** Takes the guard off again: `unguarded(harmless(text)) === text` for every text. */
export function unguarded(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
