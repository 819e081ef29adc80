import type { Text } from '../../domain/text.js';

/** A simulation cannot begin; the text says why, and what would help. */
export class SimulationRefused extends Error {
  override readonly name = 'SimulationRefused';

  constructor(
    readonly text: Text,
    options?: ErrorOptions,
  ) {
    super(`${text.zh} / ${text.en}`, options);
  }
}
