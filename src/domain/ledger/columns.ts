/** The two sheets of a 台账: one row a request, one row a dispute. */
export const LEDGER_SHEETS = ['applications', 'disputes'] as const;
export type LedgerSheet = (typeof LEDGER_SHEETS)[number];

/** What kind of value a column holds; each kind has one reader. */
export type ColumnKind =
  | 'number'
  | 'text'
  | 'date'
  | 'dates'
  | 'category'
  | 'channel'
  | 'parties'
  | 'workingDays'
  | 'yuan'
  | 'outcome'
  | 'yesNo'
  | 'disputeKind'
  | 'disputeResult';

export interface LedgerColumn<Id extends string = string> {
  readonly id: Id;
  /** The name in the header row, as written out. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** A sheet without this column cannot be read. */
  readonly required: boolean;
  /** Other names offices give the column, compared without spaces, brackets or widths. */
  readonly aliases: readonly string[];
  /** Longest text accepted, in characters; only for texts. */
  readonly maxLength?: number;
  /** Whether a text may run over several lines. */
  readonly multiline?: boolean;
}

const column = <Id extends string>(
  id: Id,
  header: string,
  kind: ColumnKind,
  aliases: readonly string[] = [],
  more: Partial<Pick<LedgerColumn, 'required' | 'maxLength' | 'multiline'>> = {},
): LedgerColumn<Id> => ({ id, header, kind, aliases, required: false, ...more });

const required = { required: true };

/** 申请台账, in the order in which it is written out. */
export const APPLICATION_COLUMNS = [
  column(
    'number',
    '登记编号',
    'number',
    ['登记号', '编号', '申请编号', '受理编号', '受理号', '收件编号', '登记序号', '序号'],
    required,
  ),
  column(
    'applicantName',
    '申请人名称',
    'text',
    ['申请人', '申请人姓名', '姓名', '姓名或名称', '申请人姓名或名称', '申请人姓名/名称'],
    {
      required: true,
      maxLength: 200,
    },
  ),
  column('applicantCategory', '申请人类别', 'category', ['申请人类型', '申请人性质', '类别', '申请人身份'], required),
  column('phone', '联系电话', 'text', ['电话', '手机', '手机号', '手机号码', '联系方式', '电话号码'], {
    maxLength: 40,
  }),
  column('email', '电子邮箱', 'text', ['邮箱', '电子邮件', '电子邮箱地址', 'email', 'e-mail'], { maxLength: 254 }),
  column(
    'channel',
    '接收渠道',
    'channel',
    ['申请渠道', '申请方式', '接收方式', '提交方式', '收件方式', '渠道', '来源'],
    required,
  ),
  column('submittedOn', '提交日期', 'date', ['申请日期', '申请时间', '提交时间', '寄出日期', '交寄日期', '投递日期']),
  column('signedOn', '签收日期', 'date', ['签收时间', '收件日期', '邮件签收日期']),
  column('confirmedOn', '确认日期', 'date', [
    '确认时间',
    '确认收到日期',
    '双方确认日期',
    '收到日期',
    '收到申请日期',
    '受理日期',
  ]),
  column(
    'content',
    '申请内容',
    'text',
    ['申请事项', '申请公开内容', '申请公开的内容', '所需信息内容描述', '内容描述', '申请信息', '申请公开事项'],
    {
      required: true,
      maxLength: 8000,
      multiline: true,
    },
  ),
  column('purpose', '用途', 'text', ['申请用途', '信息用途', '所需信息用途'], { maxLength: 2000, multiline: true }),
  column('delivery', '获取方式', 'text', ['信息获取方式', '获取信息方式', '获取途径', '提供方式', '获取信息的方式'], {
    maxLength: 200,
  }),
  column(
    'unit',
    '承办机构',
    'text',
    ['承办单位', '承办部门', '经办机构', '办理单位', '办理机构', '承办科室', '责任单位', '承办处室'],
    { maxLength: 200 },
  ),
  column('correctionNoticeOn', '补正告知日期', 'date', [
    '补正通知日期',
    '告知补正日期',
    '补正告知时间',
    '补正通知时间',
  ]),
  column('correctionPeriod', '补正期限', 'workingDays', ['补正期限工作日', '补正工作日']),
  column('correctionReceivedOn', '补正收到日期', 'date', [
    '收到补正日期',
    '补正日期',
    '补正材料收到日期',
    '补正收到时间',
  ]),
  column('consultedParty', '征求意见对象', 'parties', ['征求意见单位', '征询对象', '征求对象']),
  column('consultationSentOn', '征求意见发出日期', 'dates', [
    '征求意见日期',
    '发出征求意见日期',
    '征求意见发函日期',
    '征求意见时间',
  ]),
  column('consultationReturnedOn', '征求意见收回日期', 'dates', [
    '收到意见日期',
    '意见收回日期',
    '征求意见反馈日期',
    '征求意见回函日期',
  ]),
  column('extensionOn', '延期告知日期', 'date', [
    '延长告知日期',
    '延期日期',
    '延期通知日期',
    '延长答复期限告知日期',
    '延期告知时间',
  ]),
  column('extensionDays', '延期工作日', 'workingDays', [
    '延长工作日',
    '延期天数',
    '延长天数',
    '延期工作日数',
    '延期期限',
  ]),
  column('feeNoticeOn', '收费通知日期', 'date', ['收费告知日期', '缴费通知日期', '收费通知时间']),
  column('feeAmount', '收费金额', 'yuan', ['收费数额', '金额', '信息处理费', '信息处理费金额']),
  column('feePaidOn', '缴费日期', 'date', ['缴纳日期', '缴费时间', '收费日期']),
  column('repliedOn', '答复日期', 'date', ['答复时间', '办结日期', '回复日期', '答复书日期', '办结时间'], required),
  column(
    'outcome',
    '办理结果',
    'outcome',
    ['答复结果', '处理结果', '答复类型', '办理情况', '结果', '答复类别'],
    required,
  ),
  column('replyNumber', '答复文号', 'text', ['文号', '答复书文号', '告知书文号', '答复书编号'], { maxLength: 200 }),
  column('madePublic', '转为主动公开', 'yesNo', ['转主动公开', '是否转为主动公开', '是否主动公开', '是否转主动公开']),
  column('remarks', '备注', 'text', ['说明', '备注说明', '其他说明'], { maxLength: 8000, multiline: true }),
] as const satisfies readonly LedgerColumn[];

