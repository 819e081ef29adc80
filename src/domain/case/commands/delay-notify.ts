import { addDays } from '../../calendar/legal-date.js';
import { anyDay, articles, by, failure, pastDay } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

export const notifyDelay = caseCommand('delay.notify', {
  label: ['延迟答复告知', 'Notify the applicant of the delay'],
  issuers: by('handler', 'head'),
  purpose: [
    '理由合理的，确定延迟答复的合理期限并告知申请人。',
    'If the reasons are reasonable, a later day is set and the applicant is notified of it.',
  ],
  article: articles.delay,
  group: 'notices',
  seldom: true,
  fields: {
    on: pastDay(['告知日期', 'Day of the notice']),
    untilOn: anyDay(['延迟至', 'Until'], { article: articles.delay }),
  },
  sample: ({ context }) => ({ untilOn: addDays(context.today, 366) }),
  precondition: ({ facts: { reasonsRequested, reasonsReceived, rounds } }) =>
    reasonsReceived?.reasonable === true && reasonsRequested?.round === rounds.length
      ? null
      : failure(
          'DELAY_WITHOUT_REASONS',
          '延迟答复限于数量、频次明显超过合理范围，且经申请人说明、认为理由合理的申请',
          'A reply can be delayed only where an unusual number of requests was explained, and the reasons found reasonable',
          {
            article: articles.delay,
            remedy: {
              zh: '先“要求说明理由”并登记认为理由合理；其他情形需要更多时间的，依第三十三条第二款延期',
              en: 'Request reasons and record that they are reasonable; in any other case extend under art. 33 para. 2',
            },
          },
        ),
  act: 'delay_notified',
  letter: 'R16',
});
