import type { CaseCommandType, CommandOf } from '../../../src/domain/case/commands.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import type { DecidedFacts } from '../../../src/domain/case/facts.js';
import type { Registration } from '../../../src/domain/case/registration.js';
import { sampleRegistration } from '../../support/case-samples.js';

type Dayless<Command> = Command extends { readonly on: string } ? Omit<Command, 'on'> : never;

/** A command without its day, and what its decision may add: one for each way the machine can take it. */
export type Variant<Type extends CaseCommandType = CaseCommandType> = readonly [
  command: Dayless<CommandOf<Type>>,
  decided?: Partial<DecidedFacts>,
];

const reply = { outcome: 'granted', reasons: '', facts: { provision_record: '复印件一份' } } as const;
const byMail = sampleRegistration({ channel: 'ordinary_mail' });
const inPerson = sampleRegistration();
const unconfirmed: Partial<DecidedFacts> = { receivedOn: null };
const received: Partial<DecidedFacts> = { receivedOn: '2026-03-02' };

/** Every command in every way that makes a difference to the machine. The type sees to it that none is missing. */
export const everyCommand: { readonly [Type in CaseCommandType]: readonly Variant<Type>[] } = {
  'request.register': [
    [{ type: 'request.register', registration: byMail, unit: null, handlerId: null }, unconfirmed],
    [{ type: 'request.register', registration: inPerson, unit: null, handlerId: null }, received],
  ],
  'request.take_over': [
    [takeOver(byMail), unconfirmed],
    [takeOver(inPerson), received],
  ],
  'receipt.confirm': [[{ type: 'receipt.confirm', evidence: '电话' }, received]],
  'entry.correct': [
    [{ type: 'entry.correct', changes: {}, reason: '笔误' }, unconfirmed],
    [{ type: 'entry.correct', changes: { confirmedOn: '2026-03-02' }, reason: '笔误' }, received],
  ],
  'act.correct': [[{ type: 'act.correct', event: 1, changes: {}, reason: '笔误' }]],
  'delivery.record': [[{ type: 'delivery.record', event: 1, proof: '签收单' }]],
  'case.assign': [[{ type: 'case.assign', unit: '一科', handlerId: null }]],
  'case.claim': [[{ type: 'case.claim' }]],
  'case.return': [[{ type: 'case.return', reason: '不属本科' }]],
  'review.start': [[{ type: 'review.start' }]],
  'correction.request': [
    [{ type: 'correction.request', matters: '文号' }, { awaits: 'correction' }],
    [{ type: 'correction.request', matters: '文号' }],
  ],
  'correction.receive': [[{ type: 'correction.receive' }]],
  'consultation.send': [[{ type: 'consultation.send', id: 'c1', party: 'third_party', name: '某公司' }]],
  'consultation.return': [[{ type: 'consultation.return', id: 'c1', opinion: 'none', reasons: '' }]],
  'extension.approve': [[{ type: 'extension.approve', workingDays: 20, reason: '检索量大' }]],
  'extension.notify': [[{ type: 'extension.notify', workingDays: 20 }]],
  'fee.notify': [
    [{ type: 'fee.notify', amount: 100, basis: 'items' }, { awaits: 'payment' }],
    [{ type: 'fee.notify', amount: 100, basis: 'items' }],
  ],
  'fee.pay': [[{ type: 'fee.pay' }]],
  'reasons.request': [[{ type: 'reasons.request', facts: '本月四十件' }, { awaits: 'reasons' }]],
  'reasons.receive': [[{ type: 'reasons.receive', reasonable: true, summary: '科研' }]],
  'delay.notify': [[{ type: 'delay.notify', untilOn: '2026-06-30' }]],
  'reply.draft': [
    [{ type: 'reply.draft', reply }, { steps: ['secrecy', 'signature'] }],
    [{ type: 'reply.draft', reply }, { steps: [] }],
  ],
  'draft.clear': [
    [{ type: 'draft.clear', step: 'secrecy' }],
    [{ type: 'draft.clear', step: 'legality' }],
    [{ type: 'draft.clear', step: 'signature' }],
  ],
  'draft.return': [[{ type: 'draft.return', reason: '理由不足' }]],
  'reply.send': [[{ type: 'reply.send', method: 'post' }]],
  'reply.record': [[{ type: 'reply.record', reply, replyNumber: '', reason: '补录' }]],
  'reply.retract': [[{ type: 'reply.retract', reason: '误录' }]],
  'service.record': [[{ type: 'service.record', method: 'post', proof: '签收单' }]],
  'case.archive': [[{ type: 'case.archive' }]],
  'case.unarchive': [[{ type: 'case.unarchive', reason: '误归档' }]],
  'request.withdraw': [[{ type: 'request.withdraw', reason: '已取得' }]],
  'request.transfer': [[{ type: 'request.transfer', toAgencyId: 'b', reason: '职责' }]],
  'request.void': [[{ type: 'request.void', reason: '重复登记' }]],
  'reply.reorder': [
    [{ type: 'reply.reorder', orderedBy: 'court', orderNumber: '一号', disputeId: null, period: { workingDays: 15 } }],
  ],
  'publication.mark': [[{ type: 'publication.mark', place: '门户网站' }]],
  'note.add': [[{ type: 'note.add', text: '来电' }]],
  'irregularity.record': [[{ type: 'irregularity.record', act: '延期', code: 'LATE', detail: '逾期延期' }]],
  'calendar.change': [
    [
      {
        type: 'calendar.change',
        announcementId: 'n',
        title: { zh: '通知', en: 'Notice' },
        source: 'https://www.gov.cn/',
        publishedOn: '2026-03-02',
        version: 1,
        moves: [],
      },
    ],
  ],
  // Last, for the shortest way to each state is the first one tried, and these lead back to what really came before.
  'act.strike': [
    [{ type: 'act.strike', event: 1, reason: '误录' }],
    [{ type: 'act.strike', event: 1, reason: '误录' }, { backTo: 'answered' }],
    [{ type: 'act.strike', event: 1, reason: '误录' }, { backTo: 'registered' }],
  ],
};

function takeOver(registration: Registration): Variant<'request.take_over'>[0] {
  return {
    type: 'request.take_over',
    registration,
    fromAgencyId: 'b',
    fromNumber: '〔2026〕9号',
    history: [],
    lastHash: '00',
  };
}

/** All of them as events, as if each were the first of its history. */
export const everyEvent: readonly CaseEvent[] = Object.values<readonly Variant[]>(everyCommand)
  .flat()
  .map(([command, decided]): CaseEvent => ({
    ...command,
    on: '2026-03-02',
    decided: { seq: 1, actorId: 'a', ...decided },
  }));
