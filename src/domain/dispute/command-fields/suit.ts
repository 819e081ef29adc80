import { actDay, article, choice, form, needed, optional } from '../../command-field.js';
import { body, caseNumber, documentNumber, endings, newReply, procedure, servedOn, suitKinds } from './shared.js';

/** What a court does, and what the parties do before it. */
export const suitForms = [
  form(
    'suit.file',
    'filing',
    [
      '申请人对本案提起行政诉讼，登记在本机关的应诉登记簿。',
      'The applicant sues; it is entered in the register of suits.',
    ],
    [
      actDay(['法院收到起诉状之日', 'Day the court received the complaint']),
      needed('kind', 'choice', ['类型', 'Kind'], {
        choices: suitKinds,
        hint: ['决定计入表四哪一组', 'It sets the group of table four'],
      }),
      body(['受诉法院', 'Court']),
      caseNumber(),
    ],
    { article: article('litigation_law', '第44条') },
  ),
  form(
    'suit.docket',
    'hearing',
    ['法院登记立案。', 'The court dockets the suit.'],
    [actDay(['立案日期', 'Day of docketing']), procedure, caseNumber()],
    { article: article('litigation_law', '第51条'), nextIn: ['suit.filed'] },
  ),
  form(
    'suit.refuse',
    'result',
    ['法院裁定不予立案，原告可以上诉。', 'The court refuses to docket; the plaintiff may appeal.'],
    [actDay(['裁定日期', 'Day of the ruling']), documentNumber, servedOn],
    { article: article('litigation_law', '第51条') },
  ),
  form(
    'trial.extend',
    'hearing',
    ['上级法院批准延长审理期限。', 'The court above approves a longer trial.'],
    [actDay(['批准日期', 'Day of the approval']), needed('untilOn', 'date', ['延长至', 'Until'])],
    { article: article('litigation_law', '第81条', '第88条') },
  ),
  form(
    'judgment.record',
    'result',
    [
      '登记一审判决或者裁定；结果决定计入表四哪一栏。',
      'The first instance has decided; the ending sets the column of table four.',
    ],
    [
      actDay(['裁判日期', 'Day of the judgment']),
      needed('ending', 'choice', ['裁判结果', 'Ending'], { choices: endings('suit') }),
      documentNumber,
      servedOn,
      newReply,
    ],
    { nextIn: ['suit.firstInstance.defended'] },
  ),
  form(
    'judgment.confirm',
    'result',
    ['上诉期届满无人上诉，一审裁判生效。', 'Nobody appealed in time; the judgment is in force.'],
    [actDay(['生效日期', 'Day it came into force'], ['上诉期届满的次日或者之后', 'After the period of appeal'])],
    { article: article('litigation_law', '第85条'), nextIn: ['suit.closed.appealable'] },
  ),
  form(
    'appeal.file',
    'hearing',
    ['当事人对一审裁判上诉。', 'A party appeals.'],
    [
      actDay(['上诉日期', 'Day of the appeal']),
      needed('by', 'choice', ['上诉人', 'Appellant'], {
        choices: [
          choice('agency', ['本机关', 'The agency']),
          choice('plaintiff', ['原告', 'The plaintiff']),
          choice('third_party', ['第三人', 'A third party']),
        ],
      }),
    ],
    { article: article('litigation_law', '第85条') },
  ),
  form(
    'appeal.withdraw',
    'hearing',
    ['上诉人撤回上诉，一审裁判生效。', 'The appeal is withdrawn; the first judgment stands.'],
    [actDay(['准予撤回之日', 'Day it was allowed'])],
  ),
  form(
    'appeal.decide',
    'result',
    ['登记二审裁判。', 'The court of appeal has decided.'],
    [
      actDay(['裁判日期', 'Day of the judgment']),
      needed('result', 'choice', ['二审结果', 'Result'], {
        choices: [
          choice('upheld', ['驳回上诉，维持原判', 'Appeal dismissed']),
          choice('changed', ['改判', 'Changed'], ['须另选裁判结果', 'Give the ending too']),
          choice('remanded', ['发回重审、指令审理', 'Remanded']),
        ],
      }),
      optional('ending', 'choice', ['改判后的结果', 'Ending of the changed judgment'], {
        choices: endings('suit'),
        hint: ['只在改判时填写', 'For a changed judgment only'],
      }),
      documentNumber,
      servedOn,
      newReply,
    ],
    { article: article('litigation_law', '第89条'), nextIn: ['suit.secondInstance.pending'] },
  ),
  form(
    'suit.withdraw',
    'result',
    ['原告撤诉，或者按撤诉处理。', 'The suit is withdrawn, or deemed so.'],
    [actDay(['裁定日期', 'Day of the ruling']), optional('deemed', 'yes_no', ['按撤诉处理', 'Deemed withdrawn'])],
    { article: article('litigation_law', '第58条', '第62条') },
  ),
  form(
    'suit.refer',
    'result',
    ['法院把案件移送其他法院等。', 'The court refers the suit elsewhere.'],
    [actDay(['移送日期', 'Day']), needed('to', 'line', ['移送至', 'To'])],
    { article: article('litigation_law', '第22条') },
  ),
] as const;
