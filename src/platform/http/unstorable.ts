/** JSON escapes of NUL and of surrogates; the pairs among the latter are sound and found to be so afterwards. */
const suspicious = /\\u(?:0000|[dD][89a-fA-F])/;

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether a text, or a text anywhere in a parsed value, holds what PostgreSQL cannot store as it was sent. */
export function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return !isStorable(value);
  if (Array.isArray(value)) return value.some(holdsUnstorable);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, member]) => !isStorable(key) || holdsUnstorable(member));
}

/** Whether a JSON text is worth looking through: only an escape can bring such characters into sound UTF-8. */
export function mayHoldUnstorable(json: string): boolean {
  return suspicious.test(json);
}
