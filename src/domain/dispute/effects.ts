import type { Effect } from '../history/effects.js';
import type { DisputeCommandType } from './commands.js';
import type { DisputeEvent } from './events.js';

const notices: ReadonlySet<DisputeCommandType> = new Set([
  'review.file',
  'suit.file',
  'copy.receive',
  'review.decide',
  'review.mediate',
  'judgment.record',
  'judgment.confirm',
  'appeal.file',
  'appeal.decide',
]);

/** What the world must do after an event of a dispute: tell the handler of what the other side did. */
export const disputeEffectsOf = (event: DisputeEvent): readonly Effect[] =>
  notices.has(event.type) ? [{ kind: 'notification.send', event: event.decided.seq, letter: null }] : [];
