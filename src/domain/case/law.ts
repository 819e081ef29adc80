import { assessClock } from '../clock/assess-clock.js';
import type { ClockAssessment } from '../clock/clock-assessment.js';
import { explainFinding } from '../clock/refusal-texts.js';
import { articles } from '../clock/articles.js';
import type { Refusal } from '../refusal.js';
import { citationText } from '../statute/citation.js';
import { outcomeRule } from '../statute/outcomes.js';
import { REQUIRED_FACTS } from '../statute/required-facts.js';
import { caseClock, roundClock } from './case-clock.js';
import type { CaseCommand, ReplyContent } from './commands.js';
import type { DecisionContext, Warning } from './decision.js';
import { commandLabels } from './labels.js';
import { presentRound } from './evolve.js';
import type { CaseFacts } from './facts.js';
import { isEstablished } from './outcome-facts.js';
import { clearanceLabels, clearanceRoles } from './permissions.js';
import type { CaseState } from './state.js';

/** One thing the law, or a rule of the house, has against a command. */
export type Objection = Refusal & { readonly question: 'law' | 'permission' };

const law = (code: string, zh: string, en: string, more: Partial<Objection> = {}): Objection => ({
  question: 'law',
  code,
  message: { zh, en },
  remedy: null,
  article: null,
  ...more,
});

/** The dates of a command against today and against the arrival of the request. */
export function dateObjection(
  command: CaseCommand,
  facts: CaseFacts | null,
  context: DecisionContext,
): Objection | null {
  const label = commandLabels[command.type];
  if (command.on > context.today) {
    return law(
      'DATE_IN_FUTURE',
      `「${label.zh}」的日期 ${command.on} 晚于今天（${context.today}）`,
      `The date of "${label.en}", ${command.on}, is later than today (${context.today})`,
      {
        field: 'on',
        remedy: { zh: `填写不晚于 ${context.today} 的日期`, en: `Give a date no later than ${context.today}` },
      },
    );
  }
  const arrived = facts?.receivedOn ?? facts?.registration.submittedOn ?? null;
  if (arrived !== null && command.on < arrived && command.type !== 'entry.correct' && command.type !== 'act.correct') {
    return law(
      'ACT_BEFORE_RECEIPT',
      `「${label.zh}」的日期 ${command.on} 早于收到申请之日 ${arrived}`,
      `The date of "${label.en}", ${command.on}, is before the request came in on ${arrived}`,
      {
        field: 'on',
        article: articles.receipt,
        remedy: {
          zh: `填写 ${arrived} 或之后的日期；收到日有误的，先更正登记`,
          en: `Give ${arrived} or later; if the day of receipt is wrong, correct the registration first`,
        },
      },
    );
  }
  return null;
}

/** What the clock says of the case once the command has happened: refusals that were not there before, and warnings. */
export function clockObjection(
  before: CaseFacts,
  after: CaseFacts,
  command: CaseCommand,
  context: DecisionContext,
): { readonly objection: Objection | null; readonly warnings: readonly Warning[] } {
  const was = presentRound(before);
  const is = presentRound(after);
  // A correction of the registration never refuses acts: what follows from it is computed and shown.
  if (was.acts === is.acts || before.rounds.length !== after.rounds.length || command.type === 'entry.correct') {
    return { objection: null, warnings: [] };
  }
  const asOf = latest(context.today, ...is.acts.map((act) => act.on));
  const earlier = new Set(findings(before, asOf, context).refused.map((one) => one.event));
  const now = findings(after, asOf, context);
  const refused = now.refused.find((one) => !earlier.has(one.event));
  const warnings = now.warned
    .filter((one) => one.event === now.newest)
    .map(({ finding }): Warning => {
      const { message, article } = explainFinding(finding);
      return { code: finding.code, message, article };
    });
  if (refused === undefined) return { objection: null, warnings };
  const text = explainFinding(refused.finding);
  const isItself = refused.event === now.newest;
  return {
    objection: law(isItself ? refused.finding.code : 'ACT_OUT_OF_ORDER', text.message.zh, text.message.en, {
      article: text.article,
      remedy: text.remedy,
      field: 'on',
    }),
    warnings,
  };
}

function findings(facts: CaseFacts, asOf: string, context: DecisionContext) {
  const { input, events } = roundClock(facts, presentRound(facts), asOf);
  const clock = assessClock(input, context.calendar, context.policy);
  const withEvent = <Finding extends { readonly act: number }>(finding: Finding) => ({
    finding,
    event: events[finding.act] ?? 0,
  });
  return {
    newest: Math.max(0, ...events),
    refused: clock.refusals.map(withEvent),
    warned: clock.warnings.map(withEvent),
  };
}

const latest = (...days: string[]): string => days.reduce((a, b) => (a > b ? a : b));

