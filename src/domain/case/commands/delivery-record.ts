import { articles, by, DASH, failure, field, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { eventNumber, serviceProof } from '../fields.js';
import type { CaseFacts } from '../facts.js';
import { consultationsWith, isDelivered, recordOf, recordsOf } from '../records.js';
import { allActs } from '../rounds.js';

const deliveryOf = (facts: CaseFacts, event: number) => allActs(facts).find((act) => act.event === event)?.deliveredOn;

/**
 * The day on which a notice or a consultation arrived, known only after it was sent: the recipient's period runs from
 * it.
 */
export const recordDelivery = caseCommand('delivery.record', {
  label: ['登记文书送达', 'Record when a notice was delivered'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: [
    '登记已发文书的送达日期，对方的期限自该日起算。',
    'The day a notice arrived, from which its recipient’s period runs.',
  ],
  group: 'notices',
  fields: {
    on: pastDay(['送达日期', 'Day of delivery']),
    event: field(eventNumber, 'delivered_record', ['哪一份文书', 'Which notice']),
    proof: serviceProof,
  },
  /** The latest notice whose delivery is not recorded yet, else the latest. */
  sample: ({ facts }) => {
    const notices = recordsOf(facts).filter(isDelivered);
    const notice = notices.findLast(({ event }) => deliveryOf(facts, event) === undefined) ?? notices.at(-1);
    return { event: notice?.event ?? 0, proof: DASH };
  },
  precondition: ({ facts, command: { event } }) => {
    const record = recordOf(facts, event);
    if (record === null || !isDelivered(record)) {
      return failure(
        'NOT_AN_ANNOUNCEMENT',
        `第 ${event} 号记录不是补正告知、征求意见或者收费通知`,
        `Event ${event} is no correction notice, consultation or fee notice`,
        {
          field: 'event',
          article: articles.registration,
          remedy: {
            zh: '选择发出文书的那一条记录；答复的送达用“送达”',
            en: 'Choose the record that sent it; for a reply, record its service',
          },
        },
      );
    }
    const delivered = deliveryOf(facts, event);
    if (delivered === undefined) return null;
    return failure(
      'ALREADY_DELIVERED',
      `第 ${event} 号记录已登记于 ${delivered} 送达`,
      `Event ${event} is on record as delivered on ${delivered}`,
      {
        field: 'event',
        article: articles.registration,
        remedy: { zh: '送达日期有误的，用“更正办理记录”', en: 'If the day is wrong, correct the recorded act' },
      },
    );
  },
  evolve: (facts, { event, on }) => ({
    ...facts,
    rounds: facts.rounds.map((round) => ({
      ...round,
      acts: round.acts.map((act) => (act.event === event ? { ...act, deliveredOn: on } : act)),
    })),
    consultations: consultationsWith(facts, event, { deliveredOn: on }),
  }),
});
