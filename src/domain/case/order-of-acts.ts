import type { LegalDate } from '../calendar/legal-date.js';
import { articles } from '../clock/articles.js';
import type { Text } from '../text.js';
import { type CaseCommand, caseDefinitions, type CaseCommandType, commandLabels } from './commands.js';
import type { CaseFacts, Draft, Ending, RecordedAct } from './facts.js';
import { clearanceLabels } from './permissions.js';
import { failure, type PreconditionFailure } from '../history/precondition-failure.js';

/** Something that happened on a day; `key` identifies it however its day is corrected. */
interface Step {
  readonly key: string;
  readonly label: Text;
  readonly on: LegalDate;
}

/** Two steps of which the second cannot have happened on an earlier day. */
interface Pair {
  readonly earlier: Step;
  readonly later: Step;
}

const actLabels = new Map(Object.values(caseDefinitions).map(({ act, label }) => [act, label]));

/**
 * The label of an act in lists and refusals: that of the command which records it; all commands of a reply share one
 * label.
 */
export const labelOfAct = ({ kind }: Pick<RecordedAct, 'kind'>): Text =>
  (kind === 'answered' ? undefined : actLabels.get(kind)) ?? commandLabels['reply.send'];

const step = (type: CaseCommandType, on: LegalDate, key: string = type): Step => ({
  key,
  on,
  label: commandLabels[type],
});
const received: Text = { zh: '收到申请', en: 'The request is received' };
const arrival = ({ zh, en }: Text): Text => ({ zh: `${zh}的送达`, en: `${en}: delivery` });

const endingStep = ({ event, outcome, on }: Ending): Step => {
  const type =
    outcome === 'withdrawn' ? 'request.withdraw' : outcome === 'transferred' ? 'request.transfer' : 'reply.send';
  return step(type, on, `ending ${event}`);
};

/** Every pair of acts of a case that has a fixed order, whatever the law says of either. */
function* inOrder(facts: CaseFacts): Iterable<Pair> {
  for (const [at, { order, acts }] of facts.rounds.entries()) {
    const start = startOf(facts, at);
    for (const act of acts) {
      const done: Step = { key: `act ${act.event}`, label: labelOfAct(act), on: act.on };
      if (start !== null) yield { earlier: start, later: done };
      if (act.deliveredOn !== undefined) {
        yield {
          earlier: done,
          later: { key: `delivery ${act.event}`, label: arrival(done.label), on: act.deliveredOn },
        };
      }
      const next = startOf(facts, at + 1);
      if (next !== null) yield { earlier: done, later: next };
    }
    const before = startOf(facts, at - 1);
    if (order !== null && start !== null && before !== null) yield { earlier: before, later: start };
  }
  yield* inOrderOfDraft(facts);
  const { reasonsRequested: requested, reasonsReceived: given, service, extensionApproved } = facts;
  const ending = facts.rounds.at(-1)?.ending ?? null;
  const present = startOf(facts, facts.rounds.length - 1);
  if (requested !== null) {
    const start = startOf(facts, requested.round - 1);
    const request = step('reasons.request', requested.on);
    if (start !== null) yield { earlier: start, later: request };
    if (given !== null) yield { earlier: request, later: step('reasons.receive', given.on) };
  }
  if (extensionApproved !== null && present !== null) {
    yield { earlier: present, later: step('extension.approve', extensionApproved.on) };
  }
  if (ending !== null && service !== null) {
    yield { earlier: endingStep(ending), later: step('service.record', service.on) };
  }
}

function* inOrderOfDraft(facts: CaseFacts): Iterable<Pair> {
  if (facts.draft === null) return;
  const steps = stepsOfDraft(facts.draft);
  const start = startOf(facts, facts.rounds.length - 1);
  for (const [at, later] of steps.entries()) {
    const earlier = at === 0 ? start : steps[at - 1];
    if (earlier != null) yield { earlier, later };
  }
}

const stepsOfDraft = ({ on, cleared }: Draft): Step[] => [
  step('reply.draft', on),
  ...cleared.map((one): Step => ({ key: `cleared ${one.step}`, label: clearanceLabels[one.step], on: one.on })),
];

/** The beginning of a round: receipt, or the order. */
function startOf(facts: CaseFacts, at: number): Step | null {
  const round = facts.rounds[at];
  if (round === undefined) return null;
  if (round.order !== null) return step('reply.reorder', round.order.on, `order ${round.order.event}`);
  return facts.receivedOn === null ? null : { key: 'receipt', label: received, on: facts.receivedOn };
}

/** What a command has to follow, where the facts do not keep both days. */
function* besides(before: CaseFacts, command: CaseCommand): Iterable<Pair> {
  const { follows } = caseDefinitions[command.type];
  const later = step(command.type, command.on);
  const cleared = before.draft === null ? undefined : stepsOfDraft(before.draft).at(-1);
  const ending = before.rounds.at(-1)?.ending ?? null;
  if (follows === 'clearance' && cleared !== undefined) yield { earlier: cleared, later };
  if (follows === 'service' && before.service !== null) {
    yield { earlier: step('service.record', before.service.on), later };
  }
  if (follows === 'ending' && ending !== null) yield { earlier: endingStep(ending), later };
}

const isViolated = ({ earlier, later }: Pair): boolean => later.on < earlier.on;
const keyOf = ({ earlier, later }: Pair): string => `${earlier.key} ${later.key}`;

/** The order that a command would break, if any; an order that was broken before is not reported again. */
export function orderFailure(before: CaseFacts, after: CaseFacts, command: CaseCommand): PreconditionFailure | null {
  const violated = [...inOrder(after), ...besides(before, command)].filter(isViolated);
  if (violated.length === 0) return null;
  const known = new Set([...inOrder(before)].filter(isViolated).map(keyOf));
  const found = violated.find((pair) => !known.has(keyOf(pair)));
  return found === undefined ? null : outOfOrder(found, command);
}

function outOfOrder({ earlier, later }: Pair, command: CaseCommand): PreconditionFailure {
  return failure(
    'DATES_OUT_OF_ORDER',
    `“${later.label.zh}”的日期 ${later.on} 早于“${earlier.label.zh}”的日期 ${earlier.on}`,
    `"${later.label.en}" of ${later.on} would come before "${earlier.label.en}" of ${earlier.on}`,
    {
      field: 'changes' in command ? 'changes' : 'on',
      article: articles.registration,
      remedy: {
        zh: `核对两个日期：“${later.label.zh}”不能早于 ${earlier.on}；“${earlier.label.zh}”的日期有误的，先更正它`,
        en: `Check both dates: "${later.label.en}" cannot be before ${earlier.on}; if "${earlier.label.en}" is dated wrongly, correct that first`,
      },
    },
  );
}
