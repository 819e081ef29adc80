import type { LateAlerts, NotificationPolicy } from './escalation-policy.js';
import type { Recipients } from './escalation-level.js';

const registrars = { role: 'registrar' } as const;
const statisticians = { role: 'statistician' } as const;

const step = (threshold: number, ...recipients: Recipients) => ({ threshold, recipients });

/**
 * Late: every working day to the levels within the agency, and from the third day each week to the supervising office.
 */
const late = (...recipients: Recipients): readonly LateAlerts[] => [
  { from: 1, every: 1, recipients },
  { from: 3, every: 5, recipients: ['supervising_office'] },
];

const event = (...recipients: Recipients) => ({ enabled: true, recipients });

/**
 * The rules of an agency that has set none, as a manual may quote them.
 *
 * What the agency owes (the reply, a defence, performing a decision …) is notified at 09:00: 5 and 3 working days
 * before to the handler, 1 day before and on the due day to the handler and his unit's head; once late, every working
 * day to them and the head of the disclosure office, and from the third day on, every five, to the supervising office,
 * until it is done, however long that takes. Between two reminders it escalates one level each working day (deputy,
 * unit head, head of the office) until a recipient acknowledges. A period of a few days is notified 3 and 1 days before
 * its end; a yearly duty from 20 working days before; an unconfirmed receipt from the working day after it arrived.
 * 20:00 to 08:00, and on days off, only due-day notifications are sent.
 */
export const defaultNotificationPolicy: NotificationPolicy = {
  escalation: [
    {
      id: 'receipt',
      title: { zh: '收到申请当日确认', en: 'Receipts to confirm on the day of arrival' },
      // Due on the day it arrives (第三十一条): a reminder before it, or at its opening, would be of no use.
      kinds: ['receipt_confirmation'],
      steps: [],
      late: [
        { from: 1, every: 1, recipients: ['handler', registrars, 'office_head'] },
        { from: 3, every: 5, recipients: ['supervising_office'] },
      ],
      escalate: null,
    },
    {
      id: 'short',
      title: { zh: '短期事项', en: 'What is due within days' },
      kinds: ['supplement_notice', 'extension_notice', 'lapse_follow_up', 'service'],
      steps: [step(-3, 'handler'), step(-1, 'handler', 'unit_head'), step(0, 'handler', 'unit_head')],
      late: late('handler', 'unit_head', 'office_head'),
      escalate: { everyWorkdays: 1, upTo: 'office_head' },
    },
    {
      id: 'annual',
      title: { zh: '年度报告', en: 'The annual report' },
      kinds: ['annual_*'],
      steps: [
        step(-20, statisticians),
        step(-10, statisticians),
        step(-5, statisticians),
        step(-3, statisticians, 'office_head'),
        step(-1, statisticians, 'office_head'),
        step(0, statisticians, 'office_head'),
      ],
      late: late(statisticians, 'office_head'),
      escalate: null,
    },
    {
      id: 'publication',
      title: { zh: '主动公开', en: 'Making information public' },
      kinds: ['proactive_publish'],
      steps: [
        step(-5, statisticians),
        step(-3, statisticians),
        step(-1, statisticians, 'office_head'),
        step(0, statisticians, 'office_head'),
      ],
      late: late(statisticians, 'office_head'),
      escalate: null,
    },
    {
      id: 'agency_duty',
      title: { zh: '机关法定期限', en: 'What the agency owes by law' },
      kinds: 'any',
      steps: [
        step(-5, 'handler'),
        step(-3, 'handler'),
        step(-1, 'handler', 'unit_head'),
        step(0, 'handler', 'unit_head'),
      ],
      late: late('handler', 'unit_head', 'office_head'),
      escalate: { everyWorkdays: 1, upTo: 'office_head' },
    },
  ],
  events: {
    assigned: event('handler'),
    returned: event(registrars),
    draft_to_clear: event({ role: 'reviewer' }),
    draft_cleared: event('handler'),
    draft_returned: event('handler'),
    reply_reordered: event('handler', 'unit_head', 'office_head'),
    dispute_moved: event('handler', 'unit_head'),
    applicant_message: event('handler', registrars),
    deadline_moved: event('handler', 'unit_head'),
    delivery_failed: event({ role: 'administrator' }),
    // From December on the head of the office too, from its middle the supervising office (agency-notifications).
    calendar_missing: event({ role: 'administrator' }),
    carry_over: event(statisticians, 'office_head'),
    supervision_opened: event('handler', 'unit_head', 'office_head'),
    supervision_answered: event('supervising_office'),
    supervision_closed: event('handler', 'unit_head', 'office_head'),
  },
  notifyAt: '09:00',
  quiet: { from: '20:00', until: '08:00' },
  digestAt: '09:00',
  catchUpAfterMinutes: 60,
};

export type {
  Escalation,
  EventRule,
  EscalationPolicy,
  LateAlerts,
  NotificationPolicy,
  Step,
} from './escalation-policy.js';
export type { EventRuleId } from './notification-events.js';
export type { Problem } from './problem.js';
export { notificationPolicyErrors } from './notification-policy-errors.js';
export type { Recipients, EscalationLevel, Whom } from './escalation-level.js';
