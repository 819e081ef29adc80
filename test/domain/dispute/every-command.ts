import type { DisputeCommandOf, DisputeCommandType } from '../../../src/domain/dispute/commands.js';
import type { DisputeEvent } from '../../../src/domain/dispute/events.js';

type Dayless<Command> = Command extends { readonly on: string } ? Omit<Command, 'on'> : never;

/** A command without its day. */
export type Variant<Type extends DisputeCommandType = DisputeCommandType> = Dayless<DisputeCommandOf<Type>>;

const order = { period: { workingDays: 15 } } as const;
const court = { body: '市中级人民法院', caseNumber: null } as const;
const recorded = { body: '市人民政府', caseNumber: null } as const;
const upheld = { on: '2026-03-02', result: 'upheld', ending: null } as const;
const secondInstance = { type: 'appeal.decide', ending: null, documentNumber: null, newReply: null } as const;

/** Every command in every way that makes a difference to the machine. The type sees to it that none is missing. */
export const everyDisputeCommand: { readonly [Type in DisputeCommandType]: readonly Variant<Type>[] } = {
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
  'supplement.request': [{ type: 'supplement.request' }],
  'supplement.receive': [{ type: 'supplement.receive' }],
  'review.accept': [{ type: 'review.accept', procedure: 'ordinary' }],
  'review.refuse': [{ type: 'review.refuse', documentNumber: null }],
  'review.extend': [{ type: 'review.extend', days: 30 }],
  'review.decide': [
    { type: 'review.decide', ending: 'review_upheld', documentNumber: null, newReply: null },
    { type: 'review.decide', ending: 'review_revoked', documentNumber: null, newReply: order },
  ],
  'review.mediate': [
    { type: 'review.mediate', documentNumber: null, newReply: null },
    { type: 'review.mediate', documentNumber: null, newReply: order },
  ],
  'review.end': [{ type: 'review.end', ground: 'withdrawn' }],
  'suit.docket': [{ type: 'suit.docket', procedure: 'simple' }],
  'suit.refuse': [{ type: 'suit.refuse', documentNumber: null }],
  'trial.extend': [{ type: 'trial.extend', untilOn: '2026-12-31' }],
  'judgment.record': [
    { type: 'judgment.record', ending: 'suit_claims_rejected', documentNumber: null, newReply: null },
    { type: 'judgment.record', ending: 'suit_revoked', documentNumber: null, newReply: order },
  ],
  'judgment.confirm': [{ type: 'judgment.confirm' }],
  'appeal.file': [{ type: 'appeal.file', by: 'plaintiff' }],
  'appeal.withdraw': [{ type: 'appeal.withdraw' }],
  'appeal.decide': [
    { ...secondInstance, result: 'upheld' },
    { ...secondInstance, result: 'remanded' },
    { ...secondInstance, result: 'changed', ending: 'suit_claims_rejected' },
    { ...secondInstance, result: 'changed', ending: 'suit_revoked', newReply: order },
  ],
  'suit.withdraw': [{ type: 'suit.withdraw', deemed: false }],
  'suit.refer': [{ type: 'suit.refer', to: '铁路运输法院' }],
  'copy.receive': [{ type: 'copy.receive' }],
  'defence.submit': [{ type: 'defence.submit' }],
  'procedure.change': [{ type: 'procedure.change' }],
  'hearing.suspend': [{ type: 'hearing.suspend', reason: '另案' }],
  'hearing.resume': [{ type: 'hearing.resume' }],
  'decision.serve': [{ type: 'decision.serve' }],
  'result.record': [{ type: 'result.record', result: 'other', ending: null }],
  'result.retract': [{ type: 'result.retract', reason: '误录' }],
  'compliance.record': [{ type: 'compliance.record', replyNumber: null }],
  'entry.correct': [{ type: 'entry.correct', changes: {}, reason: '笔误' }],
  'dispute.void': [{ type: 'dispute.void', reason: '重复登记' }],
  'note.add': [{ type: 'note.add', text: '来电' }],
};

/** All of them as events, as if each were the first of its history. */
export const everyDisputeEvent: readonly DisputeEvent[] = Object.values<readonly Variant[]>(everyDisputeCommand)
  .flat()
  .map((command): DisputeEvent => ({ ...command, on: '2026-03-02', decided: { seq: 1, actorId: 'a' } }));
