import type { Refusal } from '../refusal.js';
import { citationText, cite } from '../statute/citation.js';
import { disputeEnding, type DisputeResult } from '../statute/dispute-results.js';
import type { DisputeCommand, NewReplyOrder } from './commands.js';
import type { DisputeContext } from './decision.js';
import { commandOfEnding, decidableEnding } from './endings.js';
import type { DisputeFacts } from './facts.js';
import { disputeCommandLabels } from './labels.js';
import { objection } from './objections.js';
import { acceptancePeriod, appealPeriod, firstInstance } from './periods.js';

/** 行政复议法第62条第1款: at most so many calendar days. */
const LONGEST_EXTENSION = 30;

/** What single commands cannot be, whoever gives them: the record would contradict the law's own arithmetic. */
export function disputeObjection(
  command: DisputeCommand,
  facts: DisputeFacts | null,
  context: DisputeContext,
): Refusal | null {
  switch (command.type) {
    case 'review.accept':
      return facts === null || command.deemed !== true ? null : deemedObjection(command.on, facts, context);
    case 'review.extend':
      return facts === null ? null : extensionObjection(command.days, facts);
    case 'procedure.change':
      return facts?.procedure === 'simple'
        ? null
        : objection('ALREADY_ORDINARY', '本案已适用普通程序', 'The ordinary procedure applies already');
    case 'review.decide':
      return endingObjection(command.ending, 'review') ?? orderObjection(command.ending, command.newReply, command.on);
    case 'review.mediate':
      return periodObjection(command.newReply, command.on);
    case 'judgment.record':
      return endingObjection(command.ending, 'suit') ?? orderObjection(command.ending, command.newReply, command.on);
    case 'appeal.decide':
      return appealObjection(command.result, command.ending, command.newReply, command.on);
    case 'judgment.confirm':
      return facts === null ? null : confirmObjection(command.on, facts, context);
    case 'dispute.record':
      return command.decision === null
        ? null
        : resultObjection(
            command.decision.ending,
            command.decision.result,
            command.kind === 'review' ? 'review' : 'suit',
            'decision.ending',
          );
    case 'result.record':
      return resultObjection(command.ending, command.result, facts?.kind === 'review' ? 'review' : 'suit', 'ending');
    case 'entry.correct':
      return command.changes.kind === undefined || facts?.kind !== 'review'
        ? null
        : objection('REVIEW_IS_NO_SUIT', '行政复议不能更正为诉讼', 'A review cannot be corrected into a suit', {
            field: 'changes.kind',
            remedy: ['作废后按诉讼重新登记', 'Void the entry and enter the suit'],
          });
    default:
      return null;
  }
}

function deemedObjection(on: string, facts: DisputeFacts, context: DisputeContext): Refusal | null {
  const { dueOn, article } = acceptancePeriod(facts, context.calendar);
  return on === dueOn
    ? null
    : objection(
        'DEEMED_ACCEPTANCE_DAY',
        `审查期限 ${dueOn} 届满，视为受理之日只能是该日`,
        `The review body’s time ran out on ${dueOn}: only that day can be the day of deemed acceptance`,
        { article, field: 'on', remedy: [`日期填写 ${dueOn}`, `Give ${dueOn}`] },
      );
}

function extensionObjection(days: number, facts: DisputeFacts): Refusal | null {
  const article = citationText(cite('review_law', '第62条'));
  if (facts.extension !== null) {
    return objection('ALREADY_EXTENDED', '复议期限已经延长过', 'The review has been extended before', { article });
  }
  if (facts.procedure === 'simple') {
    return objection(
      'SIMPLE_NOT_EXTENDABLE',
      '简易程序三十日内作出决定，不能延长',
      'A simple procedure is decided within thirty days and cannot be extended',
      { article, remedy: ['先「转为普通程序」', 'Record the change to the ordinary procedure first'] },
    );
  }
  return days >= 1 && days <= LONGEST_EXTENSION
    ? null
    : objection(
        'EXTENSION_TOO_LONG',
        `延长 ${days} 日：延长期限最多不得超过三十日`,
        `An extension of ${days} days: thirty at most`,
        { article, field: 'days', remedy: ['填写 1 至 30 日', 'Give 1 to 30 days'] },
      );
}

