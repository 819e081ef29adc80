import { by, failure, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { accepted } from '../floors.js';

/** 简易程序转为普通程序. */
export const changeProcedure = disputeCommand('procedure.change', {
  label: ['转为普通程序', 'Changed to the ordinary procedure'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['由简易程序转为普通程序。', 'From the simple to the ordinary procedure.'],
  group: 'hearing',
  fields: { on: pastDay(['日期', 'Day']) },
  sample: {},
  notBefore: accepted,
  precondition: ({ facts }) =>
    facts.procedure === 'simple'
      ? null
      : failure('ALREADY_ORDINARY', '本案已适用普通程序', 'The ordinary procedure applies already'),
  evolve: (facts) => ({ ...facts, procedure: 'ordinary' }),
});
