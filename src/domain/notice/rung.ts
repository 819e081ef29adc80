import type { Role } from '../case/permissions.js';
import type { Text } from '../text.js';

/** The ladder, lowest rung first: whom an alert reaches, and whom it climbs to while nobody acts. */
export const rungs = {
  handler: { zh: '承办人', en: 'Handler' },
  deputy: { zh: '代办人', en: 'Deputy' },
  unit_head: { zh: '科室负责人', en: 'Unit head' },
  office_head: { zh: '信息公开工作机构负责人', en: 'Head of the disclosure office' },
  supervising_office: { zh: '主管部门', en: 'Supervising office' },
} as const satisfies Record<string, Text>;

export type Rung = keyof typeof rungs;

/** Every rung, lowest first. */
export const rungOrder: readonly Rung[] = ['handler', 'deputy', 'unit_head', 'office_head', 'supervising_office'];

/** Everybody who holds that office in the agency, for duties that lie on nobody's desk. */
export interface ByRole {
  readonly role: Role;
}

export type Whom = Rung | ByRole;

/** Whom a rule tells. */
export type Recipients = readonly Whom[];

/** As what somebody is told, in one word, as it is stored and shown: `unit_head`, `role:statistician`. */
export type ToldAs = Rung | `role:${Role}`;

export const toldAs = (whom: Whom): ToldAs => (typeof whom === 'string' ? whom : `role:${whom.role}`);

/** How high on the ladder that is, from 0; who is told by his office starts from the first rung. */
export const heightOf = (whom: Whom): number => (typeof whom === 'string' ? rungOrder.indexOf(whom) : 0);

/** Each of them once, lowest first; those told by their office come last. */
export function unitedRecipients(lists: readonly Recipients[]): Recipients {
  const byCode = new Map(lists.flat().map((whom) => [toldAs(whom), whom]));
  const rank = (whom: Whom): number => (typeof whom === 'string' ? heightOf(whom) : rungOrder.length);
  return [...byCode.values()].sort((a, b) => rank(a) - rank(b));
}
