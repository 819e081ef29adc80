/** Where text stops being UTF-8: byte offset from 0, line from 1. */
export interface BadByte {
  readonly offset: number;
  readonly line: number;
}

/** Checks UTF-8 chunk by chunk (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF) and finds the first bad byte. */
export class Utf8Check {
  firstBad: BadByte | null = null;
  #offset = 0;
  #line = 1;
  /** Continuation bytes still due, and the range allowed for the next one. */
  #due = 0;
  #low = 0x80;
  #high = 0xbf;

  write(chunk: Uint8Array): void {
    if (this.firstBad !== null) return;
    for (const byte of chunk) {
      if (!this.#accepts(byte)) {
        this.firstBad = { offset: this.#offset, line: this.#line };
        return;
      }
      if (byte === 0x0a) this.#line += 1;
      this.#offset += 1;
    }
  }

  /** A character cut off at the end is bad too. */
  end(): void {
    if (this.firstBad === null && this.#due > 0) this.firstBad = { offset: this.#offset, line: this.#line };
  }

  #accepts(byte: number): boolean {
    if (this.#due > 0) {
      if (byte < this.#low || byte > this.#high) return false;
      this.#expect(this.#due - 1, 0x80, 0xbf);
      return true;
    }
    if (byte < 0x80) return true;
    if (byte >= 0xc2 && byte <= 0xdf) return this.#expect(1, 0x80, 0xbf);
    if (byte >= 0xe0 && byte <= 0xef) return this.#expect(2, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf);
    if (byte >= 0xf0 && byte <= 0xf4) return this.#expect(3, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf);
    return false;
  }

  #expect(due: number, low: number, high: number): true {
    this.#due = due;
    this.#low = low;
    this.#high = high;
    return true;
  }
}
