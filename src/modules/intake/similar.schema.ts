import { z } from 'zod';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { legalDate, lineOf, paragraphsOf, shownDate, text } from '../api/index.js';

/** What the clerk has typed so far; any of it may still be missing. */
export const typedRequest = z
  .strictObject({
    applicantName: lineOf(200).default(''),
    phone: lineOf(100).default(''),
    email: lineOf(254).default(''),
    content: paragraphsOf(20_000).default(''),
    submittedOn: legalDate.nullable().default(null),
  })
  .meta({
    id: 'TypedRequest',
    examples: [
      { applicantName: '王小明', phone: '13800000000', content: '城东片区征地批文', submittedOn: '2026-02-10' },
    ],
  });

const similarCase = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    state: z.strictObject({ path: z.string(), label: text }),
    isOpen: z.boolean(),
    applicantName: z.string(),
    personShown: z.boolean(),
    content: z.string(),
    unit: z.string().nullable(),
    submittedOn: shownDate,
    receivedOn: shownDate.nullable(),
    dueOn: shownDate.nullable(),
    outcome: z.strictObject({ code: z.enum(OUTCOME_CODES), label: text }).nullable(),
    repliedOn: shownDate.nullable(),
    replyNumber: z.string().nullable(),
    madePublicOn: shownDate.nullable(),
  })
  .meta({ id: 'SimilarCase' });

const alikeCase = z.strictObject({
  case: similarCase,
  similarity: z.number().describe('0 to 1, as of what has been typed'),
  likeness: z.enum(['same', 'alike']),
});

const rule = z.strictObject({ text, article: z.string() });

export const similarRequests = z
  .strictObject({
    asOf: shownDate,
    person: z
      .strictObject({
        earlier: z.array(z.strictObject({ case: similarCase, evidence: z.array(z.enum(['name', 'phone', 'email'])) })),
        total: z.int().describe('Earlier requests of the person, those that are not shown included'),
        hidden: z.int().describe('Among the newest, those whose applicants the reader may not see'),
        month: z.strictObject({
          month: z.string().describe('Calendar month of submission, by which fees are counted'),
          filed: z.int(),
          sure: z.int().describe('Of these, those with the same telephone or e-mail, not the name alone'),
          next: z.int().describe('The place of this request in the month'),
          fee: z
            .strictObject({ from: z.int(), upTo: z.int().nullable(), yuanEach: z.int(), text, article: z.string() })
            .nullable()
            .describe(
              'The step of the fee per item that this request falls into; null when no fee rules were in force',
            ),
        }),
      })
      .nullable()
      .describe('Null where the reader may not see the applicant, and while no person is known'),
    duplicates: z.array(alikeCase).describe('Same applicant, same or nearly the same content'),
    repeat: rule.extend({ label: text }).nullable().describe('The rule for a repeat of an answered request'),
    sameMatter: z.array(alikeCase).describe('Other applicants who requested the same or nearly the same information'),
    applicants: z
      .int()
      .describe('Minimum number of different people who requested the same; 0 when there are no others'),
    publication: rule.nullable().describe('Several people, the same information: it may be made public'),
    matters: z.array(z.string()).describe('The matters that the text lists, when there are several'),
    oneMatter: rule.nullable().describe('One request, one matter'),
  })
  .meta({ id: 'SimilarRequests' });
