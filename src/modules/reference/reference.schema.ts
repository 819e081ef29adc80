import { z } from 'zod';
import { text } from '../api/index.js';

const code = z.string();
const labelled = { code, label: text };

const stateView = z.strictObject({
  state: z.string().describe('The path as cases carry it'),
  label: text,
  description: text,
  owner: z.string().describe('Who must act while a case rests here'),
  tags: z.array(z.string()),
  commands: z.array(z.strictObject(labelled)).describe('What the state knows at all, before permission and law'),
});
export const stateList = z.strictObject({ states: z.array(stateView) }).meta({ id: 'States' });

export const outcomeList = z
  .strictObject({
    outcomes: z.array(
      z.strictObject({
        ...labelled,
        explanation: text,
        articles: z.array(z.string()),
        rows: z.strictObject({ '2019': z.string(), '2021': z.string() }).describe('Row of table three in each form'),
        remedy: z.strictObject({ ...labelled, reviewFirst: z.boolean(), suit: z.string() }).nullable(),
        letter: z.string(),
        requires: z.array(z.strictObject({ ...labelled, required: z.enum(['must', 'should']), article: z.string() })),
        isReply: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Outcomes' });

export const channelList = z
  .strictObject({
    channels: z.array(
      z.strictObject({
        ...labelled,
        receivedOn: z.string().describe('The date that makes the day of receipt'),
        explanation: text,
        evidence: text,
        article: z.string(),
      }),
    ),
  })
  .meta({ id: 'Channels' });

export const categoryList = z
  .strictObject({ categories: z.array(z.strictObject({ ...labelled, column: z.string(), belongs: text })) })
  .meta({ id: 'ApplicantCategories' });

export const roleList = z
  .strictObject({
    roles: z.array(
      z.strictObject({
        ...labelled,
        commands: z.array(z.strictObject({ ...labelled, reach: z.enum(['agency', 'own']) })),
      }),
    ),
  })
  .meta({ id: 'Roles' });

export const endingList = z
  .strictObject({
    endings: z.array(z.strictObject({ ...labelled, forum: z.string(), result: z.string().describe('Column group') })),
  })
  .meta({ id: 'DisputeEndings' });
