import { articles } from '../clock/articles.js';
import type { CommandOf } from './commands.js';
import { presentRound } from './evolve.js';
import type { CaseFacts } from './facts.js';
import { law, type Objection } from './objection.js';
import { type CaseRecord, detailsOf, isDelivered, recordOf } from './records.js';
import type { CaseState } from './state.js';

const noSuchRecord = (event: number): Objection =>
  law(
    'NO_SUCH_ACT',
    `第 ${event} 号记录不是本案可更正的办理记录，或者已经撤销`,
    `Event ${event} of this case records nothing that can be put right, or was struck out before`,
    {
      field: 'event',
      article: articles.registration,
      remedy: {
        zh: '按案件历史中的编号选择；登记事项用「更正登记」，误录的答复用「撤销误录答复」',
        en: 'Choose a number from the history; use the correction of the registration, or the retraction of a reply, for those',
      },
    },
  );

/** What stands against putting a record right. */
export function correctionObjection(facts: CaseFacts, { event, changes }: CommandOf<'act.correct'>): Objection | null {
  const record = recordOf(facts, event);
  if (record === null) return noSuchRecord(event);
  const known: readonly string[] = ['on', ...(detailsOf[record.kind] ?? [])];
  const foreign = Object.keys(changes).find((key) => !known.includes(key));
  if (foreign === undefined) return null;
  return law(
    'NOT_A_DETAIL_OF_THIS_ACT',
    `第 ${event} 号记录没有这一项内容（${foreign}）`,
    `Event ${event} has no such detail (${foreign})`,
    {
      field: `changes.${foreign}`,
      article: articles.registration,
      remedy: {
        zh: '更正该记录确有的内容；其他内容有误的，「撤销误录」后重新登记',
        en: 'Correct what the record does say; for anything else strike it out and record it again',
      },
    },
  );
}

/** What stands against the day on which a notice arrived. */
export function deliveryObjection(facts: CaseFacts, { event }: CommandOf<'delivery.record'>): Objection | null {
  const record = recordOf(facts, event);
  if (record === null || !isDelivered(record)) {
    return law(
      'NOT_AN_ANNOUNCEMENT',
      `第 ${event} 号记录不是补正告知、征求意见或者收费通知`,
      `Event ${event} is no correction notice, consultation or fee notice`,
      {
        field: 'event',
        article: articles.registration,
        remedy: {
          zh: '选择发出文书的那一条记录；答复的送达用「送达」',
          en: 'Choose the record that sent it; for a reply, record its service',
        },
      },
    );
  }
  const act = facts.rounds.flatMap(({ acts }) => acts).find((one) => one.event === event);
  if (act?.deliveredOn === undefined) return null;
  return law(
    'ALREADY_DELIVERED',
    `第 ${event} 号记录已登记于 ${act.deliveredOn} 送达`,
    `Event ${event} is on record as delivered on ${act.deliveredOn}`,
    {
      field: 'event',
      article: articles.registration,
      remedy: { zh: '送达日期有误的，用「更正办理记录」', en: 'If the day is wrong, correct the recorded act' },
    },
  );
}

/** What stands against striking a record out. What other acts need of it, the clock and the order of dates tell. */
export function strikeObjection(state: CaseState, { event }: CommandOf<'act.strike'>): Objection | null {
  const { facts } = state;
  const record = recordOf(facts, event);
  if (record === null) return noSuchRecord(event);
  if (record.round < facts.rounds.length) {
    return notStruck(
      '该记录属于已经结束的上一次答复，不能撤销',
      'The record belongs to an earlier reply, which is closed',
      '日期有误的，用「更正办理记录」',
      'If a date is wrong, correct the recorded act',
    );
  }
  if (record.kind === 'answered' && presentRound(facts).ending?.outcome !== 'withdrawn') {
    return notStruck(
      '答复不能这样撤销',
      'A reply is not struck out like this',
      '误录的答复用「撤销误录答复」（已登记送达的，先撤销送达记录）；已发出的错误答复，由负责人自行纠正、重新答复',
      'Retract a reply recorded by mistake, after striking out its service; if a wrong reply was really sent, the head has it given anew',
    );
  }
  return leaning(state, record);
}

/** A record that another one leans on is struck out after it. */
function leaning({ facts, state }: CaseState, record: CaseRecord): Objection | null {
  const round = presentRound(facts);
  const first = (zh: string, en: string): Objection =>
    notStruck('其后的记录以它为前提，不能先撤销', 'Something recorded later rests on it', zh, en);
  if (state === 'withdrawn' && record.kind !== 'answered') {
    return first('先撤销「撤回申请」', 'Strike out the withdrawal first');
  }
  switch (record.kind) {
    case 'service':
      return state === 'settled.closed' ? first('先「撤销归档」', 'Take the case out of the archive first') : null;
    case 'reasons_requested':
      return facts.reasonsReceived === null
        ? null
        : first('先撤销「收到理由说明」', 'Strike out the reasons received first');
    case 'extension_approved':
      return round.acts.some(({ kind, event }) => kind === 'extension_notified' && event > record.event)
        ? first('先撤销「延期告知」', 'Strike out the extension that was told first')
        : null;
    case 'order':
      return round.acts.length > 0 || facts.draft !== null
        ? first('先撤销重新办理中的记录、退回拟稿', 'Strike out what was done since, and return the draft, first')
        : null;
    default:
      return null;
  }
}

const notStruck = (zh: string, en: string, remedyZh: string, remedyEn: string): Objection =>
  law('RECORD_NOT_STRUCK', zh, en, {
    field: 'event',
    article: articles.registration,
    remedy: { zh: remedyZh, en: remedyEn },
  });
