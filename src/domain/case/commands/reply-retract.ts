import { articles, by, DASH, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { correctionReason } from '../fields.js';
import { presentRound, withRound } from '../rounds.js';

export const retractReply = caseCommand('reply.retract', {
  label: ['撤销误录答复', 'Retract a reply recorded by mistake'],
  issuers: by('head', 'administrator'),
  purpose: [
    '撤销误录的答复，案件回到办理中；已真实发出的答复不能撤销。',
    'Takes back a reply entered by mistake; one that was really sent cannot be.',
  ],
  article: articles.registration,
  group: 'corrections',
  seldom: true,
  undrawn: true,
  fields: { on: pastDay(['撤销日期', 'Day']), reason: correctionReason },
  sample: { reason: DASH },
  follows: 'ending',
  evolve: (facts) => {
    const round = presentRound(facts);
    return withRound(facts, { ...round, acts: round.acts.filter(({ kind }) => kind !== 'answered'), ending: null });
  },
});
