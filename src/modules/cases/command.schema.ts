import { z } from 'zod';
import type { CaseCommandType, CommandOf } from '../../domain/case/commands.js';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { REQUIRED_FACT_CODES } from '../../domain/statute/required-facts.js';
import { bilingual } from '../../platform/http/index.js';
import { changesSomething, legalDate, lineOf, paragraphsOf, rowId, text, wholeFrom } from '../api/index.js';
import { registration, registrationChanges } from './registration.schema.js';

const reason = paragraphsOf(4_000, 1);
const consultationId = lineOf(64, 1).regex(
  /^[\p{L}\p{N}._-]+$/u,
  bilingual({ zh: '须为字母、汉字、数字、点或横线', en: 'Must be letters, digits, dots and dashes' }),
);
/** Generous, so that the clock refuses what is too long and says by which article. */
const workingDays = wholeFrom(1, 366);
const serviceMethod = z.enum(['in_person', 'post', 'electronic', 'public_notice']);
const deadlineStatus = z.enum(['open', 'waiting', 'met', 'missed', 'void']);
const clearanceStep = z.enum(['secrecy', 'legality', 'signature']);
const factCodes: ReadonlySet<string> = new Set(REQUIRED_FACT_CODES);
const factCode = z
  .string()
  .refine((code) => factCodes.has(code), bilingual({ zh: '没有这项事实', en: 'There is no such fact' }))
  .meta({ enum: [...REQUIRED_FACT_CODES] });

const reply = z
  .strictObject({
    outcome: z.enum(OUTCOME_CODES),
    reasons: paragraphsOf(20_000).default(''),
    facts: z.record(factCode, paragraphsOf(4_000)).default({}),
  })
  .meta({ id: 'ReplyContent' });

const orderedPeriod = z.union([z.strictObject({ workingDays }), z.strictObject({ dueOn: legalDate })]);

const command = <const Type extends CaseCommandType, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), on: legalDate, ...shape });

