import { z } from 'zod';
import { isLegalDate } from '../domain/calendar/legal-date.js';
import type { ClockAct, ClockInput } from '../domain/clock/clock-input.js';
import { CHANNELS } from '../domain/statute/receipt.js';

const date = z
  .string()
  .refine(isLegalDate, '应为实际存在的日期，如 2026-02-10 / must be a real date such as 2026-02-10');
const maybeDate = date.nullish();
const whole = z.int('应为整数 / must be a whole number');
const id = z.union([z.string(), z.number()]).transform(String);

const knownActs = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('correction_notice'),
    on: date,
    deliveredOn: maybeDate,
    periodWorkingDays: whole.min(1).nullish(),
  }),
  z.object({ act: z.literal('correction_received'), on: date }),
  z.object({
    act: z.literal('consultation_sent'),
    on: date,
    id,
    party: z.enum(['third_party', 'co_author', 'other_agency']),
    deliveredOn: maybeDate,
  }),
  z.object({ act: z.literal('consultation_returned'), on: date, id }),
  z.object({ act: z.literal('extension_notified'), on: date, workingDays: whole }),
  z.object({ act: z.literal('fee_notice'), on: date, deliveredOn: maybeDate }),
  z.object({ act: z.literal('fee_paid'), on: date }),
  z.object({ act: z.literal('delay_notified'), on: date, untilOn: date }),
  z.object({ act: z.literal('answered'), on: date }),
]);
const known: ReadonlySet<string> = new Set(knownActs.options.map((option) => option.shape.act.value));

/** An act of an unknown kind is not a malformed file: the clock itself refuses it, with its index. */
const act = z
  .object({ act: z.string(), on: date })
  .loose()
  .transform((value, context): ClockAct => {
    if (!known.has(value.act)) return { act: 'unknown', on: value.on };
    const parsed = knownActs.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
    return z.NEVER;
  });

const clockCase = z.object({
  channel: z.enum(CHANNELS),
  submittedOn: date,
  signedOn: maybeDate,
  confirmedOn: maybeDate,
  acts: z.array(act),
  asOf: date,
}) satisfies z.ZodType<ClockInput>;

const named = z.object({ name: z.string().optional(), input: clockCase });

/** One case of a clock file, with the name it was given there. */
export interface NamedClockInput {
  readonly name: string | null;
  readonly input: ClockInput;
}

const isNamed = (value: unknown): boolean => typeof value === 'object' && value !== null && 'input' in value;

/** A clock file: one case or a list of them, each bare or as `{ name, input }`. */
export const clockFile = z.preprocess(
  (value): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(
    z.unknown().transform((value, context): NamedClockInput => {
      const parsed = isNamed(value) ? named.safeParse(value) : clockCase.safeParse(value);
      if (!parsed.success) {
        for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path });
        return z.NEVER;
      }
      return 'input' in parsed.data
        ? { name: parsed.data.name ?? null, input: parsed.data.input }
        : { name: null, input: parsed.data };
    }),
  ),
);
