import { actDay, article, form, needed, optional, reasonField } from '../../command-field.js';
import { DISPUTE_GROUP_OF_KIND, DISPUTE_KINDS } from '../../statute/dispute-results.js';
import { body, caseNumber, endings, results, suitKinds, today } from './shared.js';

const kindNames = { review: 'Review', direct_suit: 'Suit without a review', suit_after_review: 'Suit after a review' };
const kinds = DISPUTE_KINDS.map((code) => ({
  ...{ code, hint: null },
  label: { zh: DISPUTE_GROUP_OF_KIND[code], en: kindNames[code] },
}));
const seldom = { seldom: true } as const;

/** What reviews and suits have in common. */
export const sharedForms = [
  form(
    'dispute.record',
    'filing',
    [
      '一次补录仅有台账或者纸质材料的复议、诉讼。',
      'A dispute known only from a ledger or from paper is entered in one go.',
    ],
    [
      actDay(['收到日期', 'Day it was filed']),
      needed('kind', 'choice', ['类型', 'Kind'], { choices: kinds }),
      body(['审理机关', 'Body']),
      caseNumber(),
      optional('acceptedOn', 'date', ['受理（立案）日期', 'Accepted on']),
      optional('decision.on', 'date', ['审结日期', 'Decided on'], {
        hint: ['尚未审结的，审结日期和结果都不填', 'Leave day and result out while it is open'],
      }),
      optional('decision.result', 'choice', ['结果', 'Result'], { choices: results }),
      optional('decision.ending', 'choice', ['具体结果', 'Ending'], { choices: endings() }),
    ],
    seldom,
  ),
  form(
    'copy.receive',
    'hearing',
    [
      '收到申请书或者起诉状副本，本机关的答复、答辩期限由此起算。',
      'The copy arrived; the period for the agency’s defence runs from it.',
    ],
    [actDay(['收到副本之日', 'Day it arrived'])],
    {
      article: article('review_law', '第48条', '第54条'),
      nextIn: ['review.hearing.accepted', 'suit.firstInstance.docketed'],
    },
  ),
  form(
    'defence.submit',
    'hearing',
    ['本机关提交书面答复（答辩状）和证据。', 'The agency submits its defence and the evidence.'],
    [actDay(['提交日期', 'Day of submission'])],
    { nextIn: ['review.hearing.awaitingDefence', 'suit.firstInstance.awaitingDefence'] },
  ),
  form(
    'procedure.change',
    'hearing',
    ['由简易程序转为普通程序。', 'From the simple to the ordinary procedure.'],
    [today],
  ),
  form(
    'hearing.suspend',
    'hearing',
    ['中止审理，审理期限停止计算。', 'The hearing and its period stand still.'],
    [actDay(['中止日期', 'Day']), reasonField(['中止原因', 'Why'])],
  ),
  form(
    'hearing.resume',
    'hearing',
    ['恢复审理，审理期限继续计算。', 'The hearing goes on.'],
    [actDay(['恢复日期', 'Day'])],
  ),
  form(
    'decision.serve',
    'result',
    ['本机关收到决定书、裁判文书。', 'The decision has reached the agency.'],
    [actDay(['收到日期', 'Day it arrived'])],
  ),
  form(
    'compliance.record',
    'result',
    ['本机关已按决定、裁判重新答复。', 'The agency has replied anew as ordered.'],
    [actDay(['答复日期', 'Day of the reply']), optional('replyNumber', 'line', ['答复文号', 'Number of the reply'])],
    { nextIn: ['review.closed.newReplyOrdered', 'suit.closed.newReplyOrdered'] },
  ),
  form(
    'result.record',
    'putting_right',
    ['补录结果：只知道计入表四哪一栏。', 'Only the column of table four is known.'],
    [
      actDay(['审结日期', 'Decided on']),
      needed('result', 'choice', ['结果', 'Result'], { choices: results }),
      optional('ending', 'choice', ['具体结果', 'Ending'], { choices: endings() }),
    ],
    seldom,
  ),
  form(
    'result.retract',
    'putting_right',
    ['撤销误录的结果。', 'Takes back a result entered by mistake.'],
    [today, reasonField()],
    seldom,
  ),
  form(
    'entry.correct',
    'putting_right',
    ['更正登记事项，期限随之重算。', 'Puts the entry right; periods follow.'],
    [
      optional('changes.filedOn', 'date', ['收到日期', 'Filed on'], { present: 'filedOn', onlyChanges: true }),
      optional('changes.body', 'line', ['审理机关', 'Body'], { present: 'body', onlyChanges: true }),
      optional('changes.caseNumber', 'line', ['案号', 'Case number'], { present: 'caseNumber', onlyChanges: true }),
      optional('changes.kind', 'choice', ['诉讼类型', 'Kind of suit'], {
        ...{ choices: suitKinds, present: 'kind', onlyChanges: true },
        hint: ['只用于诉讼', 'For suits only'],
      }),
      today,
      reasonField(),
    ],
    seldom,
  ),
  form(
    'dispute.void',
    'putting_right',
    ['误登记的复议、诉讼作废，编号不再使用。', 'Voids an entry made by mistake; its number is never used again.'],
    [today, reasonField()],
    {
      seldom: true,
      cannotBeUndone: ['作废后不能恢复，表四不再计入。', 'It cannot be restored, and table four no longer counts it.'],
    },
  ),
  form(
    'note.add',
    'hearing',
    ['仅供本机关内部查看的备注。', 'A note for the office alone.'],
    [today, needed('text', 'paragraphs', ['备注', 'Note'])],
    seldom,
  ),
] as const;
