import { by, DASH, pastDay, reason } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';

export const retractResult = disputeCommand('result.retract', {
  label: ['撤销误录结果', 'Retract a result entered by mistake'],
  issuers: by('head', 'administrator'),
  purpose: ['撤销误录的结果。', 'Takes back a result entered by mistake.'],
  group: 'corrections',
  seldom: true,
  undrawn: true,
  fields: { on: pastDay(['日期', 'Day']), reason: reason() },
  sample: { reason: DASH },
  // The latest result is the decision, or the end of the appeal that it was.
  evolve: (facts) => {
    const undone = { ...facts, complied: null, effectiveOn: null };
    const appeal = facts.appeals.at(-1);
    const latest = facts.decisions.at(-1)?.event ?? 0;
    const appealEnded = appeal?.ended?.event ?? 0;
    const decisions = latest >= appealEnded ? facts.decisions.slice(0, -1) : facts.decisions;
    if (appeal === undefined || latest > appealEnded) return { ...undone, decisions };
    return { ...undone, decisions, appeals: [...facts.appeals.slice(0, -1), { ...appeal, ended: null }] };
  },
});
