import { by, DASH, failure, field, pastDay, reason, rowId } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { endRound } from '../rounds.js';

export const transferRequest = caseCommand('request.transfer', {
  label: ['转办', 'Transfer to another agency'],
  issuers: by('head'),
  purpose: [
    '把申请转给同一政府的其他机关办理，本机关不再办理。',
    'Another agency of the same government takes the request over; this one no longer handles it.',
  ],
  group: 'handling',
  seldom: true,
  cannotBeUndone: [
    '转办后案件归接收机关，只能由对方转回。',
    'The case then belongs to the receiving agency; only it can transfer it back.',
  ],
  fields: {
    on: pastDay(['转办日期', 'Day of transfer']),
    toAgencyId: field(rowId, 'agency', ['接收机关', 'Receiving agency']),
    reason: reason(['转办理由', 'Reason']),
  },
  sample: { toAgencyId: DASH, reason: DASH },
  precondition: ({ command, context }) =>
    command.toAgencyId === context.actor.agencyId
      ? failure('TRANSFER_TO_SELF', '不能转办给本机关', 'A request cannot be transferred to its own agency', {
          field: 'toAgencyId',
          remedy: {
            zh: '选择其他机关；在本机关内改派的，用“分办”',
            en: 'Choose another agency; within this one, assign it',
          },
        })
      : null,
  evolve: (facts, event) => ({
    ...endRound(facts, event, { outcome: 'transferred' }),
    transferredTo: event.toAgencyId,
  }),
  letter: 'T01',
});
