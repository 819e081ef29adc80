import {
  anyDay,
  articles,
  by,
  changesOf,
  DASH,
  failure,
  field,
  pastDay,
  workingDays,
} from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import type { Round } from '../facts.js';
import { correctionReason, eventNumber } from '../fields.js';
import { consultationsWith, detailsOf, noSuchRecord, recordOf, recordsOf } from '../records.js';

/** Corrects the date or another detail of an act that was entered wrongly; the act's own event stays in the history. */
export const correctAct = caseCommand('act.correct', {
  label: ['更正办理记录', 'Correct a recorded act'],
  issuers: by('head', 'administrator'),
  purpose: [
    '更正办理记录中录错的日期或者天数，期限随之重算。',
    'Corrects a date or a number of days that was entered wrongly.',
  ],
  article: articles.registration,
  group: 'corrections',
  seldom: true,
  undrawn: true,
  fields: {
    event: field(eventNumber, 'record', ['哪一条记录', 'Which record']),
    changes: changesOf({
      on: pastDay(['正确的日期', 'Correct day']),
      deliveredOn: pastDay(['正确的送达日期', 'Correct day of delivery']),
      workingDays: workingDays(['正确的工作日数', 'Correct number of working days']),
      untilOn: anyDay(['正确的延迟日期', 'Correct later day']),
    }),
    on: pastDay(['更正日期', 'Day of the correction']),
    reason: correctionReason,
  },
  sample: ({ facts }) => ({ event: recordsOf(facts).at(-1)?.event ?? 0, changes: {}, reason: DASH }),
  corrects: 'detail',
  precondition: ({ facts, command: { event, changes } }) => {
    const record = recordOf(facts, event);
    if (record === null) return noSuchRecord(event);
    const known: readonly string[] = ['on', ...(detailsOf[record.kind] ?? [])];
    const foreign = Object.keys(changes).find((key) => !known.includes(key));
    return foreign === undefined ? null : notADetail(event, foreign);
  },
  evolve: (facts, { event, changes }) => {
    const { on } = changes;
    const dated = <Item extends { readonly event: number; readonly on: string }>(item: Item): Item =>
      item.event === event && on !== undefined ? { ...item, on } : item;
    const approved = facts.extensionApproved && dated(facts.extensionApproved);
    return {
      ...facts,
      rounds: facts.rounds.map((round): Round => ({
        order: round.order && dated(round.order),
        acts: round.acts.map((act) => (act.event === event ? { ...act, ...changes } : act)),
        ending: round.ending && dated(round.ending),
      })),
      consultations: consultationsWith(facts, event, changes),
      extensionApproved:
        approved?.event === event
          ? { ...approved, workingDays: changes.workingDays ?? approved.workingDays }
          : approved,
      reasonsRequested: facts.reasonsRequested && dated(facts.reasonsRequested),
      reasonsReceived: facts.reasonsReceived && dated(facts.reasonsReceived),
      service: facts.service && dated(facts.service),
      madePublicOn: facts.madePublicBy === event && on !== undefined ? on : facts.madePublicOn,
    };
  },
});

const notADetail = (event: number, foreign: string) =>
  failure(
    'NOT_A_DETAIL_OF_THIS_ACT',
    `第 ${event} 号记录没有这一项内容（${foreign}）`,
    `Event ${event} has no such detail (${foreign})`,
    {
      field: `changes.${foreign}`,
      article: articles.registration,
      remedy: {
        zh: '更正该记录确有的内容；其他内容有误的，“撤销误录”后重新登记',
        en: 'Correct a detail that the record has; for anything else strike it out and record it again',
      },
    },
  );