/** The form of every command, by type. Unknown keys are refused: a role or a due day sent along is never believed. */
export const commandForms = {
  'request.register': command('request.register', {
    registration,
    unit: lineOf(100, 1).nullable().default(null),
    handlerId: rowId.nullable().default(null),
  }),
  'request.take_over': command('request.take_over', {
    registration,
    fromAgencyId: rowId,
    fromNumber: lineOf(60, 1),
    history: z.array(z.strictObject({ type: lineOf(40, 1), on: legalDate })).max(10_000),
    lastHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'receipt.confirm': command('receipt.confirm', { evidence: paragraphsOf(2_000, 1) }),
  'entry.correct': command('entry.correct', { changes: registrationChanges, reason }),
  'act.correct': command('act.correct', {
    event: wholeFrom(1, 1_000_000),
    changes: z
      .strictObject({ on: legalDate, deliveredOn: legalDate, workingDays, untilOn: legalDate })
      .partial()
      .refine(...changesSomething),
    reason,
  }),
  'act.strike': command('act.strike', { event: wholeFrom(1, 1_000_000), reason }),
  'delivery.record': command('delivery.record', { event: wholeFrom(1, 1_000_000), proof: paragraphsOf(2_000, 1) }),
  'case.assign': command('case.assign', { unit: lineOf(100, 1), handlerId: rowId.nullable().default(null) }),
  'case.claim': command('case.claim', {}),
  'case.return': command('case.return', { reason }),
  'review.start': command('review.start', {}),
  'correction.request': command('correction.request', {
    matters: paragraphsOf(10_000, 1),
    periodWorkingDays: workingDays.optional(),
    deliveredOn: legalDate.optional(),
  }),
  'correction.receive': command('correction.receive', { content: paragraphsOf(20_000, 1).optional() }),
  'consultation.send': command('consultation.send', {
    id: consultationId,
    party: z.enum(['third_party', 'co_author', 'other_agency']),
    name: lineOf(200, 1),
    deliveredOn: legalDate.optional(),
  }),
  'consultation.return': command('consultation.return', {
    id: consultationId,
    opinion: z.enum(['agrees', 'objects', 'none']),
    reasons: paragraphsOf(10_000).default(''),
  }),
  'extension.approve': command('extension.approve', { workingDays, reason }),
  'extension.notify': command('extension.notify', { workingDays, approvedBy: lineOf(100, 1).optional() }),
  'fee.notify': command('fee.notify', {
    amount: wholeFrom(1, 10_000_000),
    basis: z.enum(['items', 'pages']),
    deliveredOn: legalDate.optional(),
  }),
  'fee.pay': command('fee.pay', {}),
  'reasons.request': command('reasons.request', {
    facts: paragraphsOf(10_000, 1),
    periodWorkingDays: workingDays.optional(),
  }),
  'reasons.receive': command('reasons.receive', { reasonable: z.boolean(), summary: paragraphsOf(10_000) }),
  'delay.notify': command('delay.notify', { untilOn: legalDate }),
  'reply.draft': command('reply.draft', { reply }),
  'draft.clear': command('draft.clear', { step: clearanceStep, opinion: paragraphsOf(4_000).optional() }),
  'draft.return': command('draft.return', { reason }),
  'reply.send': command('reply.send', { replyNumber: lineOf(60, 1).optional(), method: serviceMethod }),
  'reply.record': command('reply.record', { reply, replyNumber: lineOf(60), reason }),
  'reply.retract': command('reply.retract', { reason }),
  'service.record': command('service.record', { method: serviceMethod, proof: paragraphsOf(2_000, 1) }),
  'case.archive': command('case.archive', {}),
  'case.unarchive': command('case.unarchive', { reason }),
  'request.withdraw': command('request.withdraw', { reason }),
  'request.transfer': command('request.transfer', { toAgencyId: rowId, reason }),
  'request.void': command('request.void', { reason }),
  'reply.reorder': command('reply.reorder', {
    orderedBy: z.enum(['review_body', 'court', 'supervising_office', 'agency']),
    orderNumber: lineOf(100, 1),
    disputeId: rowId.nullable().default(null),
    period: orderedPeriod.nullable().default(null),
  }),
  'publication.mark': command('publication.mark', { place: lineOf(500, 1) }),
  'note.add': command('note.add', { text: paragraphsOf(10_000, 1) }),
  'irregularity.record': command('irregularity.record', {
    act: lineOf(100, 1),
    code: lineOf(60, 1),
    detail: paragraphsOf(4_000, 1),
    stated: z.record(lineOf(60, 1), z.union([paragraphsOf(4_000), z.number()])).optional(),
  }),
  'calendar.change': command('calendar.change', {
    announcementId: rowId,
    title: text,
    source: lineOf(500, 1),
    publishedOn: legalDate,
    version: z.int().positive(),
    moves: z.array(
      z.strictObject({
        kind: lineOf(60, 1),
        subject: lineOf(200),
        disputeId: rowId.nullable(),
        from: legalDate.nullable(),
        to: legalDate.nullable(),
        was: deadlineStatus,
        is: deadlineStatus,
        provisionalEnded: z.boolean(),
      }),
    ),
  }),
} satisfies { readonly [Type in CaseCommandType]: z.ZodType<CommandOf<Type>> };

type Forms = typeof commandForms;
type Unread = { [Type in CaseCommandType]: Exclude<keyof CommandOf<Type>, keyof z.output<Forms[Type]>> };
type Nothing<Key extends never> = Key;
/** Proof at compile time that no field of a command was forgotten above; `satisfies` proves the other direction. */
export type UnreadFields = Nothing<Unread[CaseCommandType]>;

/**
 * Everything a person can ask of an existing case. A take-over is written by the transfer, an irregularity by an import
 * and a change of the calendar by its notice: none is anybody's to send.
 */
export const offeredCommand = z
  .discriminatedUnion('type', [
    commandForms['receipt.confirm'],
    commandForms['entry.correct'],
    commandForms['act.correct'],
    commandForms['act.strike'],
    commandForms['delivery.record'],
    commandForms['case.assign'],
    commandForms['case.claim'],
    commandForms['case.return'],
    commandForms['review.start'],
    commandForms['correction.request'],
    commandForms['correction.receive'],
    commandForms['consultation.send'],
    commandForms['consultation.return'],
    commandForms['extension.approve'],
    commandForms['extension.notify'],
    commandForms['fee.notify'],
    commandForms['fee.pay'],
    commandForms['reasons.request'],
    commandForms['reasons.receive'],
    commandForms['delay.notify'],
    commandForms['reply.draft'],
    commandForms['draft.clear'],
    commandForms['draft.return'],
    commandForms['reply.send'],
    commandForms['reply.record'],
    commandForms['reply.retract'],
    commandForms['service.record'],
    commandForms['case.archive'],
    commandForms['case.unarchive'],
    commandForms['request.withdraw'],
    commandForms['request.transfer'],
    commandForms['request.void'],
    commandForms['reply.reorder'],
    commandForms['publication.mark'],
    commandForms['note.add'],
  ])
  .meta({ id: 'CaseCommand' });

type Offered = z.output<typeof offeredCommand>['type'];
type Withheld = 'request.register' | 'request.take_over' | 'irregularity.record' | 'calendar.change';
/** Proof at compile time that every other command is offered. */
export type CommandsNotOffered = Nothing<Exclude<CaseCommandType, Offered | Withheld>>;
