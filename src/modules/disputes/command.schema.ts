import { z } from 'zod';
import type { DisputeCommandOf, DisputeCommandType } from '../../domain/dispute/commands.js';
import { DISPUTE_ENDINGS, DISPUTE_KINDS, DISPUTE_RESULTS } from '../../domain/statute/dispute-results.js';
import { changesSomething, legalDate, lineOf, paragraphsOf, wholeFrom } from '../api/index.js';

const reason = paragraphsOf(4_000, 1);
const body = lineOf(200, 1);
const caseNumber = lineOf(100, 1);
const documentNumber = lineOf(100, 1).nullable().default(null);
const suitKind = z.enum(['direct_suit', 'suit_after_review']);
const procedure = z.enum(['ordinary', 'simple']);
const ending = z.enum(DISPUTE_ENDINGS.map(({ code }) => code));
const result = z.enum(DISPUTE_RESULTS);
const newReply = z
  .strictObject({
    period: z
      .union([z.strictObject({ workingDays: wholeFrom(1, 366) }), z.strictObject({ dueOn: legalDate })])
      .nullable()
      .default(null),
  })
  .nullable()
  .default(null);

const command = <const Type extends DisputeCommandType, Shape extends z.core.$ZodLooseShape>(
  type: Type,
  shape: Shape,
) => z.strictObject({ type: z.literal(type), on: legalDate, ...shape });

/** The form of every command on a dispute, by type; unknown keys are refused. */
export const disputeForms = {
  'review.file': command('review.file', { body, caseNumber: caseNumber.nullable().default(null) }),
  'suit.file': command('suit.file', { kind: suitKind, body, caseNumber: caseNumber.nullable().default(null) }),
  'dispute.record': command('dispute.record', {
    kind: z.enum(DISPUTE_KINDS),
    body,
    caseNumber: caseNumber.nullable().default(null),
    acceptedOn: legalDate.nullable().default(null),
    decision: z
      .strictObject({ on: legalDate, result, ending: ending.nullable().default(null) })
      .nullable()
      .default(null),
  }),
  'supplement.request': command('supplement.request', { deliveredOn: legalDate.optional() }),
  'supplement.receive': command('supplement.receive', {}),
  'review.accept': command('review.accept', {
    procedure,
    caseNumber: caseNumber.optional(),
    deemed: z.boolean().optional(),
  }),
  'review.refuse': command('review.refuse', { documentNumber }),
  'review.extend': command('review.extend', { days: wholeFrom(1, 366) }),
  'review.decide': command('review.decide', { ending, documentNumber, servedOn: legalDate.optional(), newReply }),
  'review.mediate': command('review.mediate', { documentNumber, newReply }),
  'review.end': command('review.end', {
    ground: z.enum(['withdrawn', 'settled', 'abandoned', 'no_successor', 'other']),
  }),
  'suit.docket': command('suit.docket', { procedure, caseNumber: caseNumber.optional() }),
  'suit.refuse': command('suit.refuse', { documentNumber, servedOn: legalDate.optional() }),
  'trial.extend': command('trial.extend', { untilOn: legalDate }),
  'judgment.record': command('judgment.record', { ending, documentNumber, servedOn: legalDate.optional(), newReply }),
  'judgment.confirm': command('judgment.confirm', {}),
  'appeal.file': command('appeal.file', { by: z.enum(['agency', 'plaintiff', 'third_party']) }),
  'appeal.withdraw': command('appeal.withdraw', {}),
  'appeal.decide': command('appeal.decide', {
    result: z.enum(['upheld', 'changed', 'remanded']),
    ending: ending.nullable().default(null),
    documentNumber,
    servedOn: legalDate.optional(),
    newReply,
  }),
  'suit.withdraw': command('suit.withdraw', { deemed: z.boolean().default(false) }),
  'suit.refer': command('suit.refer', { to: lineOf(200, 1) }),
  'copy.receive': command('copy.receive', {}),
  'defence.submit': command('defence.submit', {}),
  'procedure.change': command('procedure.change', {}),
  'hearing.suspend': command('hearing.suspend', { reason }),
  'hearing.resume': command('hearing.resume', {}),
  'decision.serve': command('decision.serve', {}),
  'result.record': command('result.record', { result, ending: ending.nullable().default(null) }),
  'result.retract': command('result.retract', { reason }),
  'compliance.record': command('compliance.record', { replyNumber: lineOf(60, 1).nullable().default(null) }),
  'entry.correct': command('entry.correct', {
    changes: z
      .strictObject({ filedOn: legalDate, body, caseNumber, kind: suitKind })
      .partial()
      .refine(...changesSomething),
    reason,
  }),
  'dispute.void': command('dispute.void', { reason }),
  'note.add': command('note.add', { text: paragraphsOf(10_000, 1) }),
} satisfies { readonly [Type in DisputeCommandType]: z.ZodType<DisputeCommandOf<Type>> };

type Forms = typeof disputeForms;
type Unread = { [Type in DisputeCommandType]: Exclude<keyof DisputeCommandOf<Type>, keyof z.output<Forms[Type]>> };
type Nothing<Key extends never> = Key;
/** Proof at compile time that no field of a command was forgotten above; `satisfies` proves the other direction. */
export type UnreadFields = Nothing<Unread[DisputeCommandType]>;

/** What opens a dispute: a review, a suit, or one that is entered afterwards. */
export const openingCommand = z
  .discriminatedUnion('type', [disputeForms['review.file'], disputeForms['suit.file'], disputeForms['dispute.record']])
  .meta({ id: 'DisputeOpening' });

/** Everything a person can ask of a dispute that is open already. */
export const disputeCommand = z
  .discriminatedUnion('type', [
    disputeForms['supplement.request'],
    disputeForms['supplement.receive'],
    disputeForms['review.accept'],
    disputeForms['review.refuse'],
    disputeForms['review.extend'],
    disputeForms['review.decide'],
    disputeForms['review.mediate'],
    disputeForms['review.end'],
    disputeForms['suit.docket'],
    disputeForms['suit.refuse'],
    disputeForms['trial.extend'],
    disputeForms['judgment.record'],
    disputeForms['judgment.confirm'],
    disputeForms['appeal.file'],
    disputeForms['appeal.withdraw'],
    disputeForms['appeal.decide'],
    disputeForms['suit.withdraw'],
    disputeForms['suit.refer'],
    disputeForms['copy.receive'],
    disputeForms['defence.submit'],
    disputeForms['procedure.change'],
    disputeForms['hearing.suspend'],
    disputeForms['hearing.resume'],
    disputeForms['decision.serve'],
    disputeForms['result.record'],
    disputeForms['result.retract'],
    disputeForms['compliance.record'],
    disputeForms['entry.correct'],
    disputeForms['dispute.void'],
    disputeForms['note.add'],
  ])
  .meta({ id: 'DisputeCommand' });

type Offered = z.output<typeof openingCommand>['type'] | z.output<typeof disputeCommand>['type'];
/** Proof at compile time that every command is offered in one of the two places. */
export type CommandsNotOffered = Nothing<Exclude<DisputeCommandType, Offered>>;
