import { article, articles, by, choice, DASH, failure, field, line, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';
import { consultationId, deliveredOn } from '../fields.js';

const letters = { third_party: 'F07', co_author: 'F11', other_agency: 'F12' } as const;

export const sendConsultation = caseCommand('consultation.send', {
  label: ['征求意见', 'Send a consultation'],
  issuers: by('handler', 'head'),
  purpose: [
    '书面征求第三方或者其他机关的意见，所需时间不计入答复期限。',
    'A third party or another agency is consulted in writing; the time needed is not counted.',
  ],
  article: articles.consultation,
  group: 'notices',
  fields: {
    on: pastDay(['发出日期', 'Day it is sent']),
    party: choice(
      {
        third_party: [
          '第三方',
          'A third party',
          ['其合法权益可能因公开受损的', 'Disclosure may harm their lawful interests (art. 32)'],
        ],
        co_author: [
          '共同制作机关',
          'A co-author',
          ['由本机关牵头制作、他机关共同制作的', 'An agency that made the information too (art. 34)'],
        ],
        other_agency: ['其他机关', 'Another agency', ['需要会商、核实的', 'To be consulted, or to verify facts']],
      },
      ['征求意见对象', 'Party consulted'],
      { article: article('regulation', '第32条', '第34条') },
    ),
    name: line(200, ['名称', 'Name'], { hint: ['单位或者个人的全称', 'Full name of the body or the person'] }),
    id: field(consultationId, 'new_consultation', ['编号', 'Number'], {
      hint: ['区分本案的多次征求意见', 'Distinguishes several consultations of this case'],
    }),
    deliveredOn: deliveredOn(['对方提出意见', 'the party consulted']),
  },
  sample: ({ facts }) => ({
    id: `${DASH}${facts.consultations.length + 1}`,
    party: 'third_party' as const,
    name: DASH,
  }),
  // The clock finds repetitions within a round; an opinion must not be mistaken for one of an earlier round either.
  precondition: ({ facts, command: { id } }) => {
    const earlier = facts.consultations.find((one) => one.id === id);
    if (earlier === undefined) return null;
    return failure(
      'CONSULTATION_REPEATED',
      `编号“${id}”的征求意见已于${earlier.sentOn}发出。`,
      `Consultation "${id}" was already sent on ${earlier.sentOn}.`,
      {
        article: articles.consultation,
        field: 'id',
        remedy: { zh: '另行征求意见的，使用新的编号。', en: 'Give a further consultation a number of its own.' },
      },
    );
  },
  act: 'consultation_sent',
  actDetails: (_, { deliveredOn, id, party }) => ({ deliveredOn, consultation: { id, party } }),
  evolve: (facts, { decided, id, party, name, on, deliveredOn = null }) => ({
    ...facts,
    consultations: [
      ...facts.consultations,
      { event: decided.seq, id, party, name, sentOn: on, deliveredOn, returnedOn: null, opinion: null },
    ],
  }),
  letter: ({ party }) => letters[party],
});
