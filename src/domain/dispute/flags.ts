import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Warning } from '../case/decision.js';
import type { DisputeCommand } from './commands.js';
import { reviewDueOn } from './deadlines.js';
import type { DisputeContext } from './decision.js';
import { ordersByNature } from './endings.js';
import type { DisputeFacts } from './facts.js';
import { filingFlags } from './filing-flags.js';
import { newReplyPeriod } from './new-reply.js';
import { flag } from './objections.js';
import { acceptancePeriod, appealPeriod, decisionPeriod, defencePeriod, firstInstance } from './periods.js';
import type { DisputeState } from './state.js';

/** What the law says of a command that is recorded all the same: it happened, though late or out of turn. */
export function flagsOf(state: DisputeState | null, command: DisputeCommand, context: DisputeContext): Warning[] {
  switch (command.type) {
    case 'review.file':
      return filingFlags('review', command.on, context.contested, context);
    case 'suit.file':
    case 'dispute.record':
      return filingFlags(command.kind, command.on, context.contested, context);
    default:
      return state === null ? [] : stepFlags(state, command, context);
  }
}

function stepFlags(state: DisputeState, command: DisputeCommand, context: DisputeContext): Warning[] {
  const { facts } = state;
  const { calendar } = context;
  switch (command.type) {
    case 'review.accept': {
      const { dueOn, article } = acceptancePeriod(facts, calendar);
      return late(
        'ACCEPTED_LATE',
        command.on,
        dueOn,
        article,
        `审查期限 ${dueOn} 已届满，当日起视为受理`,
        `Without a decision by ${dueOn} the review counted as accepted from that day`,
      );
    }
    case 'defence.submit': {
      const period = facts.defenceOn === null ? defencePeriod(facts, calendar) : null;
      if (period === null) return [];
      return late(
        'DEFENCE_LATE',
        command.on,
        period.dueOn,
        period.article,
        `答复（答辩）举证期限 ${period.dueOn} 届满；逾期提交证据的，视为没有证据`,
        `The defence was due on ${period.dueOn}; evidence handed in late counts as none`,
      );
    }
    case 'review.extend':
    case 'review.decide':
    case 'review.mediate':
      return [...reviewLate(facts, command.on, calendar), ...missingOrder(command)];
    case 'judgment.record':
      return missingOrder(command);
    case 'appeal.file': {
      const first = firstInstance(facts);
      if (first === null) return [];
      const { dueOn, article } = appealPeriod(first, calendar);
      return late(
        'APPEAL_LATE',
        command.on,
        dueOn,
        article,
        `上诉期 ${dueOn} 届满（自上诉人收到裁判文书之日起算）`,
        `The period of appeal ran out on ${dueOn}, counted from service on whoever appeals`,
      );
    }
    case 'compliance.record': {
      const order = newReplyPeriod(state, calendar);
      if (order === null) return [];
      return late(
        'COMPLIED_LATE',
        command.on,
        order.period.dueOn,
        order.period.article,
        `重新答复期限 ${order.period.dueOn} 届满`,
        `The new reply was due on ${order.period.dueOn}`,
      );
    }
    default:
      return [];
  }
}

const late = (code: string, on: LegalDate, dueOn: LegalDate, article: string, zh: string, en: string): Warning[] =>
  on <= dueOn ? [] : [flag(code, zh, en, article)];

function reviewLate(facts: DisputeFacts, on: LegalDate, calendar: WorkCalendar): Warning[] {
  const period = decisionPeriod(facts, calendar);
  if (period === null || facts.acceptedOn === null) return [];
  const dueOn = reviewDueOn(facts, period, facts.acceptedOn, on, calendar);
  return late(
    'REVIEW_LATE',
    on,
    dueOn,
    period.article,
    `复议期限 ${dueOn} 已届满，申请人可以自届满之日起十五日内起诉`,
    `The review was due on ${dueOn}; the applicant may sue within fifteen days of it`,
  );
}

function missingOrder(command: DisputeCommand): Warning[] {
  if (command.type !== 'review.decide' && command.type !== 'judgment.record') return [];
  return command.newReply === null && ordersByNature(command.ending)
    ? [
        flag(
          'ORDER_MISSING',
          '责令履行的，一般同时责令在一定期限内重新答复；请核对',
          'An order to act usually sets a period for a new reply; please check',
          null,
        ),
      ]
    : [];
}
