import type { Text } from '../text.js';

/** Why rules cannot be used. */
export interface Problem {
  /** Where it is, as a path into the rules: `escalation[2].steps[0].threshold`. */
  readonly path: string;
  /** Stable, upper snake case. */
  readonly code: string;
  readonly message: Text;
  /** The remedy. */
  readonly remedy: Text;
}

export const problem = (path: string, code: string, message: Text, remedy: Text): Problem => ({
  path,
  code,
  message,
  remedy,
});
