import { article, by, pastDay } from '../../history/command-kit.js';
import { disputeCommand } from '../dispute-command.js';
import { accepted } from '../floors.js';

/** 收到申请书（起诉状）副本: the agency's period for its defence runs from here. */
export const receiveCopy = disputeCommand('copy.receive', {
  label: ['收到申请书（起诉状）副本', 'Copy of the application or complaint received'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: [
    '收到申请书或者起诉状副本，本机关的答复、答辩期限由此起算。',
    'The copy arrived; the period for the agency’s defence runs from it.',
  ],
  article: article('review_law', '第48条', '第54条'),
  group: 'hearing',
  nextIn: ['review.hearing.accepted', 'suit.firstInstance.docketed'],
  fields: { on: pastDay(['收到副本之日', 'Day it arrived']) },
  sample: {},
  notBefore: accepted,
  evolve: (facts, { on }) => ({ ...facts, copyReceivedOn: on }),
  notifies: true,
});
