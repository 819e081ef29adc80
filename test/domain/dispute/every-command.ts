import {
  type DisputeCommand,
  type DisputeCommandOf,
  type DisputeCommandType,
  disputeDefinitions,
} from '../../../src/domain/dispute/commands.js';
import type { DisputeCommandDefinition } from '../../../src/domain/dispute/dispute-command.js';
import type { DisputeEvent } from '../../../src/domain/dispute/events.js';
import { disputeContextOn, disputed, fileReview } from '../../support/dispute-samples.js';

type Dayless<Command> = Command extends { readonly on: string } ? Omit<Command, 'on'> : never;

/** A command without its day. */
export type Variant<Type extends DisputeCommandType = DisputeCommandType> = Dayless<DisputeCommandOf<Type>>;

const order = { period: { workingDays: 15 } } as const;
const court = { body: '市中级人民法院', caseNumber: null } as const;
const recorded = { body: '市人民政府', caseNumber: null } as const;
const upheld = { on: '2026-03-02', result: 'upheld', ending: null } as const;
const secondInstance = { type: 'appeal.decide', ending: null, documentNumber: null, newReply: null } as const;

/** The commands that the machine takes in several ways, and those that enter a dispute. */
const ways: { readonly [Type in DisputeCommandType]?: readonly Variant<Type>[] } = {
  'review.file': [{ type: 'review.file', body: '市人民政府', caseNumber: null }],
  'suit.file': [
    { type: 'suit.file', kind: 'direct_suit', ...court },
    { type: 'suit.file', kind: 'suit_after_review', ...court },
  ],
  'dispute.record': (['review', 'direct_suit'] as const).flatMap((kind) => [
    { type: 'dispute.record', kind, ...recorded, acceptedOn: null, decision: null },
    { type: 'dispute.record', kind, ...recorded, acceptedOn: '2026-03-02', decision: null },
    { type: 'dispute.record', kind, ...recorded, acceptedOn: null, decision: upheld },
    { type: 'dispute.record', kind, ...recorded, acceptedOn: '2026-03-02', decision: upheld },
  ]),
  'review.decide': [
    { type: 'review.decide', ending: 'review_upheld', documentNumber: null, newReply: null },
    { type: 'review.decide', ending: 'review_revoked', documentNumber: null, newReply: order },
  ],
  'review.mediate': [
    { type: 'review.mediate', documentNumber: null, newReply: null },
    { type: 'review.mediate', documentNumber: null, newReply: order },
  ],
  'judgment.record': [
    { type: 'judgment.record', ending: 'suit_claims_rejected', documentNumber: null, newReply: null },
    { type: 'judgment.record', ending: 'suit_revoked', documentNumber: null, newReply: order },
  ],
  'appeal.decide': [
    { ...secondInstance, result: 'upheld' },
    { ...secondInstance, result: 'remanded' },
    { ...secondInstance, result: 'changed', ending: 'suit_claims_rejected' },
    { ...secondInstance, result: 'changed', ending: 'suit_revoked', newReply: order },
  ],
};

const on = '2026-03-16';
const { facts, state, context: machine } = disputed(fileReview(on));
const standing = { facts, state, machine, context: disputeContextOn(on) };

function waysOf(definition: DisputeCommandDefinition<DisputeCommand, DisputeCommandType>): readonly Variant[] {
  const known = ways[definition.type];
  if (known !== undefined) return known;
  const command = definition.sample?.(standing);
  if (command === undefined) throw new Error(`${definition.type} has no sample, and no way is defined here`);
  return [command];
}

/** Every command in every way that makes a difference to the machine. */
export const disputeVariants: readonly Variant[] = Object.values(disputeDefinitions).flatMap(waysOf);

/** All of them as events, as if each were the first of its history. */
export const everyDisputeEvent: readonly DisputeEvent[] = disputeVariants.map((command): DisputeEvent => ({
  ...command,
  on: '2026-03-02',
  decided: { seq: 1, actorId: 'a' },
}));
