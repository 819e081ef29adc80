import { article, by, failure, field, paragraphsOf, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { clearanceStep } from '../fields.js';
import { clearanceLabels, clearanceRoles } from '../permissions.js';

export const clearDraft = caseCommand('draft.clear', {
  label: ['审核通过', 'Pass a step of clearance'],
  issuers: by('reviewer', 'signatory', 'head'),
  purpose: [
    '依次通过保密审查、合法性审核和签发。',
    'Secrecy review, legality review and signature, one after the other.',
  ],
  article: article('regulation', '第17条'),
  group: 'reply',
  nextIn: ['open.drafted'],
  fields: {
    on: pastDay(['审核日期', 'Day']),
    step: clearanceStep,
    opinion: field(paragraphsOf(4_000), 'paragraphs', ['意见', 'Opinion']).optional(),
  },
  sample: ({ machine }) => ({ step: machine.remainingSteps[0] ?? 'signature' }),
  precondition: ({ facts: { draft }, command: { step }, context: { actor, settings } }) => {
    const label = clearanceLabels[step];
    if (!clearanceRoles[step].some((role) => actor.roles.includes(role))) {
      return failure('STEP_NOT_YOURS', `“${label.zh}”不由您办理`, `You may not pass the step "${label.en}"`, {
        question: 'permission',
        field: 'step',
      });
    }
    if (draft?.draftedBy !== actor.id || settings.selfClearance) return null;
    return failure('OWN_DRAFT', '拟稿人不能审核自己的拟稿', 'The drafter may not clear his own draft', {
      question: 'permission',
      remedy: {
        zh: '由其他审核人办理；两人小机关可在单位设置中允许',
        en: 'Have another person clear it; a small office can allow it in its settings',
      },
    });
  },
  evolve: (facts, { on, step, decided }) =>
    facts.draft === null
      ? facts
      : {
          ...facts,
          draft: { ...facts.draft, cleared: [...facts.draft.cleared, { step, by: decided.actorId, on }] },
        },
  notifies: true,
});
