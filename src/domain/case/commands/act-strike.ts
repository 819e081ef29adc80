import { articles, by, DASH, failure, field, pastDay, type PreconditionFailure } from '../../history/command-kit.js';
import type { Words } from '../../text.js';
import { caseCommand } from '../case-command.js';
import type { CaseFacts, DecidedFacts } from '../facts.js';
import { correctionReason, eventNumber } from '../fields.js';
import { type CaseRecord, noSuchRecord, recordOf, recordsOf } from '../records.js';
import { allActs, presentRound } from '../rounds.js';

/** 撤销误录: strikes out a record of something that never happened; the record's own event stays in the history. */
export const strikeAct = caseCommand('act.strike', {
  label: ['撤销误录', 'Strike out a record made by mistake'],
  issuers: by('head', 'administrator'),
  purpose: [
    '撤销从未发生、录入有误的办理记录；原记录仍留在历史中。',
    'Strikes out a record of something that never happened; it stays in the history.',
  ],
  article: articles.registration,
  group: 'corrections',
  seldom: true,
  undrawn: true,
  fields: {
    event: field(eventNumber, 'record', ['哪一条记录', 'Which record']),
    on: pastDay(['撤销日期', 'Day']),
    reason: correctionReason,
  },
  sample: ({ facts }) => ({ event: recordsOf(facts).at(-1)?.event ?? 0, reason: DASH }),
  corrects: 'record',
  decided: ({ facts, command }) => {
    const backTo = leadsBackTo(facts, command.event);
    return backTo === null ? {} : { backTo };
  },
  // The clock and the order of acts check what other acts need of it.
  precondition: ({ facts, state, command: { event } }) => {
    const record = recordOf(facts, event);
    if (record === null) return noSuchRecord(event);
    if (record.round < facts.rounds.length) {
      return notStruck(
        ['该记录属于已经结束的上一次答复，不能撤销', 'The record belongs to an earlier reply, which is closed'],
        ['日期有误的，用“更正办理记录”', 'If a date is wrong, correct the recorded act'],
      );
    }
    if (record.kind === 'answered' && presentRound(facts).ending?.outcome !== 'withdrawn') {
      return notStruck(
        ['答复不能这样撤销', 'A reply is not struck out like this'],
        [
          '误录的答复用“撤销误录答复”（已登记送达的，先撤销送达记录）；已发出的错误答复，由负责人自行纠正、重新答复',
          'Retract a reply recorded by mistake, after striking out its service; if a wrong reply was really sent, the head orders a new reply',
        ],
      );
    }
    const first = struckBefore(facts, state, record);
    return first === null
      ? null
      : notStruck(['其后的记录以它为前提，不能先撤销', 'A later record depends on it'], first);
  },
  // Striking out an order restores the round before it, except for the proof of service, which has to be recorded
  // again.
  evolve: (facts, { event }) => {
    const kept = <Item extends { readonly event: number }>(item: Item | null): Item | null =>
      item?.event === event ? null : item;
    const struck = allActs(facts).find((act) => act.event === event);
    const returned = struck?.kind === 'consultation_returned' ? struck.consultation?.id : undefined;
    const isPublication = facts.madePublicBy === event;
    return {
      ...facts,
      rounds: facts.rounds
        .filter(({ order }) => order?.event !== event)
        .map((round) => ({
          ...round,
          acts: round.acts.filter((act) => act.event !== event),
          ending: kept(round.ending),
        })),
      consultations: facts.consultations
        .filter((one) => one.event !== event)
        .map((one) => (one.id === returned ? { ...one, returnedOn: null, opinion: null } : one)),
      extensionApproved: kept(facts.extensionApproved),
      feeAmount: struck?.kind === 'fee_notice' ? null : facts.feeAmount,
      reasonsRequested: kept(facts.reasonsRequested),
      reasonsReceived: facts.reasonsRequested?.event === event ? null : kept(facts.reasonsReceived),
      service: kept(facts.service),
      madePublicOn: isPublication ? null : facts.madePublicOn,
      madePublicBy: isPublication ? null : facts.madePublicBy,
    };
  },
});

/**
 * The state a case returns to when a record that moved it is struck out; null when its state stays or handling
 * continues.
 */
function leadsBackTo(facts: CaseFacts, event: number): DecidedFacts['backTo'] | null {
  const kind = recordOf(facts, event)?.kind;
  if (kind === 'service') return 'answered';
  if (kind === 'order') return facts.rounds.at(-2)?.ending == null ? null : 'answered';
  return kind === 'answered' && facts.receivedOn === null ? 'registered' : null;
}

/** What depends on a record and has to be struck out first, if anything. */
function struckBefore(facts: CaseFacts, state: string, record: CaseRecord): Words | null {
  const round = presentRound(facts);
  if (state === 'withdrawn' && record.kind !== 'answered') {
    return ['先撤销“撤回申请”', 'Strike out the withdrawal first'];
  }
  switch (record.kind) {
    case 'service':
      return state === 'settled.closed' ? ['先“撤销归档”', 'Take the case out of the archive first'] : null;
    case 'reasons_requested':
      return facts.reasonsReceived === null ? null : ['先撤销“收到理由说明”', 'Strike out the reasons received first'];
    case 'extension_approved':
      return round.acts.some(({ kind, event }) => kind === 'extension_notified' && event > record.event)
        ? ['先撤销“延期告知”', 'Strike out the extension notice first']
        : null;
    case 'order':
      return round.acts.length > 0 || facts.draft !== null
        ? ['先撤销重新办理中的记录、退回拟稿', 'Strike out what was done since, and return the draft, first']
        : null;
    default:
      return null;
  }
}

const notStruck = ([zh, en]: Words, [remedyZh, remedyEn]: Words): PreconditionFailure =>
  failure('RECORD_NOT_STRUCK', zh, en, {
    field: 'event',
    article: articles.registration,
    remedy: { zh: remedyZh, en: remedyEn },
  });
