import type { LegalDate } from '../calendar/legal-date.js';
import type { Refusal } from '../refusal.js';
import type { DisputeCommand } from './commands.js';
import type { DisputeContext } from './decision.js';
import type { DisputeFacts } from './facts.js';
import { disputeCommandLabels } from './labels.js';
import { type Floor, objection, tooEarly } from './objections.js';
import { pendingAppeal } from './periods.js';

/** The dates of a command against today and against what it follows. */
export function dateObjection(
  command: DisputeCommand,
  facts: DisputeFacts | null,
  context: DisputeContext,
): Refusal | null {
  const label = disputeCommandLabels[command.type];
  const later = datesOf(command).find(({ on }) => on > context.today);
  if (later !== undefined) {
    return objection(
      'DATE_IN_FUTURE',
      `「${label.zh}」的日期 ${later.on} 晚于今天（${context.today}）`,
      `The date of "${label.en}", ${later.on}, is later than today (${context.today})`,
      {
        field: later.field,
        remedy: [`填写不晚于 ${context.today} 的日期`, `Give a date no later than ${context.today}`],
      },
    );
  }
  const floor = facts === null ? requestFloor(context) : floorOf(command, facts);
  if (floor !== null && command.on < floor.on) return tooEarly(label, command.on, floor);
  return withinCommand(command) ?? (facts === null ? null : correctionObjection(command, facts, context));
}

const requestFloor = (context: DisputeContext): Floor => ({
  on: context.requestedOn,
  zh: '申请之日',
  en: 'the request',
});

function datesOf(command: DisputeCommand): { readonly field: string; readonly on: LegalDate }[] {
  const dates = [{ field: 'on', on: command.on }];
  if ('servedOn' in command && command.servedOn !== undefined) dates.push({ field: 'servedOn', on: command.servedOn });
  if (command.type === 'supplement.request' && command.deliveredOn !== undefined) {
    dates.push({ field: 'deliveredOn', on: command.deliveredOn });
  }
  if (command.type === 'dispute.record') {
    if (command.acceptedOn !== null) dates.push({ field: 'acceptedOn', on: command.acceptedOn });
    if (command.decision !== null) dates.push({ field: 'decision.on', on: command.decision.on });
  }
  if (command.type === 'entry.correct' && command.changes.filedOn !== undefined) {
    dates.push({ field: 'changes.filedOn', on: command.changes.filedOn });
  }
  return dates;
}

/** The day before which a command cannot have happened; null where the order of entry says nothing. */
function floorOf(command: DisputeCommand, facts: DisputeFacts): Floor | null {
  const filed = { on: facts.filedOn, zh: '申请（起诉）之日', en: 'it was filed' };
  const accepted = { on: facts.acceptedOn ?? facts.filedOn, zh: '受理（立案）之日', en: 'it was accepted' };
  const decision = facts.decisions.findLast((one) => one.setAsideOn === null);
  const decided = { on: decision?.on ?? facts.filedOn, zh: '决定（裁判）之日', en: 'it was decided' };
  const appeal = pendingAppeal(facts);
  switch (command.type) {
    case 'supplement.receive':
      return { on: facts.supplements.at(-1)?.requestedOn ?? facts.filedOn, zh: '通知补正之日', en: 'the notice' };
    case 'review.accept':
    case 'review.refuse':
    case 'suit.docket':
      return { on: facts.supplements.at(-1)?.receivedOn ?? facts.filedOn, zh: filed.zh, en: filed.en };
    case 'defence.submit':
      return facts.copyReceivedOn === null
        ? accepted
        : { on: facts.copyReceivedOn, zh: '收到副本之日', en: 'the copy arrived' };
    case 'copy.receive':
    case 'procedure.change':
    case 'review.extend':
    case 'review.decide':
    case 'review.mediate':
    case 'judgment.record':
      return accepted;
    case 'hearing.resume':
      return {
        on: facts.suspensions.findLast((one) => one.until === null)?.from ?? accepted.on,
        zh: '中止之日',
        en: 'it was suspended',
      };
    case 'trial.extend':
    case 'hearing.suspend':
    case 'suit.withdraw':
    case 'result.record':
      return appeal === null ? accepted : { on: appeal.on, zh: '上诉之日', en: 'the appeal' };
    case 'appeal.withdraw':
    case 'appeal.decide':
      return { on: appeal?.on ?? decided.on, zh: '上诉之日', en: 'the appeal' };
    case 'appeal.file':
    case 'judgment.confirm':
    case 'decision.serve':
    case 'compliance.record':
      return decided;
    case 'supplement.request':
    case 'review.end':
    case 'suit.refuse':
    case 'suit.refer':
      return filed;
    case 'review.file':
    case 'suit.file':
    case 'dispute.record':
    case 'result.retract':
    case 'entry.correct':
    case 'dispute.void':
    case 'note.add':
      return null;
  }
}

function withinCommand(command: DisputeCommand): Refusal | null {
  const label = disputeCommandLabels[command.type];
  const entered = { on: command.on, zh: '收到（作出）之日', en: 'the day entered' };
  if ('servedOn' in command && command.servedOn !== undefined && command.servedOn < command.on) {
    return { ...tooEarly(label, command.servedOn, entered), field: 'servedOn' };
  }
  if (command.type === 'supplement.request' && (command.deliveredOn ?? command.on) < command.on) {
    return { ...tooEarly(label, command.deliveredOn ?? '', entered), field: 'deliveredOn' };
  }
  if (command.type !== 'dispute.record') return null;
  const { acceptedOn, decision } = command;
  if (acceptedOn !== null && acceptedOn < command.on) {
    return { ...tooEarly(label, acceptedOn, entered), field: 'acceptedOn' };
  }
  const from = acceptedOn ?? command.on;
  if (decision === null || decision.on >= from) return null;
  return {
    ...tooEarly(label, decision.on, { on: from, zh: '受理之日', en: 'it was accepted' }),
    field: 'decision.on',
  };
}

function correctionObjection(command: DisputeCommand, facts: DisputeFacts, context: DisputeContext): Refusal | null {
  if (command.type !== 'entry.correct' || command.changes.filedOn === undefined) return null;
  const { filedOn } = command.changes;
  if (filedOn < context.requestedOn) {
    return {
      ...tooEarly(disputeCommandLabels[command.type], filedOn, requestFloor(context)),
      field: 'changes.filedOn',
    };
  }
  const next = facts.supplements[0]?.requestedOn ?? facts.acceptedOn ?? facts.decisions[0]?.on;
  if (next === undefined || filedOn <= next) return null;
  return objection(
    'DATE_OUT_OF_ORDER',
    `更正后的收到日期 ${filedOn} 晚于其后的程序日期 ${next}`,
    `The corrected day of filing, ${filedOn}, is after ${next}, when the next step was taken`,
    { field: 'changes.filedOn', remedy: [`填写不晚于 ${next} 的日期`, `Give ${next} or earlier`] },
  );
}
