import type { KeyboardEvent } from 'react';

const stops = 'input:not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), button[type="submit"]';

/**
 * The keyboard path through the form: Ctrl+Enter registers from anywhere, Enter goes on to the next field as in a
 * spreadsheet. Lists and texts of several lines keep their Enter.
 */
export function keyboardPath(event: KeyboardEvent<HTMLElement>, register: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    register();
    return;
  }
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement) || target.role === 'combobox') return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(stops)];
  const group = target.type === 'radio' ? target.name : null;
  const further = fields
    .slice(fields.indexOf(target) + 1)
    .find((field) => group === null || !(field instanceof HTMLInputElement) || field.name !== group);
  further?.focus();
}
