import type { Text } from './text.js';

/**
 * Why a command was not carried out. `question` names the check that failed: permission, state or law; `input` is a
 * command that cannot be parsed. `remedy` says what would make it lawful, or what is still possible.
 */
export interface Refusal {
  readonly question: 'permission' | 'state' | 'law' | 'input';
  /** Stable, upper snake case, e.g. `EXTENSION_AFTER_DUE`. */
  readonly code: string;
  readonly message: Text;
  readonly remedy: Text | null;
  /** The article that refuses, in Chinese, e.g. `《政府信息公开条例》第三十三条第二款`. */
  readonly article: string | null;
  /** Path of the offending field inside the command, when one is the cause. */
  readonly field?: string;
}

/** A warning about an accepted command for the person who submitted it. */
export interface Warning {
  readonly code: string;
  readonly message: Text;
  readonly article: string | null;
}
