import { isOfKind, type EscalationPolicy } from './escalation-policy.js';
import { canLapse, isDueOnArrival } from './lapsing.js';
import { problem, type Problem } from './problem.js';

/** A reminder lies within a year of the due day. */
const FARTHEST = 250;
/** A late duty is notified at least this often, in working days. */
const LONGEST_SILENCE = 5;

/** The errors of the escalation policies of an agency. */
export const escalationPolicyErrors = (escalation: readonly EscalationPolicy[]): readonly Problem[] => [
  ...orderProblems(escalation),
  ...escalation.flatMap((policy, at) => [
    ...nameProblems(policy, `escalation[${at}]`, escalation.slice(0, at)),
    ...stepProblems(policy, `escalation[${at}]`),
    ...lateProblems(policy, `escalation[${at}]`),
    ...silenceProblems(policy, `escalation[${at}]`),
  ]),
];

function orderProblems(escalation: readonly EscalationPolicy[]): Problem[] {
  const remedy = {
    zh: '最后一条、且只有最后一条适用于其余所有期限（any）',
    en: 'the last escalation policy, and only the last, applies to all other kinds (any)',
  };
  if (escalation.at(-1)?.kinds !== 'any') {
    const message = { zh: '有些期限没有规则可用', en: 'some deadlines have no escalation policy' };
    return [problem('escalation', 'NO_POLICY_FOR_THE_REST', message, remedy)];
  }
  return escalation.slice(0, -1).flatMap(({ kinds }, at) => {
    const message = { zh: '其后的规则永远不会用到', en: 'the escalation policies after it would never be used' };
    return kinds === 'any' ? [problem(`escalation[${at}].kinds`, 'POLICY_HIDES_OTHERS', message, remedy)] : [];
  });
}

function nameProblems({ id, kinds }: EscalationPolicy, path: string, earlier: readonly EscalationPolicy[]): Problem[] {
  const problems: Problem[] = [];
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(id) || earlier.some((other) => other.id === id)) {
    const message = { zh: `规则代号“${id}”不对或者重复`, en: `the id "${id}" is malformed or taken` };
    const remedy = { zh: '小写字母开头，至多40位，各不相同', en: 'up to 40 of a-z, 0-9 and _, each policy its own' };
    problems.push(problem(`${path}.id`, 'BAD_ID', message, remedy));
  }
  if (kinds === 'any') return problems;
  if (kinds.length === 0 || kinds.some((kind) => kind === '' || kind === '*')) {
    const message = { zh: '没有写明适用于哪些期限', en: 'it does not name its deadlines' };
    const remedy = { zh: '写明期限种类，其余的用 any', en: 'name kinds of deadlines, or any for all others' };
    problems.push(problem(`${path}.kinds`, 'NO_KINDS', message, remedy));
  }
  const isTaken = (kind: string): boolean =>
    earlier.some((other) => other.kinds !== 'any' && other.kinds.some((name) => isOfKind(kind, name)));
  for (const kind of kinds.filter(isTaken)) {
    const message = { zh: `“${kind}”已在前面的规则中`, en: `"${kind}" is taken by an earlier policy` };
    const remedy = { zh: '每种期限只写在一条规则中', en: 'name each kind in one policy' };
    problems.push(problem(`${path}.kinds`, 'KIND_TAKEN', message, remedy));
  }
  return problems;
}

function stepProblems({ steps }: EscalationPolicy, path: string): Problem[] {
  return steps.flatMap(({ threshold, recipients }, at) => {
    const here = `${path}.steps[${at}]`;
    const problems = recipients.length === 0 ? [noRecipient(here)] : [];
    if (!Number.isInteger(threshold) || Math.abs(threshold) > FARTHEST) {
      const message = { zh: `“${threshold}”不是工作日数`, en: `${threshold} is not a number of working days` };
      const remedy = { zh: `-${FARTHEST} 至 ${FARTHEST} 的整数`, en: `a whole number, at most ${FARTHEST} either way` };
      problems.push(problem(`${here}.threshold`, 'NOT_WORKING_DAYS', message, remedy));
    }
    if (steps.slice(0, at).some((other) => other.threshold === threshold)) {
      const message = { zh: `第 ${threshold} 日写了两次`, en: `threshold ${threshold} is named twice` };
      const remedy = { zh: '把接收人合到一处', en: 'name its recipients in one step' };
      problems.push(problem(`${here}.threshold`, 'THRESHOLD_TWICE', message, remedy));
    }
    return problems;
  });
}

function lateProblems({ late, escalate }: EscalationPolicy, path: string): Problem[] {
  const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= FARTHEST;
  const bad = (where: string): Problem =>
    problem(
      where,
      'NOT_WORKING_DAYS',
      { zh: '不是工作日数', en: 'not a number of working days' },
      { zh: `1 至 ${FARTHEST} 的整数`, en: `a whole number from 1 to ${FARTHEST}` },
    );
  return [
    ...late.flatMap(({ from, every, recipients }, at) => [
      ...(isDays(from) ? [] : [bad(`${path}.late[${at}].from`)]),
      ...(isDays(every) ? [] : [bad(`${path}.late[${at}].every`)]),
      ...(recipients.length === 0 ? [noRecipient(`${path}.late[${at}]`)] : []),
    ]),
    ...(escalate === null || isDays(escalate.everyWorkdays) ? [] : [bad(`${path}.escalate.everyWorkdays`)]),
  ];
}

function silenceProblems({ kinds, steps, late }: EscalationPolicy, path: string): Problem[] {
  const problems: Problem[] = [];
  const areAll = (is: (kind: string) => boolean): boolean => kinds !== 'any' && kinds.length > 0 && kinds.every(is);
  if (!areAll(isDueOnArrival) && !steps.some(({ threshold, recipients }) => threshold === 0 && recipients.length > 0)) {
    const message = { zh: '到期当日无人提醒', en: 'no one is notified on the due day' };
    const remedy = {
      zh: '加上第 0 日的提醒：到期当日不能不提醒',
      en: 'add threshold 0: the due day needs a notification',
    };
    problems.push(problem(`${path}.steps`, 'DUE_DAY_SILENT', message, remedy));
  }
  const isAcknowledged = late.some(
    ({ from, every, recipients }) => from === 1 && every <= LONGEST_SILENCE && recipients.length > 0,
  );
  if (!areAll(canLapse) && !isAcknowledged) {
    const message = { zh: '逾期后不提醒，或者隔得太久', en: 'late duties are not notified, or too seldom' };
    const remedy = {
      zh: `自逾期第 1 个工作日起，至少每 ${LONGEST_SILENCE} 个工作日提醒一次，直至办结`,
      en: `from the first working day on, at least every ${LONGEST_SILENCE} working days, until it is done`,
    };
    problems.push(problem(`${path}.late`, 'LATE_SILENT', message, remedy));
  }
  return problems;
}

const noRecipient = (path: string): Problem =>
  problem(
    `${path}.recipients`,
    'NO_RECIPIENT',
    { zh: '没有接收人', en: 'it has no recipients' },
    { zh: '至少选一级', en: 'name at least one level or office' },
  );
