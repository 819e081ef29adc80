import type { LegalDate } from '../calendar/legal-date.js';
import { articles } from '../clock/articles.js';
import { assessClock } from '../clock/assess-clock.js';
import type { RefusalCode } from '../clock/clock-assessment.js';
import type { Finding } from '../clock/finding-text.js';
import { explainFinding } from '../clock/refusal-texts.js';
import { futureDay } from '../history/future-day.js';
import type { Refusal } from '../refusal.js';
import { citationText } from '../statute/citation.js';
import { isInForce } from '../statute/dated-table.js';
import { type OutcomeCode, OUTCOMES, outcomeOutOfForce } from '../statute/outcomes.js';
import { REQUIRED_FACTS } from '../statute/required-facts.js';
import type { Text } from '../text.js';
import { roundClock } from './case-clock.js';
import { type CaseCommand, caseDefinitions } from './commands.js';
import type { DecisionContext, Warning } from './decision.js';
import type { CaseFacts } from './facts.js';
import type { ReplyContent } from './fields.js';
import { labelOfAct } from './order-of-acts.js';
import { isEstablished, isHeard } from './outcome-facts.js';
import { failure, type PreconditionFailure } from '../history/precondition-failure.js';

/** The days of a command against today and against the arrival of the request. */
export function dateFailure(command: CaseCommand, facts: CaseFacts | null, { today }: DecisionContext): Refusal | null {
  const definition = caseDefinitions[command.type];
  const future = futureDay(definition, command, today);
  if (future !== null || facts === null) return future;
  const { label, corrects } = definition;
  const arrived = facts.receivedOn ?? facts.registration.submittedOn;
  if (command.on >= arrived || corrects === 'registration' || corrects === 'detail') return null;
  return failure(
    'ACT_BEFORE_RECEIPT',
    `“${label.zh}”的日期 ${command.on} 早于收到申请之日 ${arrived}`,
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

/** Why an act loses its effect by another act's date, while it stays in the history. */
const losesEffect: ReadonlySet<string> = new Set<RefusalCode>([
  'EXTENSION_AFTER_DUE',
  'EXTENSION_REPEATED',
  'FEE_NOTICE_AFTER_DUE',
  'DELAY_AFTER_DUE',
  'DELAY_NOT_LATER',
  'CLOCK_NOT_RUNNING',
]);

/** The clock's findings once the command has happened: refusals that did not exist before, and warnings. */
export function clockFailure(
  before: CaseFacts,
  after: CaseFacts,
  command: CaseCommand,
  context: DecisionContext,
): { readonly failure: PreconditionFailure | null; readonly warnings: readonly Warning[] } {
  if (before.rounds === after.rounds && before.receivedOn === after.receivedOn) {
    return { failure: null, warnings: [] };
  }
  const was = findings(before, context);
  const is = findings(after, context);
  const { corrects } = caseDefinitions[command.type];
  const added = was.acts.size < is.acts.size ? is.newest : null;
  const own = corrects === 'detail' && 'event' in command ? command.event : added;
  const refused = is.refused.filter(({ event }) => !was.refused.some((one) => one.event === event));
  const itself = refused.find(({ event }) => event === own);
  if (itself !== undefined) return { failure: failureOf(itself), warnings: [] };
  const isShown = ({ finding }: Found): boolean =>
    corrects === 'registration' || (corrects !== undefined && losesEffect.has(finding.code));
  const contradicted = refused.find((one) => !isShown(one));
  return {
    failure: contradicted === undefined ? null : contradiction(contradicted),
    warnings: [
      ...is.warned.filter(({ event }) => event === own).map(warningOf),
      ...refused.filter(isShown).map(withoutEffect),
    ],
  };
}

/** A finding of the clock about a recorded act. */
interface Found {
  readonly finding: Finding;
  /** Number of the event that recorded the act. */
  readonly event: number;
}

/** The clock's findings about the acts of all rounds. */
function findings(facts: CaseFacts, { today, calendar, policy }: DecisionContext) {
  const asOf = facts.rounds.flatMap(({ acts }) => acts).reduce((latest, { on }) => (on > latest ? on : latest), today);
  const acts = new Set<number>();
  const refused: Found[] = [];
  const warned: Found[] = [];
  for (const round of facts.rounds) {
    const { input, events } = roundClock(facts, round, asOf);
    const clock = assessClock(input, calendar, policy);
    for (const event of events) acts.add(event);
    const found = (finding: Finding): Found => ({ finding, event: events[finding.act] ?? 0 });
    refused.push(...clock.refusals.map(found));
    warned.push(...clock.warnings.map(found));
  }
  return { acts, newest: Math.max(0, ...acts), refused, warned };
}

function failureOf({ finding }: Found): PreconditionFailure {
  const { message, article, remedy } = explainFinding(finding);
  return failure(finding.code, message.zh, message.en, { article, remedy, field: 'on' });
}

function warningOf({ finding }: Found): Warning {
  const { message, article } = explainFinding(finding);
  return { code: finding.code, message, article };
}

/** The recorded act that a finding is about, with its day. */
function recorded({ finding: { kind, on } }: Found): Text {
  const label = kind === 'unknown' ? { zh: kind, en: kind } : labelOfAct({ kind });
  return { zh: `已记录的“${label.zh}”（${on}）`, en: `"${label.en}" of ${on}` };
}

function contradiction(found: Found): PreconditionFailure {
  const { message, article } = explainFinding(found.finding);
  const act = recorded(found);
  return failure(
    'CONTRADICTS_RECORDED_ACT',
    `这样一来，${act.zh}不能成立：${message.zh}`,
    `With this, ${act.en} could not have happened: ${message.en}`,
    {
      article,
      field: 'on',
      remedy: {
        zh: `核对日期；${act.zh}有误的，先更正或者撤销该记录`,
        en: `Check the date; if ${act.en} is wrong, correct it or strike it out first`,
      },
    },
  );
}

function withoutEffect(found: Found): Warning {
  const { message, article } = explainFinding(found.finding);
  const act = recorded(found);
  return {
    code: 'ACT_WITHOUT_EFFECT',
    message: {
      zh: `更正后，${act.zh}不再影响期限：${message.zh}`,
      en: `After this, ${act.en} no longer touches the period: ${message.en}`,
    },
    article,
  };
}

function notInForce(outcome: OutcomeCode, on: LegalDate): PreconditionFailure {
  const { message, article, remedy } = outcomeOutOfForce(outcome, on);
  return failure('OUTCOME_NOT_IN_FORCE', message.zh, message.en, { article, field: 'reply.outcome', remedy });
}

/**
 * The facts an outcome requires by the law of the day of the reply, missing ones as failures (`must`), the others as
 * warnings (`should`).
 */
export function replyFailures(
  facts: CaseFacts,
  reply: ReplyContent,
  on: LegalDate,
  context: DecisionContext,
): { readonly failures: readonly PreconditionFailure[]; readonly warnings: readonly Warning[] } {
  const rule = OUTCOMES.find(reply.outcome, on);
  if (rule === null) return { failures: [notInForce(reply.outcome, on)], warnings: [] };
  const missing = rule.requires
    .filter((one) => isInForce(one, on))
    .filter(({ fact }) => !isEstablished(fact, { facts, reply, on, ...context }));
  const notAReply: PreconditionFailure[] = rule.isReply
    ? []
    : [
        failure('OUTCOME_NOT_A_REPLY', `“${rule.label.zh}”不是对申请的答复`, `"${rule.label.en}" is not a reply`, {
          field: 'reply.outcome',
          remedy: { zh: '撤回、转办请用相应的办理动作', en: 'Use the act of withdrawal or transfer' },
        }),
      ];
  return {
    failures: [
      ...notAReply,
      ...missing
        .filter(({ required }) => required === 'must')
        .map(({ fact }) => {
          const { missing: text, citation, label } = REQUIRED_FACTS[fact];
          return failure(
            `MISSING_${fact.toUpperCase()}`,
            `以“${rule.label.zh}”答复：${text.zh}`,
            `To reply "${rule.label.en}": ${text.en}`,
            {
              article: citationText(citation),
              field: `reply.facts.${fact}`,
              remedy: {
                zh: `补充“${label.zh}”，或者改用其他处理结果`,
                en: `Add: ${label.en}; or choose another outcome`,
              },
            },
          );
        }),
    ],
    warnings: [
      ...missing
        .filter(({ required }) => required === 'should')
        .map(({ fact }) => ({
          code: `MISSING_${fact.toUpperCase()}`,
          message: REQUIRED_FACTS[fact].missing,
          article: citationText(REQUIRED_FACTS[fact].citation),
        })),
      ...thirdPartyWarnings(facts, reply, on, context),
    ],
  };
}

/** The duties to the third parties consulted when information is disclosed. */
function thirdPartyWarnings(
  { consultations }: CaseFacts,
  { outcome }: ReplyContent,
  on: LegalDate,
  { calendar, policy }: DecisionContext,
): Warning[] {
  if (outcome !== 'granted' && outcome !== 'partial') return [];
  const consulted = consultations.filter(({ party }) => party === 'third_party');
  const article = articles.thirdParty;
  const warnings: Warning[] = [];
  if (consulted.some((one) => !isHeard(one, on, calendar, policy))) {
    const zh = '已征求意见的第三方尚未答复，其十五个工作日也未届满';
    const en = 'A third party consulted has not answered, and may still do so';
    warnings.push({ code: 'THIRD_PARTY_NOT_HEARD', message: { zh, en }, article });
  }
  if (consulted.some(({ opinion }) => opinion === 'objects')) {
    const zh = '第三方不同意公开：决定公开的，应当将公开的内容和理由书面告知第三方';
    const en =
      'A third party objects: on disclosure all the same, notify the third party of the decision and the reasons in writing';
    warnings.push({ code: 'THIRD_PARTY_OBJECTED', message: { zh, en }, article });
  }
  return warnings;
}
