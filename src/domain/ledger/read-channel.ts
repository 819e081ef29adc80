import { channelName, CHANNELS, RECEIPT_RULES, type Channel } from '../statute/receipt.js';
import { cellText, compactText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, note, read, shown, unreadable, type Reading } from './reading.js';

/** Which of the columns beside the channel are filled: they distinguish the two kinds of mail. */
export interface ChannelEvidence {
  readonly signed: boolean;
  readonly confirmed: boolean;
  readonly email: boolean;
}

const variants: Readonly<Record<Channel, readonly string[]>> = {
  in_person: [
    '现场',
    '现场提交',
    '当面提交',
    '来访',
    '上门',
    '窗口',
    '窗口提交',
    '现场递交',
    '当面递交',
    '面交',
    '直接送达',
    '当面申请',
    '现场申请',
  ],
  registered_mail: [
    '挂号',
    '挂号信',
    '挂号信函',
    'ems',
    '邮政ems',
    '邮政特快',
    '邮政特快专递',
    '特快专递',
    '快递',
    '快件',
    '邮政快递',
    '邮寄(ems)',
    '签收邮寄',
    '邮政挂号',
  ],
  ordinary_mail: ['平信', '平常信件', '平邮', '普通信函', '普通信件', '普通邮寄', '普通邮件', '平常邮寄'],
  internet: [
    '互联网',
    '网上',
    '在线',
    '网站',
    '线上',
    '在线申请',
    '网上申请',
    '网络申请',
    '网络提交',
    '在线提交',
    '平台',
    '网上平台',
    '政府网站',
    '门户网站',
    '电子邮件',
    '电子邮箱',
    '邮箱',
    '电邮',
    'email',
    'e-mail',
    '数据电文',
    '政务服务网',
    '微信',
    '网络渠道',
    '互联网渠道',
  ],
  fax: ['传真件', '传真申请'],
  oral: ['口头申请', '电话', '代填', '口述'],
};
const known = new Map<string, Channel>(
  CHANNELS.flatMap((channel) =>
    [RECEIPT_RULES[channel].ledgerName, ...variants[channel]].map((name) => [name, channel] as const),
  ),
);
const someMail = new Set([
  '信函',
  '邮寄',
  '信件',
  '来信',
  '寄信',
  '邮政',
  '书信',
  '邮递',
  '函件',
  '信函邮寄',
  '邮寄信函',
  '邮寄申请',
  '信函申请',
]);

/**
 * Reads 接收渠道. 信函 or 邮寄 alone does not say whether the letter was signed for (条例第31条第2项): the date column that is
 * filled decides, and a note says so; 邮件 is taken for e-mail unless it was signed for.
 */
export function readChannel(cell: RawCell | undefined, evidence: ChannelEvidence): Reading<Channel> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = compactText(cellText(cell))
    .toLowerCase()
    .replace(/^\d+[.、]/, '');
  const exact = known.get(text);
  if (exact) return read(exact);
  const bracket = /^(?<outer>[^(/\-:]+)[(/\-:](?<inner>[^)]+)\)?$/.exec(text)?.groups;
  const detailed = known.get(bracket?.inner ?? '') ?? known.get(bracket?.outer ?? '');
  if (detailed) return read(detailed);
  if (text === '邮件') return assumed(evidence.signed && !evidence.email ? 'registered_mail' : 'internet', text);
  if (someMail.has(text) || someMail.has(bracket?.outer ?? ''))
    return assumed(evidence.confirmed && !evidence.signed ? 'ordinary_mail' : 'registered_mail', text);
  const names = CHANNELS.map((channel) => channelName(RECEIPT_RULES[channel].ledgerName)).join('、');
  return unreadable(
    'CHANNEL_UNKNOWN',
    [`“${shown(text)}”不是接收渠道`, `"${shown(text)}" is not a channel`],
    [`请填其中之一：${names}`, `Write one of ${names}`],
  );
}

function assumed(channel: Channel, text: string): Reading<Channel> {
  const name = channelName(RECEIPT_RULES[channel].ledgerName);
  return read(
    channel,
    note(
      'CHANNEL_ASSUMED',
      `“${text}”按所填日期作“${name}”处理`,
      `"${text}" is taken as ${name}, by the dates that are filled in`,
    ),
  );
}
