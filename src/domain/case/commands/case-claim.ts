import { by, failure, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const claimCase = caseCommand('case.claim', {
  label: ['认领', 'Claim'],
  issuers: by('handler', 'head'),
  purpose: [
    '把本科室尚无人承办的申请认领到自己名下。',
    'Claims a request of the handler’s own unit that has no handler yet.',
  ],
  group: 'handling',
  fields: { on: pastDay(['认领日期', 'Day']) },
  sample: {},
  decided: ({ context }) => ({ actorUnit: context.actor.unit }),
  // The handler of a case without a unit may claim it again for his own unit.
  precondition: ({ facts: { handlerId, unit }, context: { actor } }) =>
    handlerId === actor.id && (unit !== null || actor.unit === null)
      ? failure('ALREADY_YOURS', '本案已在您名下', 'This case is assigned to you already', {
          question: 'permission',
          remedy: {
            zh: '直接办理；要转给他人的，用“分办”或者“退回”',
            en: 'Continue with it; to hand it over, assign or return it',
          },
        })
      : null,
  evolve: (facts, { decided }) => ({
    ...facts,
    handlerId: decided.actorId,
    unit: facts.unit ?? decided.actorUnit ?? null,
  }),
});
