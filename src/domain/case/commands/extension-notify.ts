import { assessClock } from '../../clock/assess-clock.js';
import {
  articles,
  by,
  failure,
  lineOf,
  pastDay,
  type PreconditionFailure,
  workingDays,
} from '../../history/command-kit.js';
import { roundClock } from '../case-clock.js';
import { caseCommand } from '../case-command.js';
import type { DecisionContext } from '../decision.js';
import type { CaseFacts } from '../facts.js';
import { presentRound } from '../rounds.js';

export const notifyExtension = caseCommand('extension.notify', {
  label: ['延期告知', 'Notify the applicant of the extension'],
  issuers: by('handler', 'head'),
  purpose: ['在答复期限届满前告知申请人延期。', 'The applicant is notified of the extension before the reply is due.'],
  article: articles.replyPeriod,
  group: 'notices',
  fields: {
    on: pastDay(
      ['告知日期', 'Day of the notice'],
      ['不得晚于原答复期限届满之日', 'No later than the day the reply was due'],
    ),
    workingDays: workingDays(['延长的工作日', 'Working days'], {
      hint: ['不超过负责人同意的天数', 'No more than the head agreed to'],
      article: articles.replyPeriod,
      present: 'extensionApproved.workingDays',
    }),
    /** Who agreed (art. 33 ②), as a ledger has it. No form offers it: only the head records it. */
    approvedBy: lineOf(100, 1).optional(),
  },
  sample: ({ facts }) => ({ workingDays: facts.extensionApproved?.workingDays ?? 1 }),
  precondition: ({ command: { on, workingDays }, facts, context }) => {
    const approved = approvedDays(facts, on, context);
    const isApproved = context.actor.roles.includes('head') || approved >= workingDays;
    return isApproved ? null : notApproved(on, workingDays, approved);
  },
  act: 'extension_notified',
  letter: 'F06',
});

/** Working days the head has agreed to for the current run; a consent from before a restart ended with that run. */
function approvedDays(facts: CaseFacts, on: string, { calendar, policy }: DecisionContext): number {
  const approved = facts.extensionApproved;
  if (approved === null || approved.on > on) return 0;
  const { input, events } = roundClock(facts, presentRound(facts), on);
  const began = assessClock(input, calendar, policy).runs.at(-1)?.act ?? null;
  return began !== null && (events[began] ?? 0) > approved.event ? 0 : approved.workingDays;
}

const notApproved = (on: string, workingDays: number, approved: number): PreconditionFailure =>
  failure(
    'EXTENSION_NOT_APPROVED',
    approved === 0
      ? `截至 ${on}，延期未经政府信息公开工作机构负责人同意`
      : `工作机构负责人同意延期 ${approved} 个工作日，少于所告知的 ${workingDays} 个工作日`,
    approved === 0
      ? `By ${on} the head of the disclosure office had not agreed to the extension`
      : `The head agreed to ${approved} working days, fewer than the ${workingDays} stated`,
    {
      article: articles.replyPeriod,
      field: 'workingDays',
      remedy: {
        zh: '由工作机构负责人先“同意延期”；此前已在纸面同意的，由其按同意之日补录',
        en: 'Have the head approve the extension first; a consent on paper is entered by the head, with its day',
      },
    },
  );
