import { caseCommandForms, commandLabels } from '../case/commands.js';
import { clearanceLabels, roles } from '../case/permissions.js';
import { disputeCommandForms } from '../dispute/commands.js';
import { agencyLevelLabels } from '../duty/agency-level.js';
import { notificationChannels } from '../notification/channels.js';
import { APPLICANT_CATEGORY_RULES } from '../statute/applicants.js';
import { DISPUTE_ENDINGS, DISPUTE_GROUP_OF_KIND, DISPUTE_RESULT_LEDGER_NAME } from '../statute/dispute-results.js';
import { OUTCOMES } from '../statute/outcomes.js';
import { RECEIPT_RULES } from '../statute/receipt.js';
import type { Text } from '../text.js';

type Labels = Readonly<Record<string, Text>>;

const labelled = (rules: Readonly<Record<string, { readonly label: Text }>>): Labels =>
  Object.fromEntries(Object.entries(rules).map(([code, { label }]) => [code, label]));
const listed = (rules: readonly { readonly code: string; readonly label: Text }[]): Labels =>
  Object.fromEntries(rules.map(({ code, label }) => [code, label]));

const fieldsOfForms = [...caseCommandForms, ...disputeCommandForms].flatMap(({ fields }) => fields);

/** The label of a chosen value: the choices of the forms for a field of this name. */
const offered = (name: string): Labels =>
  Object.fromEntries(
    fieldsOfForms
      .filter(({ path }) => path.split('.').pop() === name)
      .flatMap(({ choices }) => choices.map(({ code, label }) => [code, label])),
  );

/** 复议、诉讼 of each kind, as table four groups them. */
export const disputeKindLabels = {
  review: { zh: DISPUTE_GROUP_OF_KIND.review, en: 'Review' },
  direct_suit: { zh: DISPUTE_GROUP_OF_KIND.direct_suit, en: 'Suit without a review' },
  suit_after_review: { zh: DISPUTE_GROUP_OF_KIND.suit_after_review, en: 'Suit after a review' },
} as const satisfies Labels;

/** The result columns of table four. */
export const disputeResultLabels = {
  upheld: { zh: '结果维持', en: 'Upheld' },
  corrected: { zh: '结果纠正', en: 'Corrected' },
  other: { zh: '其他结果', en: 'Other' },
} as const satisfies Record<keyof typeof DISPUTE_RESULT_LEDGER_NAME, Text>;

/** Its fourth column, for disputes without one of these results. */
export const pendingLabel: Text = { zh: '尚未审结', en: 'Pending' };

const results: Labels = {
  ...disputeResultLabels,
  pending: pendingLabel,
  changed: { zh: '改判', en: 'Changed' },
  remanded: { zh: '发回重审', en: 'Remanded' },
};

/** The labels of the codes in events and in API responses, by field. */
export const codedValues: Readonly<Record<string, Labels>> = {
  channel: labelled(RECEIPT_RULES),
  applicantCategory: labelled(APPLICANT_CATEGORY_RULES),
  outcome: listed(OUTCOMES.versions),
  ending: listed(DISPUTE_ENDINGS),
  result: results,
  step: clearanceLabels,
  roles,
  level: agencyLevelLabels,
  kind: {
    ...disputeKindLabels,
    ...labelled(notificationChannels),
  },
  notificationChannel: labelled(notificationChannels),
  act: commandLabels,
  party: offered('party'),
  opinion: offered('opinion'),
  method: offered('method'),
  basis: offered('basis'),
  orderedBy: offered('orderedBy'),
  procedure: offered('procedure'),
  ground: offered('ground'),
  by: offered('by'),
  irregular: {
    unlawful: { zh: '不合规', en: 'Unlawful' },
    undocumented: { zh: '无记载', en: 'Undocumented' },
  },
  status: {
    open: { zh: '进行中', en: 'Running' },
    waiting: { zh: '停止计算', en: 'Standing still' },
    met: { zh: '按期完成', en: 'Met' },
    missed: { zh: '逾期', en: 'Missed' },
    void: { zh: '不再需要', en: 'No longer needed' },
  },
  scope: {
    national: { zh: '全国', en: 'The whole country' },
    agency: { zh: '本机关及下级', en: 'This agency and the agencies below' },
  },
  subscription: {
    all: { zh: '全部提醒', en: 'Everything' },
    due_day_and_late: { zh: '到期日和逾期', en: 'Due and late deadlines' },
  },
};