function endingObjection(code: string, forum: 'review' | 'suit', field = 'ending'): Refusal | null {
  if (decidableEnding(code, forum) !== null) return null;
  const own = commandOfEnding(code);
  const ending = disputeEnding(code);
  if (ending?.forum === forum && own !== null) {
    const label = disputeCommandLabels[own];
    return objection(
      'ENDING_HAS_OWN_COMMAND',
      `「${ending.label.zh}」请用「${label.zh}」登记`,
      `"${ending.label.en}" is recorded by "${label.en}"`,
      { field },
    );
  }
  return objection(
    'ENDING_UNKNOWN',
    ending === null ? '没有这种结果' : `「${ending.label.zh}」不是${forum === 'review' ? '复议' : '诉讼'}的结果`,
    ending === null ? 'There is no such ending' : `"${ending.label.en}" is no ending of a ${forum}`,
    { field },
  );
}

/** Who upholds or dismisses orders nothing. */
function orderObjection(code: string, newReply: NewReplyOrder | null, on: string): Refusal | null {
  const ending = disputeEnding(code);
  if (newReply !== null && ending !== null && ending.result !== 'corrected') {
    return objection(
      'ORDER_CONTRADICTS_ENDING',
      `「${ending.label.zh}」不会责令重新答复`,
      `"${ending.label.en}" orders no new reply`,
      { field: 'newReply', remedy: ['核对结果，或者去掉重新答复', 'Check the ending, or leave the order out'] },
    );
  }
  return periodObjection(newReply, on);
}

function periodObjection(newReply: NewReplyOrder | null, on: string): Refusal | null {
  const period = newReply?.period ?? null;
  const isSound = period === null || ('dueOn' in period ? period.dueOn >= on : period.workingDays >= 1);
  return isSound
    ? null
    : objection(
        'ORDERED_PERIOD_IMPOSSIBLE',
        '责令重新答复的期限早于决定之日',
        'The period for the new reply ends before the decision',
        { field: 'newReply.period' },
      );
}

function appealObjection(
  result: 'upheld' | 'changed' | 'remanded',
  ending: string | null,
  newReply: NewReplyOrder | null,
  on: string,
): Refusal | null {
  if (result === 'changed') {
    return ending === null
      ? objection('ENDING_REQUIRED', '改判须写明结果', 'A changed judgment needs its ending', { field: 'ending' })
      : (endingObjection(ending, 'suit') ?? orderObjection(ending, newReply, on));
  }
  if (ending === null && newReply === null) return null;
  return objection(
    'ENDING_NOT_EXPECTED',
    result === 'upheld' ? '维持原判的，结果以一审裁判为准' : '发回重审的，没有结果',
    result === 'upheld' ? 'An upheld judgment keeps the ending of the first instance' : 'A remand has no ending',
    { field: ending === null ? 'newReply' : 'ending' },
  );
}

function confirmObjection(on: string, facts: DisputeFacts, context: DisputeContext): Refusal | null {
  const first = firstInstance(facts);
  if (first === null) return null;
  const { dueOn, article } = appealPeriod(first, context.calendar);
  return on > dueOn
    ? null
    : objection(
        'APPEAL_STILL_OPEN',
        `上诉期 ${dueOn} 届满，一审裁判尚未生效`,
        `An appeal is open until ${dueOn}; the first judgment is not in force`,
        { article, field: 'on', remedy: [`${dueOn} 之后再登记生效`, `Record it after ${dueOn}`] },
      );
}

function resultObjection(
  code: string | null,
  result: DisputeResult,
  forum: 'review' | 'suit',
  field: string,
): Refusal | null {
  if (code === null) return null;
  const ending = disputeEnding(code);
  if (ending?.forum !== forum) return endingObjection(code, forum, field);
  return ending.result === result
    ? null
    : objection(
        'RESULT_CONTRADICTS_ENDING',
        `「${ending.label.zh}」在表四中不计入所填的结果栏`,
        `"${ending.label.en}" is counted in another column of table four`,
        { field },
      );
}
