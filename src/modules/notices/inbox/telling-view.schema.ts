import { z } from 'zod';
import { rowId, shownDate, text } from '../../api/index.js';

const instant = z.iso.datetime();
const dueDate = shownDate.nullable();

/** One telling: who was told what, when, by which rule and through which channel. */
export const tellingView = z
  .strictObject({
    id: z.number(),
    agencyId: rowId.describe('The agency whose matter it is; with the id it names the telling'),
    matter: z.string(),
    about: z.string().describe('The same for every telling of one deadline, or of another matter'),
    rule: z.string(),
    ruleTitle: text,
    threshold: z.int().describe('Working days after the due day; negative before it'),
    isClimb: z.boolean().describe('Told because nobody lower on the ladder had acknowledged'),
    toldAs: z.string(),
    toldAsLabel: text,
    recipient: z.strictObject({ kind: z.enum(['person', 'endpoint']), id: rowId, name: z.string().nullable() }),
    channel: z.string(),
    urgency: z.enum(['ordinary', 'due_day']),
    title: text,
    details: z.array(text),
    link: z.string().nullable(),
    caseId: rowId.nullable(),
    caseNumber: z.string().nullable(),
    dueOn: dueDate,
    edition: z.int(),
    owedAt: instant,
    toldAt: instant,
    releaseAt: instant,
    message: z
      .strictObject({
        id: rowId,
        kind: z.enum(['single', 'digest', 'catch_up']),
        status: z.enum(['pending', 'sent', 'failed', 'bounced']),
        attempts: z.int(),
        answer: z.string().nullable(),
        endedAt: instant.nullable(),
      })
      .nullable(),
    readAt: instant.nullable(),
    asksAcknowledgement: z.boolean(),
    acknowledgedAt: instant.nullable(),
  })
  .meta({ id: 'Telling' });

export const tellingList = z.strictObject({
  notices: z.array(tellingView),
  next: z.string().nullable().describe('Cursor of the next page; null on the last'),
});

export const inboxView = z.strictObject({
  unread: z.int(),
  toAcknowledge: z.int(),
  notices: z.array(tellingView),
  next: z.string().nullable(),
});
