import { actDay, article, choice, form, needed, optional, reasonField } from '../../command-field.js';
import type { CommandField } from '../../command-field.js';
import { clearanceLabels } from '../permissions.js';

const answer = article('regulation', '第33条', '第36条');
const service = article('service_2016_235', '');

const method: CommandField = needed('method', 'choice', ['送达方式', 'How it is served'], {
  choices: [
    choice('in_person', ['当面', 'In person']),
    choice('post', ['邮寄', 'Post']),
    choice('electronic', ['电子', 'Electronic']),
    choice(
      'public_notice',
      ['公告', 'Public notice'],
      ['其他方式无法送达时', 'Where nothing else reaches the applicant'],
    ),
  ],
});

const steps = (['secrecy', 'legality', 'signature'] as const).map((code) => {
  const { zh, en } = clearanceLabels[code];
  return choice(code, [zh, `${en.charAt(0).toUpperCase()}${en.slice(1)}`]);
});

const reply = needed('reply', 'reply', ['答复内容', 'The reply'], { article: answer });

/** The reply: draft, clearance, sending, service, and what may follow. */
export const replyForms = [
  form(
    'reply.draft',
    'reply',
    ['拟定处理结果、理由和所依据的事实，提交审核。', 'The outcome, its reasons and its facts go to clearance.'],
    [actDay(['拟稿日期', 'Day of the draft']), reply],
    {
      article: answer,
      nextIn: ['open.reviewing.working'],
    },
  ),
  form(
    'draft.clear',
    'reply',
    ['依次通过保密审查、合法性审核和签发。', 'Secrecy review, legality review and signature, one after the other.'],
    [
      actDay(['审核日期', 'Day']),
      needed('step', 'choice', ['审核环节', 'Step'], { choices: steps, present: 'remainingSteps.0' }),
      optional('opinion', 'paragraphs', ['意见', 'Opinion']),
    ],
    { article: article('regulation', '第17条'), nextIn: ['open.drafted'] },
  ),
  form(
    'draft.return',
    'reply',
    ['退回拟稿人修改，审核从头开始。', 'Goes back to the drafter; clearance begins again.'],
    [actDay(['退稿日期', 'Day']), reasonField(['退稿意见', 'What has to change'])],
  ),
  form(
    'reply.send',
    'reply',
    [
      '向申请人发出答复，文号由登记簿连续编出。',
      'The reply goes to the applicant under the next number of the register.',
    ],
    [
      actDay(['答复日期', 'Day of the reply']),
      method,
      optional('replyNumber', 'line', ['文号', 'Number'], {
        hint: ['不填由系统连续编号', 'Left out, the register gives the next'],
      }),
    ],
    {
      article: answer,
      nextIn: ['open.cleared'],
      cannotBeUndone: [
        '答复一经发出即对申请人生效，不能收回；有误的只能自行纠正、重新答复。',
        'A reply that was sent binds and cannot be taken back; an error is put right by a new reply only.',
      ],
    },
  ),
  form(
    'service.record',
    'reply',
    ['登记答复送达申请人的日期和凭证。', 'The day on which the reply was served, and the proof.'],
    [
      actDay(['送达日期', 'Day of service']),
      method,
      needed('proof', 'paragraphs', ['送达凭证', 'Proof'], {
        hint: ['送达回证、邮寄单号、签收记录', 'A receipt, the number of the parcel, a record of delivery'],
      }),
    ],
    { article: service, nextIn: ['settled.answered'] },
  ),
  form(
    'publication.mark',
    'reply',
    ['多个申请人申请同一信息、可以公开的，纳入主动公开。', 'What several asked for and may be known is made public.'],
    [
      actDay(['公开日期', 'Day of publication']),
      needed('place', 'line', ['公开的位置', 'Where'], { hint: ['网址或者栏目', 'The address or the column'] }),
    ],
    { article: article('regulation', '第44条'), seldom: true },
  ),
  form(
    'reply.reorder',
    'reply',
    [
      '按决定、判决或者自行纠正重新答复，另起答复期限。',
      'A decision, a judgment or the agency itself has the reply given anew; a new period begins.',
    ],
    [
      actDay(['收到决定之日', 'Day the order arrived']),
      needed('orderedBy', 'choice', ['由谁责令', 'By whom'], {
        choices: [
          choice('review_body', ['复议机关', 'Review body']),
          choice('court', ['人民法院', 'Court']),
          choice('supervising_office', ['主管部门', 'Supervising office']),
          choice(
            'agency',
            ['本机关自行纠正', 'The agency itself'],
            ['由工作机构负责人决定，不超过二十个工作日', 'For the head to decide, 20 working days at most'],
          ),
        ],
      }),
      needed('orderNumber', 'line', ['决定书文号', 'Number of the decision']),
      optional('disputeId', 'dispute', ['关联的复议诉讼', 'The dispute']),
      optional('period', 'period', ['责令的期限', 'The period set'], {
        hint: ['决定未写期限的不填', 'Leave out where the decision names none'],
      }),
    ],
    { seldom: true },
  ),
  form(
    'reply.record',
    'reply',
    [
      '补录系统外已作出的答复（纸质或者系统启用前）。',
      'A reply given outside the system, or before it came, is entered.',
    ],
    [
      actDay(['答复日期', 'Day of the reply']),
      reply,
      needed('replyNumber', 'line', ['文号', 'Number']),
      reasonField(['补录理由', 'Why it is entered afterwards']),
    ],
    { seldom: true },
  ),
] as const;
