import { by, DASH, field, lineOf, pastDay, rowId } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const assignCase = caseCommand('case.assign', {
  label: ['分办', 'Assign'],
  issuers: by('registrar', 'head', 'administrator'),
  purpose: ['把申请交给承办科室和承办人。', 'The request is assigned to a unit and a handler.'],
  group: 'handling',
  nextIn: ['open.received'],
  fields: {
    on: pastDay(['分办日期', 'Day of assignment']),
    unit: field(lineOf(100, 1), 'unit', ['承办科室', 'Unit'], { present: 'unit' }),
    handlerId: field(rowId, 'handler', ['承办人', 'Handler'], {
      present: 'handlerId',
      hint: ['不填则由该科室认领', 'If left out, a handler of the unit claims it'],
    })
      .nullable()
      .default(null),
  },
  sample: ({ facts }) => ({ unit: facts.unit ?? DASH, handlerId: null }),
  evolve: (facts, { unit, handlerId }) => ({ ...facts, unit, handlerId }),
  notifies: true,
});
