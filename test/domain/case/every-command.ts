import type { CaseCommandDefinition } from '../../../src/domain/case/case-command.js';
import {
  type CaseCommand,
  type CaseCommandType,
  caseDefinitions,
  type CommandOf,
} from '../../../src/domain/case/commands.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import type { DecidedFacts } from '../../../src/domain/case/facts.js';
import type { Registration } from '../../../src/domain/case/registration.js';
import { contextOn, given, register, sampleRegistration } from '../../support/case-samples.js';

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

/**
 * The commands that the machine takes in several ways, and those without a sample, since people do not issue them here.
 */
const ways: { readonly [Type in CaseCommandType]?: readonly Variant<Type>[] } = {
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
  'correction.request': [
    [{ type: 'correction.request', matters: '文号' }, { awaits: 'correction' }],
    [{ type: 'correction.request', matters: '文号' }],
  ],
  'fee.notify': [
    [{ type: 'fee.notify', amount: 100, basis: 'items' }, { awaits: 'payment' }],
    [{ type: 'fee.notify', amount: 100, basis: 'items' }],
  ],
  'reasons.request': [[{ type: 'reasons.request', facts: '本月四十件' }, { awaits: 'reasons' }]],
  'reply.draft': [
    [{ type: 'reply.draft', reply }, { steps: ['secrecy', 'signature'] }],
    [{ type: 'reply.draft', reply }, { steps: [] }],
  ],
  'draft.clear': [
    [{ type: 'draft.clear', step: 'secrecy' }],
    [{ type: 'draft.clear', step: 'legality' }],
    [{ type: 'draft.clear', step: 'signature' }],
  ],
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

const on = '2026-03-02';
const { facts, state, context: machine } = given(register());
const standing = { facts, state, machine, context: contextOn(on) };

function waysOf(definition: CaseCommandDefinition<CaseCommand, CaseCommandType>): readonly Variant[] {
  const known = ways[definition.type];
  if (known !== undefined) return known;
  const command = definition.sample?.(standing);
  if (command === undefined) throw new Error(`${definition.type} has no sample, and no way is defined here`);
  return [[command]];
}

/** Every command in every way that makes a difference to the machine, as events, as if each were the first. */
export const everyEvent: readonly CaseEvent[] = Object.values(caseDefinitions)
  // Last, for the shortest way to each state is the first one tried, and these lead back to what really came before.
  .sort((a, b) => Number(a.type === 'act.strike') - Number(b.type === 'act.strike'))
  .flatMap(waysOf)
  .map(([command, decided]): CaseEvent => ({ ...command, on, decided: { seq: 1, actorId: 'a', ...decided } }));
