import { cite, type Citation } from '../statute/citation.js';
import type { Text } from '../text.js';

/** The counting rules the forms leave open and the engine can apply either way (statute §2.5). */
export interface CountingPolicy {
  /**
   * A request answered again (重新答复) is settled on its first reply. `last_reply_of_first_year`: it is counted by the
   * last reply given in that year; `first_reply`: by the first.
   */
  readonly reopened: 'last_reply_of_first_year' | 'first_reply';
  /**
   * `state_at_year_end`: a dispute counts once in every year in which it was filed or pending, by its state on 31
   * December; `filed_in_year`: only in the year it was filed.
   */
  readonly disputes: 'state_at_year_end' | 'filed_in_year';
}

export const DEFAULT_COUNTING_POLICY: CountingPolicy = {
  reopened: 'last_reply_of_first_year',
  disputes: 'state_at_year_end',
};

/** Where an open counting question is settled: by the policy above, or by the officers' entries under a fixed rule. */
export type SettledBy = 'policy' | 'entry';

export interface CountingRule {
  readonly name: string;
  readonly question: Text;
  readonly answer: Text;
  readonly reason: Text;
  readonly settledBy: SettledBy;
  readonly citations: readonly Citation[];
}

type Words = readonly [zh: string, en: string];

const rule = (
  name: string,
  settledBy: SettledBy,
  question: Words,
  answer: Words,
  reason: Words,
  citations: readonly Citation[],
): CountingRule => ({
  name,
  settledBy,
  question: { zh: question[0], en: question[1] },
  answer: { zh: answer[0], en: answer[1] },
  reason: { zh: reason[0], en: reason[1] },
  citations,
});

const open = cite('practice', '官方文本未写，据惯例，待核', { reliability: 'to_verify' });

/** Every counting question of §2.5 with the default and its reason, for the report’s notes and the settings page. */
export const COUNTING_RULES: readonly CountingRule[] = [
  rule(
    'reopened',
    'policy',
    ['重新答复的案件怎样计', 'How is a request counted that was answered again?'],
    [
      '以首次答复日为办结日，按该年内最后一次答复的结果计',
      'Settled on its first reply, by the last reply of that year',
    ],
    [
      '已报出的年度不因以后的重新答复而改变，每件只计一次',
      'A year already reported never changes, and each request is counted once',
    ],
    [open],
  ),
  rule(
    'disputes',
    'policy',
    ['跨年的复议、诉讼怎样计', 'How are disputes counted over the year’s end?'],
    ['报告年度内立案或在办的，按12月31日状态计一次', 'Once in each year filed or pending, by the state on 31 December'],
    ['“尚未审结”一列即年末状态；官方无口径', 'The column 尚未审结 is a state at the year’s end; no official rule'],
    [cite('format_2021', '表四'), open],
  ),
  rule(
    'items',
    'entry',
    ['一份申请含多项信息算几件', 'How many requests does a form with several items count as?'],
    ['1份为1件；告知拆分后分别提交的按新件', 'One; items filed separately after a notice are new requests'],
    ['收费办法的拆分只用于收费', 'Splitting in the fee measures is for fees only'],
    [cite('fee_measures', '第4条'), cite('spc_2025_8', '第14条第3项')],
  ),
  rule(
    'mixed',
    'entry',
    ['一件含多种结果怎样计', 'How is a request counted with several results?'],
    ['有公开也有不公开的，只计部分公开；否则按主结果计一次', 'Granted in part and denied in part is 部分公开, once'],
    ['表三行名：只计这一情形，不计其他情形', 'According to the label of the row'],
    [cite('format_2021', '表三行名', { quote: '区分处理的，只计这一情形，不计其他情形' })],
  ),
  rule(
    'in_correction',
    'entry',
    ['收到但补正中的怎样计', 'How is a request counted that awaits correction?'],
    [
      '收到即计新收，年末未决计结转；补正不另计件',
      'New when received, carried over if open; a correction is no new request',
    ],
    ['年报只报最终处理结果', 'The form reports final results only'],
    [cite('format_2021', '表三说明', { quote: '最终处理结果' })],
  ),
  rule(
    'unconfirmed',
    'entry',
    ['未确认收到日的平信、互联网件怎样计', 'How is mail counted whose receipt is not confirmed?'],
    ['未确认不计；确认日所属年度计新收', 'Not at all; new in the year of its confirmation'],
    ['确认之日为收到申请之日', 'The day of confirmation is the day of receipt'],
    [cite('regulation', '第31条')],
  ),
  rule(
    'withdrawn',
    'entry',
    ['申请人撤回怎样计', 'How is a withdrawal counted?'],
    ['其他处理（2021：其他）', 'As other'],
    ['宿迁2023、汉阳2022的实例', 'As in two published reports'],
    [cite('practice', '宿迁2023年报', { reliability: 'practice' })],
  ),
  rule(
    'not_this_agency',
    'entry',
    ['非本机关负责怎样计', 'How is another agency’s information counted?'],
    ['计“本机关不掌握相关政府信息”', 'As not held by this agency'],
    ['江苏答复规范四（三）1', 'According to the Jiangsu norms'],
    [cite('jiangsu_reply_norms', '四（三）1')],
  ),
  rule(
    'party_information',
    'entry',
    ['党务信息怎样计', 'How is Party information counted?'],
    ['其他处理（2021：其他）', 'As other'],
    ['表三无专行，待核', 'The form has no row for it'],
    [cite('jiangsu_reply_norms', '二（二）', { reliability: 'to_verify' })],
  ),
  rule(
    'joint_request',
    'entry',
    ['联名申请怎样计', 'How is a joint request counted?'],
    ['1件，按第一申请人类别', 'Once, by the first applicant'],
    ['官方无口径', 'No official rule'],
    [open],
  ),
  rule(
    'review_and_suit',
    'entry',
    ['一个申请引出复议和诉讼怎样计', 'How is a request counted that leads to review and suit?'],
    ['各计一次', 'Once in each group'],
    ['表四结构', 'The layout of table four'],
    [cite('format_2021', '表四')],
  ),
  rule(
    'two_instances',
    'entry',
    ['一审和二审怎样计', 'How are two instances counted?'],
    ['同一案计1件，以最后结果；二审未结为尚未审结', 'One case, by its last result; pending while on appeal'],
    ['官方无口径，待核', 'No official rule'],
    [open],
  ),
  rule(
    'co_defendant',
    'entry',
    ['复议机关作为共同被告怎样计', 'How is a suit counted with the review body as co-defendant?'],
    ['只计原行为主体', 'By the agency that acted first, only'],
    ['两版格式说明相同', 'According to both forms'],
    [cite('format_2021', '表四说明', { quote: '只计算原行为主体的案件数量，不计算行政复议机关的案件数量' })],
  ),
];
