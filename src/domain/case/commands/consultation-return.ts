import { article, by, choice, DASH, field, paragraphsOf, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { consultationId } from '../fields.js';

const opinions = article('regulation', '第32条', '第34条');

export const returnConsultation = caseCommand('consultation.return', {
  label: ['登记反馈意见', 'Record the opinion'],
  issuers: by('handler', 'registrar', 'head'),
  purpose: ['登记收到的意见，答复期限恢复计算。', 'The opinion is recorded; the period runs on.'],
  article: opinions,
  group: 'notices',
  fields: {
    on: pastDay(['收到意见之日', 'Day it arrived']),
    id: field(consultationId, 'consultation', ['哪一次征求意见', 'Which consultation']),
    opinion: choice(
      {
        agrees: ['同意公开', 'Agrees'],
        objects: [
          '不同意公开',
          'Objects',
          [
            '有合理理由的，不予公开；可能对公共利益造成重大影响的，可以公开',
            'With good reason it is not disclosed, unless the public interest requires disclosure',
          ],
        ],
        none: ['没有提出意见', 'None'],
      },
      ['意见', 'Opinion'],
    ),
    reasons: field(paragraphsOf(10_000), 'paragraphs', ['意见内容、理由', 'Their opinion and reasons'], {
      article: article('regulation', '第32条'),
    }).default(''),
  },
  sample: ({ facts }) => ({
    id: facts.consultations.find((one) => one.returnedOn === null)?.id ?? DASH,
    opinion: 'none' as const,
    reasons: DASH,
  }),
  act: 'consultation_returned',
  actDetails: (facts, { id }) => ({
    consultation: { id, party: facts.consultations.find((one) => one.id === id)?.party ?? 'third_party' },
  }),
  evolve: (facts, { id, on, opinion }) => ({
    ...facts,
    consultations: facts.consultations.map((one) => (one.id === id ? { ...one, returnedOn: on, opinion } : one)),
  }),
});
