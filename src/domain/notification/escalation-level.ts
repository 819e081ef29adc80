import type { Role } from '../case/permissions.js';
import type { Text } from '../text.js';

/** The escalation levels, lowest first: whom a notification reaches, and whom it escalates to while no one acts. */
export const levels = {
  handler: { zh: '承办人', en: 'Handler' },
  deputy: { zh: '代办人', en: 'Deputy' },
  unit_head: { zh: '科室负责人', en: 'Unit head' },
  office_head: { zh: '信息公开工作机构负责人', en: 'Head of the disclosure office' },
  supervising_office: { zh: '主管部门', en: 'Supervising office' },
} as const satisfies Record<string, Text>;

export type EscalationLevel = keyof typeof levels;

/** Every level, lowest first. */
export const levelOrder: readonly EscalationLevel[] = [
  'handler',
  'deputy',
  'unit_head',
  'office_head',
  'supervising_office',
];

/** Everyone who holds that office in the agency, for duties without an assignee. */
export interface ByRole {
  readonly role: Role;
}

export type Whom = EscalationLevel | ByRole;

/** The recipients of a rule. */
export type Recipients = readonly Whom[];

/** The capacity in which a person is notified, as it is stored and shown: `unit_head`, `role:statistician`. */
export type NotifiedAs = EscalationLevel | `role:${Role}`;

export const notifiedAs = (whom: Whom): NotifiedAs => (typeof whom === 'string' ? whom : `role:${whom.role}`);

/** The rank of that level, from 0; a recipient by office starts from the first level. */
export const rankOf = (whom: Whom): number => (typeof whom === 'string' ? levelOrder.indexOf(whom) : 0);

/** Each of them once, lowest first; recipients by office come last. */
export function unitedRecipients(lists: readonly Recipients[]): Recipients {
  const byCode = new Map(lists.flat().map((whom) => [notifiedAs(whom), whom]));
  const rank = (whom: Whom): number => (typeof whom === 'string' ? rankOf(whom) : levelOrder.length);
  return [...byCode.values()].sort((a, b) => rank(a) - rank(b));
}
