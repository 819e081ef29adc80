import { type Actor, type Role, roles } from '../../domain/case/permissions.js';
import { ProblemError } from '../../platform/http/index.js';

/**
 * Allows holders of one of these roles, as stored on the server; the request's own claims are never used.
 * @throws ProblemError ROLE_REQUIRED
 */
export function requireRole(actor: Pick<Actor, 'roles'>, ...needed: readonly Role[]): void {
  if (actor.roles.some((role) => needed.includes(role))) return;
  throw new ProblemError({
    status: 403,
    code: 'ROLE_REQUIRED',
    message: {
      zh: `此操作须由${needed.map((role) => roles[role].zh).join('、')}办理。`,
      en: `This requires the role of ${needed.map((role) => roles[role].en).join(' or ')}.`,
    },
    extras: {
      question: 'permission',
      remedy: {
        zh: '请有该角色的人员办理，或者请管理员为您增加角色。',
        en: 'Ask a person who has it, or ask an administrator to assign it to you.',
      },
    },
  });
}
