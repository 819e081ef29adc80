import { article, by, DASH, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { serviceMethod, serviceProof } from '../fields.js';

export const recordService = caseCommand('service.record', {
  label: ['送达', 'Record service'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: ['登记答复送达申请人的日期和凭证。', 'The day on which the reply was served, and the proof.'],
  article: article('service_2016_235', ''),
  group: 'reply',
  nextIn: ['settled.answered'],
  fields: { on: pastDay(['送达日期', 'Day of service']), method: serviceMethod, proof: serviceProof },
  sample: { method: 'electronic', proof: DASH },
  evolve: (facts, { on, method, proof, decided }) => ({
    ...facts,
    service: { event: decided.seq, on, method, proof },
  }),
});
