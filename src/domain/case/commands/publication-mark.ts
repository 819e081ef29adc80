import { article, by, DASH, line, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const markPublished = caseCommand('publication.mark', {
  label: ['转为主动公开', 'Mark as made public'],
  issuers: by('handler', 'registrar', 'statistician', 'head'),
  purpose: [
    '多个申请人申请同一信息、可以公开的，纳入主动公开。',
    'Information that several applicants requested and that may be disclosed is made public.',
  ],
  article: article('regulation', '第44条'),
  group: 'reply',
  seldom: true,
  fields: {
    on: pastDay(['公开日期', 'Day of publication']),
    place: line(500, ['公开的位置', 'Where'], { hint: ['网址或者栏目', 'The address or the column'] }),
  },
  sample: { place: DASH },
  evolve: (facts, { on, decided }) => ({ ...facts, madePublicOn: on, madePublicBy: decided.seq }),
});
