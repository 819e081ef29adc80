import { z } from 'zod';
import { lineOf, refusalView, shownDate } from '../api/index.js';

export const newReminder = z
  .strictObject({
    text: lineOf(500)
      .default('')
      .describe('附言，请勿写申请人信息 / A word with it, which also goes out by mail: nothing of the applicant'),
  })
  .meta({ id: 'NewReminder', examples: [{ text: '请于本周内拟稿' }] });

const person = z.strictObject({ id: z.string(), name: z.string() });

export const reminderView = z
  .strictObject({
    id: z.string(),
    by: person,
    handler: person.describe('The handler of the case at the time'),
    text: z.string(),
    at: z.iso.datetime(),
    on: shownDate.describe('The day of it, Asia/Shanghai'),
  })
  .meta({ id: 'Reminder' });

export const sentReminder = z
  .strictObject({
    reminder: reminderView,
    notified: z.array(person).describe('People notified as of now: the handler or the stand-in'),
    replayed: z.boolean().describe('The same request was carried out before; nothing was changed'),
  })
  .meta({ id: 'SentReminder' });

export const reminderList = z
  .strictObject({
    reminders: z.array(reminderView),
    offer: z
      .strictObject({ lawful: z.boolean(), refusal: refusalView.nullable() })
      .nullable()
      .describe('本人现在能否催办 / Whether the reader may remind now; null for a reader who never may'),
  })
  .meta({ id: 'Reminders' });
