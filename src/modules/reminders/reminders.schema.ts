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
    handler: person.describe('On whose desk the case was'),
    text: z.string(),
    at: z.iso.datetime(),
    on: shownDate.describe('The day of it, Asia/Shanghai'),
  })
  .meta({ id: 'Reminder' });

export const sentReminder = z
  .strictObject({
    reminder: reminderView,
    notified: z.array(person).describe('Who is told as of now: the handler, or whoever stands in for him'),
    replayed: z.boolean().describe('The same request was carried out before; nothing was done now'),
  })
  .meta({ id: 'SentReminder' });

export const reminderList = z
  .strictObject({
    reminders: z.array(reminderView),
    offer: z
      .strictObject({ lawful: z.boolean(), refusal: refusalView.nullable() })
      .nullable()
      .describe('本人现在能否催办 / Whether this reader may remind now; null for whoever never may'),
  })
  .meta({ id: 'Reminders' });
