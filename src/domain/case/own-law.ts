import { articles } from '../clock/articles.js';
import { assessClock } from '../clock/assess-clock.js';
import { roundClock } from './case-clock.js';
import type { CaseCommand, CommandOf } from './commands.js';
import type { DecisionContext } from './decision.js';
import { factsAfter, presentRound } from './evolve.js';
import type { CaseFacts } from './facts.js';
import { clockObjection } from './law.js';
import { law, type Objection } from './objection.js';
import { type Actor, clearanceLabels, clearanceRoles } from './permissions.js';
import { correctionObjection, deliveryObjection, strikeObjection } from './put-right-law.js';
import { hasTag, type CaseState } from './state.js';

/** What single commands need besides the clock: an approval, the right step, somebody's earlier answer. */
export function ownObjection(state: CaseState, command: CaseCommand, context: DecisionContext): Objection | null {
  const { facts } = state;
  switch (command.type) {
    case 'case.claim':
      return isAlreadyOn(facts, context.actor) ? alreadyYours() : null;
    case 'extension.approve':
      return approvalObjection(facts, command, context);
    case 'extension.notify':
      return consentObjection(facts, command, context);
    case 'draft.clear':
      return clearanceObjection(facts, command, context);
    case 'consultation.send':
      return consultationObjection(facts, command);
    case 'reasons.receive':
      return facts.reasonsRequested?.round === facts.rounds.length && facts.reasonsReceived === null
        ? null
        : reasonsNotAsked();
    case 'delay.notify':
      return facts.reasonsReceived?.reasonable === true && facts.reasonsRequested?.round === facts.rounds.length
        ? null
        : delayWithoutReasons();
    case 'act.correct':
      return correctionObjection(facts, command);
    case 'act.strike':
      return strikeObjection(state, command);
    case 'delivery.record':
      return deliveryObjection(facts, command);
    case 'request.void':
      return voidObjection(facts);
    case 'reply.reorder':
      return orderObjection(state, command, context);
    case 'request.transfer':
      return command.toAgencyId === context.actor.agencyId ? transferToSelf() : null;
    default:
      return null;
  }
}

/** The consent is asked of the clock as if the applicant were told the same day. */
function approvalObjection(
  facts: CaseFacts,
  { on, workingDays }: CommandOf<'extension.approve'>,
  context: DecisionContext,
): Objection | null {
  const stated: CommandOf<'extension.notify'> = { type: 'extension.notify', on, workingDays };
  const after = factsAfter(facts, { ...stated, decided: { seq: Number.MAX_SAFE_INTEGER, actorId: context.actor.id } });
  return clockObjection(facts, after, stated, context).objection;
}

/** Working days the head has agreed to for the present run; a consent of before a restart went with that run. */
function consentedDays(facts: CaseFacts, { on }: CommandOf<'extension.notify'>, context: DecisionContext): number {
  const approved = facts.extensionApproved;
  if (approved === null || approved.on > on) return 0;
  const { input, events } = roundClock(facts, presentRound(facts), on);
  const began = assessClock(input, context.calendar, context.policy).runs.at(-1)?.act ?? null;
  return began !== null && (events[began] ?? 0) > approved.event ? 0 : approved.workingDays;
}

function consentObjection(
  facts: CaseFacts,
  command: CommandOf<'extension.notify'>,
  context: DecisionContext,
): Objection | null {
  const approved = consentedDays(facts, command, context);
  if (context.actor.roles.includes('head') || approved >= command.workingDays) return null;
  return law(
    'EXTENSION_NOT_APPROVED',
    approved === 0
      ? `截至 ${command.on}，延期未经政府信息公开工作机构负责人同意`
      : `工作机构负责人同意延期 ${approved} 个工作日，少于所告知的 ${command.workingDays} 个工作日`,
    approved === 0
      ? `By ${command.on} the head of the disclosure office had not agreed to the extension`
      : `The head agreed to ${approved} working days, fewer than the ${command.workingDays} stated`,
    {
      article: articles.replyPeriod,
      field: 'workingDays',
      remedy: {
        zh: '由工作机构负责人先「同意延期」；此前已在纸面同意的，由其按同意之日补录',
        en: 'Have the head approve the extension first; a consent on paper is entered by the head, with its day',
      },
    },
  );
}

function clearanceObjection(
  { draft }: CaseFacts,
  { step }: CommandOf<'draft.clear'>,
  { actor, settings }: DecisionContext,
): Objection | null {
  const label = clearanceLabels[step];
  if (!clearanceRoles[step].some((role) => actor.roles.includes(role))) {
    return law('STEP_NOT_YOURS', `「${label.zh}」不由您办理`, `You may not pass the step "${label.en}"`, {
      question: 'permission',
      field: 'step',
    });
  }
  if (draft?.draftedBy !== actor.id || settings.selfClearance) return null;
  return law('OWN_DRAFT', '拟稿人不能审核自己的拟稿', 'The drafter may not clear his own draft', {
    question: 'permission',
    remedy: {
      zh: '由其他审核人办理；两人小机关可在单位设置中允许',
      en: 'Have another person clear it; a small office can allow it in its settings',
    },
  });
}

/** The clock tells repetitions within a round; an opinion must not be taken for one of an earlier round either. */
function consultationObjection(facts: CaseFacts, { id }: CommandOf<'consultation.send'>): Objection | null {
  const earlier = facts.consultations.find((one) => one.id === id);
  if (earlier === undefined) return null;
  return law(
    'CONSULTATION_REPEATED',
    `编号“${id}”的征求意见已于${earlier.sentOn}发出。`,
    `Consultation "${id}" was already sent on ${earlier.sentOn}.`,
    {
      article: articles.consultation,
      field: 'id',
      remedy: { zh: '另行征求意见的，使用新的编号。', en: 'Give a further consultation a number of its own.' },
    },
  );
}

