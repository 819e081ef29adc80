import type { Text } from '../../domain/text.js';

/** A simulation cannot start; the text gives the reason and a remedy. */
export class SimulationRefused extends Error {
  override readonly name = 'SimulationRefused';

  constructor(
    readonly text: Text,
    options?: ErrorOptions,
  ) {
    super(`${text.zh} / ${text.en}`, options);
  }
}
