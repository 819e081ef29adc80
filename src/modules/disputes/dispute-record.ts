import type { DisputeState } from '../../domain/dispute/state.js';
import type { Loaded } from '../history/index.js';

/** `number` is of the agency's own register: 复议〔2026〕1号, 诉讼〔2026〕1号. The body's 案号 is among the facts. */
export type LoadedDispute = Loaded<DisputeState>;
