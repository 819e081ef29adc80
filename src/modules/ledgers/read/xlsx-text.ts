import { LIMITS } from './limits.js';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Gathers the text of a cell or shared string: rich-text runs are joined, phonetic guides (`rPh`) left out. */
export class SheetText {
  #text = '';
  #isReading = false;
  #isPhonetic = false;

  clear(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') this.#isReading = !this.#isPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 't') this.#isReading = false;
  }

  /** More than any cell can hold is cut off; the cut text is still too long for every column and is refused there. */
  add(piece: string): void {
    if (this.#isReading && this.#text.length < LIMITS.cellCharacters)
      this.#text += piece.slice(0, LIMITS.cellCharacters);
  }

  get value(): string {
    return unescaped(this.#text);
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
