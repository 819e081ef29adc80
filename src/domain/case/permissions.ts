import type { Text } from '../text.js';
import type { CaseCommandType, ClearanceStep } from './commands.js';

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

/** Who gives a command: known to the server from the session, never from what a browser sent. */
export interface Actor {
  readonly id: string;
  readonly agencyId: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
}

/** Whose cases a role's permission covers: every case of the agency, or those of the actor's own desk or unit. */
export type Reach = 'agency' | 'own';

const everyone = (...codes: Role[]): Partial<Record<Role, Reach>> =>
  Object.fromEntries(codes.map((code) => [code, code === 'handler' ? 'own' : 'agency']));

const intake = everyone('registrar', 'head', 'administrator');
const assignment = everyone('handler', 'head');
const handlingOrIntake = everyone('handler', 'registrar', 'head');
const lead = everyone('head', 'administrator');

/** Who may give which command (权限是数据). A command that is missing for a role is refused for it. */
export const permissions: Readonly<Record<CaseCommandType, Partial<Record<Role, Reach>>>> = {
  'request.register': intake,
  'request.take_over': intake,
  'receipt.confirm': intake,
  'entry.correct': intake,
  'act.correct': lead,
  'act.strike': lead,
  'delivery.record': handlingOrIntake,
  'case.assign': everyone('registrar', 'head', 'administrator'),
  'case.claim': everyone('handler', 'head'),
  'case.return': assignment,
  'review.start': assignment,
  'correction.request': handlingOrIntake,
  'correction.receive': handlingOrIntake,
  'consultation.send': assignment,
  'consultation.return': handlingOrIntake,
  'extension.approve': everyone('head'),
  'extension.notify': assignment,
  'fee.notify': assignment,
  'fee.pay': handlingOrIntake,
  'reasons.request': assignment,
  'reasons.receive': handlingOrIntake,
  'delay.notify': assignment,
  'reply.draft': assignment,
  'draft.clear': everyone('reviewer', 'signatory', 'head'),
  // A handler takes his own draft back: that only ever leads to another clearance.
  'draft.return': everyone('handler', 'reviewer', 'signatory', 'head'),
  'reply.send': handlingOrIntake,
  'reply.record': lead,
  'reply.retract': lead,
  'service.record': handlingOrIntake,
  'case.archive': handlingOrIntake,
  'case.unarchive': lead,
  'request.withdraw': handlingOrIntake,
  'request.transfer': everyone('head'),
  'request.void': lead,
  'reply.reorder': everyone('registrar', 'head'),
  'publication.mark': everyone('handler', 'registrar', 'statistician', 'head'),
  'note.add': everyone('registrar', 'handler', 'reviewer', 'signatory', 'head', 'statistician', 'administrator'),
  // Only an import writes these; it runs as an administrator and says so in the history.
  'irregularity.record': everyone('administrator'),
  // Only a notice that takes effect writes these.
  'calendar.change': everyone('administrator'),
};

/** Which role may pass which step of clearance. */
export const clearanceRoles: Readonly<Record<ClearanceStep, readonly Role[]>> = {
  secrecy: ['reviewer', 'head'],
  legality: ['reviewer', 'head'],
  signature: ['signatory', 'head'],
};

export const clearanceLabels: Readonly<Record<ClearanceStep, Text>> = {
  secrecy: { zh: '保密审查', en: 'secrecy review' },
  legality: { zh: '合法性审核', en: 'legality review' },
  signature: { zh: '签发', en: 'signature' },
};

/** A case's place in the agency, as permissions see it. */
export interface CaseAssignment {
  readonly unit: string | null;
  readonly handlerId: string | null;
}

/**
 * Whether a person is reached by what is granted. A handler's own are the cases on his desk, those of his unit that
 * nobody holds, and those that no unit has yet.
 */
export const isWithinReach = (
  actor: Actor,
  granted: Partial<Record<Role, Reach>>,
  assignment: CaseAssignment | null,
): boolean =>
  actor.roles.some((role) => {
    const reach = granted[role];
    if (reach === undefined) return false;
    return reach === 'agency' || assignment === null || isOwn(actor, assignment);
  });

/** May this person give this command on this case? */
export const isPermitted = (actor: Actor, type: CaseCommandType, assignment: CaseAssignment | null): boolean =>
  isWithinReach(actor, permissions[type], assignment);

const isOwn = (actor: Actor, assignment: CaseAssignment): boolean =>
  assignment.handlerId === actor.id ||
  (assignment.handlerId === null && (assignment.unit === null || assignment.unit === actor.unit));
