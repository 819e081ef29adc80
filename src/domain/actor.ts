import type { Text } from './text.js';

/** The offices a person can hold in an agency; one person may hold several. */
export const roles = {
  registrar: { zh: '登记员', en: 'Intake officer' },
  handler: { zh: '承办人', en: 'Handler' },
  reviewer: { zh: '审核人', en: 'Reviewer' },
  signatory: { zh: '签发人', en: 'Signatory' },
  head: { zh: '工作机构负责人', en: 'Head of the disclosure office' },
  statistician: { zh: '统计员', en: 'Statistician' },
  administrator: { zh: '管理员', en: 'Administrator' },
  auditor: { zh: '审计', en: 'Auditor (reads only)' },
} as const satisfies Record<string, Text>;

export type Role = keyof typeof roles;
export const roleCodes = Object.keys(roles) as Role[];

/** Who issues a command: known to the server from the session, never from what a browser sent. */
export interface Actor {
  readonly id: string;
  readonly agencyId: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
}

/** Which cases a role's permission covers: every case of the agency, or those assigned to the actor or to his unit. */
export type Reach = 'agency' | 'own';

/** Who may issue a command (权限是数据). A role that is missing may not. */
export type Grants = Readonly<Partial<Record<Role, Reach>>>;

/** Granted to these roles: a handler reaches his own cases, everyone else those of the whole agency. */
export const by = (...codes: readonly Role[]): Grants =>
  Object.fromEntries(codes.map((code) => [code, code === 'handler' ? 'own' : 'agency']));

/** To whom a case or duty is assigned. */
export interface Assignment {
  readonly unit: string | null;
  /** Null: no handler yet. */
  readonly handlerId: string | null;
}

/**
 * Whether a grant covers a person. A handler's own cases are those assigned to him, those of his unit without a
 * handler, and those without a unit.
 */
export const isWithinReach = (actor: Actor, granted: Grants, assignment: Assignment | null): boolean =>
  actor.roles.some((role) => {
    const reach = granted[role];
    if (reach === undefined) return false;
    return reach === 'agency' || assignment === null || isOwn(actor, assignment);
  });

const isOwn = (actor: Actor, { unit, handlerId }: Assignment): boolean =>
  handlerId === actor.id || (handlerId === null && (unit === null || unit === actor.unit));
