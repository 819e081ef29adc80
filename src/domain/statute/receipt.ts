import type { Text } from '../text.js';
import { cite, type Citation } from './citation.js';

/** How a request came in; it decides which day is the day of receipt (条例第31条). */
export const CHANNELS = ['in_person', 'registered_mail', 'ordinary_mail', 'internet', 'fax', 'oral'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The dated fact that makes the day of receipt. */
export type ReceiptBasis = 'submittedOn' | 'signedOn' | 'confirmedOn';

/** How annual narratives and published ledgers name the groups of channels; the name for readers is {@link channelName}. */
export type ChannelGroup = '信函' | '网络' | '当面' | '传真' | '口头';
export const CHANNEL_GROUPS: readonly ChannelGroup[] = ['信函', '网络', '当面', '传真', '口头'];
/** The name for readers of a channel in a ledger or of a group: files that already exist write 网络 for 互联网. */
export const channelName = (name: string): string => (name === '网络' ? '互联网' : name);

export interface ReceiptRule {
  readonly channel: Channel;
  readonly label: Text;
  /** The name in the ledger's 接收渠道 column. */
  readonly ledgerName: string;
  readonly group: ChannelGroup;
  readonly receivedOn: ReceiptBasis;
  readonly explanation: Text;
  readonly evidence: Text;
  readonly citation: Citation;
}

const mail = (article: string, quote: string): Citation => cite('regulation', article, { quote });
const agreed: Citation = cite('regulation', '第31条第3项', {
  quote: '申请人通过互联网渠道或者政府信息公开工作机构的传真提交政府信息公开申请的，以双方确认之日为收到申请之日',
});

export const RECEIPT_RULES: Readonly<Record<Channel, ReceiptRule>> = {
  in_person: {
    channel: 'in_person',
    label: { zh: '当面', en: 'In person' },
    ledgerName: '当面',
    group: '当面',
    receivedOn: 'submittedOn',
    explanation: { zh: '以提交之日为收到申请之日', en: 'Received on the day it was handed in' },
    evidence: { zh: '申请表、收件回执', en: 'The form and the receipt given' },
    citation: mail('第31条第1项', '申请人当面提交政府信息公开申请的，以提交之日为收到申请之日'),
  },
  registered_mail: {
    channel: 'registered_mail',
    label: { zh: '挂号邮寄（需签收，含 EMS）', en: 'Registered mail (signed for, EMS included)' },
    ledgerName: '挂号邮寄',
    group: '信函',
    receivedOn: 'signedOn',
    explanation: { zh: '以行政机关签收之日为收到申请之日', en: 'Received on the day the agency signed for it' },
    evidence: { zh: '邮件签收单据、信封', en: 'Proof of signature and the envelope' },
    citation: mail('第31条第2项', '申请人以邮寄方式提交政府信息公开申请的，以行政机关签收之日为收到申请之日'),
  },
  ordinary_mail: {
    channel: 'ordinary_mail',
    label: { zh: '平常信函（无需签收）', en: 'Ordinary mail (not signed for)' },
    ledgerName: '平常信函',
    group: '信函',
    receivedOn: 'confirmedOn',
    explanation: {
      zh: '工作机构应于收到当日与申请人确认，确认之日为收到申请之日',
      en: 'The office confirms with the applicant on the day it arrives; received on the day of confirmation',
    },
    evidence: { zh: '信封、与申请人确认的记录', en: 'The envelope and a record of the confirmation' },
    citation: mail(
      '第31条第2项',
      '以平常信函等无需签收的邮寄方式提交政府信息公开申请的，政府信息公开工作机构应当于收到申请的当日与申请人确认，确认之日为收到申请之日',
    ),
  },
  internet: {
    channel: 'internet',
    label: { zh: '互联网（含网站、电子邮箱）', en: 'Internet (website, e-mail)' },
    ledgerName: '网络',
    group: '网络',
    receivedOn: 'confirmedOn',
    explanation: { zh: '以双方确认之日为收到申请之日', en: 'Received on the day both sides confirmed it' },
    evidence: { zh: '电话或电子确认记录', en: 'A record of the confirmation by telephone or message' },
    citation: agreed,
  },
  fax: {
    channel: 'fax',
    label: { zh: '传真', en: 'Fax' },
    ledgerName: '传真',
    group: '传真',
    receivedOn: 'confirmedOn',
    explanation: { zh: '以双方确认之日为收到申请之日', en: 'Received on the day both sides confirmed it' },
    evidence: { zh: '传真件、确认记录', en: 'The fax and a record of the confirmation' },
    citation: agreed,
  },
  oral: {
    channel: 'oral',
    label: { zh: '口头（由工作机构代为填写）', en: 'Oral (written down by the office)' },
    ledgerName: '口头',
    group: '口头',
    receivedOn: 'confirmedOn',
    explanation: {
      zh: '《条例》第三十一条未单列；以代填并经申请人确认之日为收到申请之日',
      en: 'Not named in art. 31; received on the day the applicant confirmed what was written down (derived)',
    },
    evidence: { zh: '代填的申请表及申请人确认', en: 'The form filled in for the applicant and their confirmation' },
    citation: cite('regulation', '第29条第1款', {
      quote: '采用书面形式确有困难的，申请人可以口头提出，由受理该申请的政府信息公开工作机构代为填写政府信息公开申请',
      reliability: 'derived',
    }),
  },
};

type DateLabels = Readonly<Record<ReceiptBasis, Text>>;

/** What the dates are called, and where a channel has a word of its own. */
export const RECEIPT_DATE_LABELS: { readonly default: DateLabels } & Readonly<Record<Channel, Partial<DateLabels>>> = {
  default: {
    submittedOn: { zh: '提交日期', en: 'Submitted on' },
    signedOn: { zh: '签收日期', en: 'Signed for on' },
    confirmedOn: { zh: '确认日期', en: 'Confirmed on' },
  },
  in_person: {},
  registered_mail: { submittedOn: { zh: '寄出日期（邮戳）', en: 'Posted on (postmark)' } },
  ordinary_mail: { submittedOn: { zh: '寄出日期（邮戳）', en: 'Posted on (postmark)' } },
  internet: {},
  fax: { submittedOn: { zh: '传真日期', en: 'Faxed on' } },
  oral: { submittedOn: { zh: '提出日期', en: 'Made on' } },
};

/** The three dates an office writes down; only one of them is the day of receipt. */
export type ReceiptDates = Readonly<Record<ReceiptBasis, string | null>>;

/** The day of receipt by channel, or null while the fact that makes it is missing (条例第31条). */
export function dayOfReceipt(channel: Channel, dates: ReceiptDates): string | null {
  return dates[RECEIPT_RULES[channel].receivedOn];
}
