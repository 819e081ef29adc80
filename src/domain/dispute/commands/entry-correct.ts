import type { LegalDate } from '../../calendar/legal-date.js';
import { by, changesOf, DASH, failure, line, pastDay, reason } from '../../history/command-kit.js';
import type { DisputeContext } from '../decision.js';
import { textOf } from '../../text.js';
import { disputeCommand } from '../dispute-command.js';
import type { DisputeFacts } from '../facts.js';
import { body, suitKind } from '../fields.js';
import { requested, tooEarly } from '../floors.js';

const label = ['更正登记', 'Correct the entry'] as const;

export const correctDispute = disputeCommand('entry.correct', {
  label,
  issuers: by('head', 'administrator', 'registrar'),
  purpose: ['更正登记事项，期限随之重算。', 'Corrects the entry; its periods are counted again.'],
  group: 'corrections',
  seldom: true,
  fields: {
    changes: changesOf(
      {
        filedOn: pastDay(['收到日期', 'Filed on']),
        body: body(['审理机关', 'Body']),
        caseNumber: line(100, ['案号', 'Case number']),
        kind: suitKind(['诉讼类型', 'Kind of suit'], ['只用于诉讼', 'For suits only']),
      },
      { present: '' },
    ),
    on: pastDay(['日期', 'Day']),
    reason: reason(),
  },
  sample: { changes: {}, reason: DASH },
  precondition: ({ facts, command: { changes }, context }) =>
    (changes.filedOn === undefined ? null : misdated(facts, changes.filedOn, context)) ??
    (changes.kind === undefined || facts.kind !== 'review' ? null : noSuit()),
  evolve: (facts, { changes }) => ({ ...facts, ...changes }),
});

/** It is filed after the request it is about, and before the next step was taken. */
function misdated(facts: DisputeFacts, filedOn: LegalDate, context: DisputeContext) {
  const field = 'changes.filedOn';
  const request = requested(context);
  if (filedOn < request.on) return tooEarly(textOf(label), filedOn, request, field);
  const next = facts.supplements[0]?.requestedOn ?? facts.acceptedOn ?? facts.decisions[0]?.on;
  if (next === undefined || filedOn <= next) return null;
  return failure(
    'DATE_OUT_OF_ORDER',
    `更正后的收到日期 ${filedOn} 晚于其后的程序日期 ${next}`,
    `The corrected day of filing, ${filedOn}, is after ${next}, when the next step was taken`,
    { field, remedy: { zh: `填写不晚于 ${next} 的日期`, en: `Give ${next} or earlier` } },
  );
}

const noSuit = () =>
  failure('REVIEW_IS_NO_SUIT', '行政复议不能更正为诉讼', 'A review cannot be corrected into a suit', {
    field: 'changes.kind',
    remedy: { zh: '作废后按诉讼重新登记', en: 'Void the entry and enter the suit' },
  });
