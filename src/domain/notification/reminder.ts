import type { LegalDate } from '../calendar/legal-date.js';
import type { Refusal } from '../refusal.js';
import type { People } from './people.js';
import { type Recipient, recipientsOf } from './recipients.js';

/** A case whose handler is to be reminded, with the data that needs. */
export interface Remindable {
  readonly handlerId: string | null;
  readonly unit: string | null;
  readonly isOpen: boolean;
}

export type ReminderDecision =
  | { readonly accepted: true; readonly handlerId: string; readonly notified: readonly Recipient[] }
  | { readonly accepted: false; readonly refusal: Refusal };

const refused = (question: Refusal['question'], rest: Omit<Refusal, 'question' | 'article'>): ReminderDecision => ({
  accepted: false,
  refusal: { question, article: null, ...rest },
});

/**
 * Whom a person reminds (催办) on a day: the handler, or whoever stands in for him while he is away. Where there is no
 * one to remind, the reason and the remedy.
 */
export function decideReminder(subject: Remindable, by: string, people: People, on: LegalDate): ReminderDecision {
  const { handlerId, unit, isOpen } = subject;
  if (!isOpen) {
    return refused('state', {
      code: 'CASE_NOT_OPEN',
      message: { zh: '案件已办结，无须催办。', en: 'The case is settled: no reminder is needed.' },
      remedy: null,
    });
  }
  if (handlerId === null) {
    return refused('state', {
      code: 'NOBODY_TO_REMIND',
      message: { zh: '尚未分办，没有可催办的人。', en: 'The case has no assignee yet: there is no one to remind.' },
      remedy: { zh: '请先分办', en: 'Assign it first' },
    });
  }
  const notified = recipientsOf(['handler'], { handlerId, unit }, people, on).filter(({ person }) => person.id !== by);
  if (notified.length > 0) return { accepted: true, handlerId, notified };
  return refused('state', {
    code: 'REMINDER_TO_ONESELF',
    message: {
      zh: '该案由您本人承办，或者承办人外出、现由您代为处理，无须催办。',
      en: 'You are the handler of this case, or its handler is away and you stand in: no reminder is needed.',
    },
    remedy: {
      zh: '承办人外出的，请登记代办人或者改派',
      en: 'If the handler is away, name a stand-in or assign it anew',
    },
  });
}