/** The facts an outcome rests on, missing ones first as objections (`must`), the others as warnings (`should`). */
export function replyObjections(
  facts: CaseFacts,
  reply: ReplyContent,
  on: string,
  context: DecisionContext,
): { readonly objections: readonly Objection[]; readonly warnings: readonly Warning[] } {
  const rule = outcomeRule(reply.outcome);
  const clock: ClockAssessment = caseClock(facts, on, context.calendar, context.policy);
  const missing = rule.requires.filter(({ fact }) => !isEstablished(fact, { facts, clock, reply, on }));
  const notAReply: Objection[] = rule.isReply
    ? []
    : [
        law('OUTCOME_NOT_A_REPLY', `「${rule.label.zh}」不是对申请的答复`, `"${rule.label.en}" is not a reply`, {
          field: 'reply.outcome',
          remedy: { zh: '撤回、转办请用相应的办理动作', en: 'Use the act of withdrawal or transfer' },
        }),
      ];
  return {
    objections: [
      ...notAReply,
      ...missing
        .filter(({ required }) => required === 'must')
        .map(({ fact }) => {
          const { missing: text, citation, label } = REQUIRED_FACTS[fact];
          return law(
            `MISSING_${fact.toUpperCase()}`,
            `以「${rule.label.zh}」答复：${text.zh}`,
            `To reply "${rule.label.en}": ${text.en}`,
            {
              article: citationText(citation),
              field: `reply.facts.${fact}`,
              remedy: {
                zh: `补充「${label.zh}」，或者改用其他处理结果`,
                en: `Add: ${label.en}; or choose another outcome`,
              },
            },
          );
        }),
    ],
    warnings: missing
      .filter(({ required }) => required === 'should')
      .map(({ fact }) => ({
        code: `MISSING_${fact.toUpperCase()}`,
        message: REQUIRED_FACTS[fact].missing,
        article: citationText(REQUIRED_FACTS[fact].citation),
      })),
  };
}

/** What single commands need besides the clock: an approval, an open consultation, the right step. */
export function ownObjection(state: CaseState, command: CaseCommand, context: DecisionContext): Objection | null {
  const { facts } = state;
  switch (command.type) {
    case 'extension.notify': {
      const isHead = context.actor.roles.includes('head');
      const approved = facts.extensionApproved?.workingDays ?? 0;
      if (isHead || (command.approvedBy ?? '').trim() !== '' || approved >= command.workingDays) return null;
      return law(
        'EXTENSION_NOT_APPROVED',
        approved === 0
          ? '延期未经政府信息公开工作机构负责人同意'
          : `工作机构负责人同意延期 ${approved} 个工作日，少于所告知的 ${command.workingDays} 个工作日`,
        approved === 0
          ? 'The head of the disclosure office has not agreed to the extension'
          : `The head agreed to ${approved} working days, fewer than the ${command.workingDays} told`,
        {
          article: articles.replyPeriod,
          field: 'workingDays',
          remedy: { zh: '由工作机构负责人先「同意延期」', en: 'Have the head approve the extension first' },
        },
      );
    }
    case 'draft.clear': {
      const mine = clearanceRoles[command.step].some((role) => context.actor.roles.includes(role));
      const label = clearanceLabels[command.step];
      if (!mine) {
        return law('STEP_NOT_YOURS', `「${label.zh}」不由您办理`, `You may not pass the step "${label.en}"`, {
          question: 'permission',
          field: 'step',
        });
      }
      if (facts.draft?.draftedBy === context.actor.id && !context.settings.selfClearance) {
        return law('OWN_DRAFT', '拟稿人不能审核自己的拟稿', 'The drafter may not clear his own draft', {
          question: 'permission',
          remedy: {
            zh: '由其他审核人办理；两人小机关可在单位设置中允许',
            en: 'Have another person clear it; a small office can allow it in its settings',
          },
        });
      }
      return null;
    }
    case 'consultation.send': {
      // The clock tells repetitions within a round; an opinion must not be taken for one of an earlier round either.
      const earlier = facts.consultations.find(({ id }) => id === command.id);
      return earlier === undefined
        ? null
        : law(
            'CONSULTATION_REPEATED',
            `编号“${command.id}”的征求意见已于${earlier.sentOn}发出。`,
            `Consultation "${command.id}" was already sent on ${earlier.sentOn}.`,
            {
              article: articles.consultation,
              field: 'id',
              remedy: {
                zh: '另行征求意见的，使用新的编号。',
                en: 'Give a further consultation a number of its own.',
              },
            },
          );
    }
    case 'act.correct': {
      const known = facts.rounds.some((round) => round.acts.some((act) => act.event === command.event));
      return known
        ? null
        : law(
            'NO_SUCH_ACT',
            `本案没有可更正的第 ${command.event} 号记录`,
            `Event ${command.event} of this case records no act that could be corrected`,
            {
              field: 'event',
            },
          );
    }
    case 'request.transfer':
      return command.toAgencyId === context.actor.agencyId
        ? law('TRANSFER_TO_SELF', '不能转办给本机关', 'A request cannot be transferred to its own agency', {
            field: 'toAgencyId',
          })
        : null;
    default:
      return null;
  }
}