const reasonsNotAsked = (): Objection =>
  law('REASONS_NOT_ASKED', '没有尚待答复的说明理由要求', 'No request for reasons is waiting for an answer', {
    article: articles.delay,
    remedy: { zh: '先「要求说明理由」', en: 'Ask the applicant for reasons first' },
  });

const delayWithoutReasons = (): Objection =>
  law(
    'DELAY_WITHOUT_REASONS',
    '延迟答复限于数量、频次明显超过合理范围，且经申请人说明、认为理由合理的申请',
    'A reply can be delayed only where an unusual number of requests was explained, and the reasons found reasonable',
    {
      article: articles.delay,
      remedy: {
        zh: '先「要求说明理由」并登记认为理由合理；其他情形需要更多时间的，依第三十三条第二款延期',
        en: 'Ask for reasons and record that they are reasonable; in any other case extend under art. 33 para. 2',
      },
    },
  );

/** A request that anybody outside has heard of, or that came from another agency, was no mistake of registration. */
function voidObjection({ rounds, transferredFrom }: CaseFacts): Objection | null {
  if (transferredFrom !== null) {
    return law(
      'VOID_TAKEN_OVER',
      '转来的申请不能作废：转出机关已不再办理',
      'A request taken over cannot be voided: the agency that sent it no longer handles it',
      {
        article: articles.registration,
        remedy: { zh: '不应由本机关办理的，「转办」退回', en: 'If it is not this agency’s, transfer it back' },
      },
    );
  }
  if (rounds.length === 1 && rounds.every(({ acts }) => acts.length === 0)) return null;
  return law(
    'VOID_AFTER_ACT',
    '本案已有对外办理或者责令答复的记录，不是误登记，不能作废',
    'Acts towards others, or an order, are on record: this was no mistake of registration and cannot be voided',
    {
      article: articles.registration,
      remedy: {
        zh: '依法办结；其中记录有误的，先「撤销误录」',
        en: 'Bring it to its lawful end; strike out first what was recorded by mistake',
      },
    },
  );
}

/** The longest period an agency may give itself when it revokes its own reply. */
const OWN_PERIOD = 20;

function orderObjection(
  { state }: CaseState,
  { on, orderedBy, period }: CommandOf<'reply.reorder'>,
  { actor }: DecisionContext,
): Objection | null {
  if (period !== null && 'dueOn' in period && period.dueOn < on) {
    return law(
      'ORDER_DUE_BEFORE_ORDER',
      `责令答复的期限 ${period.dueOn} 早于收到决定之日 ${on}`,
      `The reply would be due on ${period.dueOn}, before the order arrived on ${on}`,
      {
        field: 'period.dueOn',
        article: articles.order,
        remedy: { zh: '核对决定书所定期限和收到决定之日', en: 'Check the day set and the day the order arrived' },
      },
    );
  }
  if (hasTag(state, 'open') && orderedBy !== 'review_body' && orderedBy !== 'court') {
    return law(
      'ORDER_WHILE_OPEN',
      '本案尚未答复，原答复期限照常计算，督办、自行纠正不能重新起算',
      'The request is not answered yet and its own period runs; supervision or self-correction cannot begin another',
      {
        article: articles.replyPeriod,
        field: 'orderedBy',
        remedy: {
          zh: `按原期限答复；复议机关或者法院责令的，选择作出决定的机关`,
          en: 'Reply within that period; if a review body or court ordered it, say so',
        },
      },
    );
  }
  if (orderedBy !== 'agency') return null;
  if (!actor.roles.includes('head')) {
    return law(
      'OWN_CORRECTION_NOT_YOURS',
      '自行纠正原答复，由工作机构负责人决定',
      'Revoking the agency’s own reply is for the head of the disclosure office to decide',
      {
        question: 'permission',
        field: 'orderedBy',
        remedy: { zh: '由工作机构负责人办理', en: 'Have the head do it' },
      },
    );
  }
  const isTooLong = period !== null && !('workingDays' in period && period.workingDays <= OWN_PERIOD);
  if (!isTooLong) return null;
  return law(
    'OWN_PERIOD_TOO_LONG',
    `自行纠正的，重新答复的期限不超过 ${OWN_PERIOD} 个工作日`,
    `After revoking its own reply the agency replies anew within ${OWN_PERIOD} working days`,
    {
      article: articles.replyPeriod,
      field: 'period',
      remedy: {
        zh: `填写不超过 ${OWN_PERIOD} 个工作日的期限，或者不填`,
        en: `Give a period of at most ${OWN_PERIOD} working days, or none`,
      },
    },
  );
}

/** Whoever has a case of no unit may claim it once more, for his own. */
const isAlreadyOn = ({ handlerId, unit }: CaseFacts, { id, unit: own }: Actor): boolean =>
  handlerId === id && (unit !== null || own === null);

const alreadyYours = (): Objection =>
  law('ALREADY_YOURS', '本案已在您名下', 'This case is on your desk already', {
    question: 'permission',
    remedy: {
      zh: '直接办理；要转给他人的，用「分办」或者「退回」',
      en: 'Go on with it; to pass it on, assign or return it',
    },
  });

const transferToSelf = (): Objection =>
  law('TRANSFER_TO_SELF', '不能转办给本机关', 'A request cannot be transferred to its own agency', {
    field: 'toAgencyId',
    remedy: {
      zh: '选择其他机关；在本机关内改派的，用「分办」',
      en: 'Choose another agency; within this one, assign it',
    },
  });
