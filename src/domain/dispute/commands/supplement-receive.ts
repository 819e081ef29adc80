import { article, by, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';

export const receiveSupplement = disputeCommand('supplement.receive', {
  label: ['复议申请已补正', 'Application completed'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['复议机关收到补正，审查期限重新起算。', 'The application was completed; the examination is counted anew.'],
  article: article('review_law', '第31条'),
  group: 'hearing',
  nextIn: ['review.awaitingSupplement'],
  fields: { on: pastDay(['收到补正之日', 'Day it arrived']) },
  sample: {},
  notBefore: (facts) => ({
    on: facts.supplements.at(-1)?.requestedOn ?? facts.filedOn,
    ...{ zh: '通知补正之日', en: 'the notice' },
  }),
  evolve: (facts, { on }) => ({
    ...facts,
    supplements: facts.supplements.map((one, at) =>
      at === facts.supplements.length - 1 ? { ...one, receivedOn: on } : one,
    ),
  }),
});