/** 复议诉讼台账, in the order in which it is written out. */
export const DISPUTE_COLUMNS = [
  column(
    'number',
    '登记编号',
    'number',
    ['登记号', '申请登记编号', '申请编号', '原申请编号', '对应登记编号', '编号'],
    required,
  ),
  column('kind', '类型', 'disputeKind', ['案件类型', '类别', '争议类型', '案件类别'], required),
  column('caseNumber', '案号', 'text', ['案件编号', '文号', '案件号'], { maxLength: 200 }),
  column('filedOn', '收到日期', 'date', ['收到时间', '收到通知日期', '申请日期', '提起日期', '起诉日期'], required),
  column('acceptedOn', '受理日期', 'date', ['受理时间', '立案日期']),
  column('body', '审理机关', 'text', ['审理机构', '复议机关', '审理法院', '复议机关或法院', '审理单位'], {
    maxLength: 200,
  }),
  column('result', '结果', 'disputeResult', ['审理结果', '案件结果', '裁判结果', '处理结果', '办理结果'], required),
  column('closedOn', '结案日期', 'date', ['审结日期', '办结日期', '结案时间', '决定日期', '判决日期']),
  column('remarks', '备注', 'text', ['说明', '备注说明'], { maxLength: 8000, multiline: true }),
] as const satisfies readonly LedgerColumn[];

export type ApplicationColumnId = (typeof APPLICATION_COLUMNS)[number]['id'];
export type DisputeColumnId = (typeof DISPUTE_COLUMNS)[number]['id'];
export type LedgerColumnId = ApplicationColumnId | DisputeColumnId;

/** Names under which a sheet, or a CSV file without its ending, is recognised; the first is written out. */
export const SHEET_NAMES: Readonly<Record<LedgerSheet, readonly string[]>> = {
  applications: ['申请台账', '依申请公开台账', '申请登记台账', '政府信息公开申请台账', 'applications'],
  disputes: ['复议诉讼台账', '行政复议诉讼台账', '复议诉讼', '复议、诉讼台账', 'disputes'],
};

/** The columns of a sheet, in the order in which they are written out. */
export function columnsOf(sheet: LedgerSheet): readonly LedgerColumn<LedgerColumnId>[] {
  return sheet === 'applications' ? APPLICATION_COLUMNS : DISPUTE_COLUMNS;
}

const headers = new Map(
  LEDGER_SHEETS.map((sheet) => [sheet, new Map(columnsOf(sheet).map(({ id, header }) => [id, header]))]),
);

/** The Chinese header of a column, as users know it. */
export function headerOf(sheet: LedgerSheet, id: LedgerColumnId): string {
  return headers.get(sheet)?.get(id) ?? id;
}
