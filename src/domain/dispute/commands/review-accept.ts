import { article, by, failure, pastDay, yesNo } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { caseNumber, procedure } from '../fields.js';
import { filedOrCompleted } from '../floors.js';
import { late } from '../late.js';
import { acceptancePeriod } from '../periods.js';
import { citationText } from '../../statute/citation.js';
import { PERIODS } from '../../statute/periods.js';

export const acceptReview = disputeCommand('review.accept', {
  label: ['复议受理', 'Review accepted'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: [
    '复议机关受理；审查期限届满未作决定的，视为受理。',
    'The review body accepts; after five working days of silence it counts as accepted.',
  ],
  article: article('review_law', '第30条'),
  group: 'hearing',
  nextIn: ['review.filed'],
  fields: {
    on: pastDay(
      ['受理日期', 'Day of acceptance'],
      ['视为受理的，填审查期限届满之日', 'If deemed accepted, the last day of the examination'],
    ),
    procedure,
    caseNumber: caseNumber.optional(),
    /** 视为受理: the review body did not decide in time, and the legal date is the day the time ran out (第30条第3款). */
    deemed: yesNo(['视为受理', 'Deemed accepted'], { article: article('review_law', '第30条第3款') }).optional(),
  },
  // After the examination period no acceptance is needed: the review counts as accepted on the last day.
  sample: ({ facts, context: { today, calendar } }) => {
    const { dueOn } = acceptancePeriod(facts, calendar);
    const deemed = today > dueOn;
    return { on: deemed ? dueOn : today, procedure: 'ordinary' as const, deemed };
  },
  notBefore: filedOrCompleted,
  precondition: ({ facts, command: { on, deemed, procedure }, context }) => {
    if (procedure === 'simple' && PERIODS.find('review_decide_simple', on) === null) return simpleNotInForce(on);
    const { dueOn, article } = acceptancePeriod(facts, context.calendar);
    return deemed !== true || on === dueOn
      ? null
      : failure(
          'DEEMED_ACCEPTANCE_DAY',
          `审查期限 ${dueOn} 届满，视为受理之日只能是该日`,
          `The review body’s time ran out on ${dueOn}: only that day can be the day of deemed acceptance`,
          { article, field: 'on', remedy: { zh: `日期填写 ${dueOn}`, en: `Give ${dueOn}` } },
        );
  },
  flags: ({ facts, command: { on }, context }) => {
    const period = acceptancePeriod(facts, context.calendar);
    return late(
      'ACCEPTED_LATE',
      on,
      period,
      `审查期限 ${period.dueOn} 已届满，当日起视为受理`,
      `Without a decision by ${period.dueOn} the review counted as accepted from that day`,
    );
  },
  evolve: (facts, { on, deemed = false, procedure, caseNumber = facts.caseNumber }) => ({
    ...facts,
    ...{ acceptedOn: on, deemedAccepted: deemed, procedure, caseNumber },
  }),
});

/** 第53条: a review of information disclosure may be simple; the law before 2024 had no such procedure. */
function simpleNotInForce(on: string) {
  const { from, citations } = PERIODS.nearest('review_decide_simple', on);
  return failure(
    'SIMPLE_NOT_IN_FORCE',
    `简易程序自 ${from} 起施行，${on} 受理的行政复议不适用`,
    `The simple procedure exists since ${from}; it does not apply to a review accepted on ${on}`,
    {
      article: citations.map(citationText).join('、'),
      field: 'procedure',
      remedy: {
        zh: '改为普通程序；受理日期有误的，更正日期',
        en: 'Choose the ordinary procedure, or correct the day of acceptance',
      },
    },
  );
}
