import { type Actor, type Role, roles } from '../../domain/case/permissions.js';
import { ProblemError } from '../../platform/http/index.js';

/**
 * Lets pass whoever holds one of these roles, as the server knows them; what a browser says of itself is never asked.
 * @throws ProblemError ROLE_REQUIRED
 */
export function requireRole(actor: Pick<Actor, 'roles'>, ...needed: readonly Role[]): void {
  if (actor.roles.some((role) => needed.includes(role))) return;
  throw new ProblemError({
    status: 403,
    code: 'ROLE_REQUIRED',
    message: {
      zh: `此操作须由${needed.map((role) => roles[role].zh).join('、')}办理。`,
      en: `This takes the role of ${needed.map((role) => roles[role].en).join(' or ')}.`,
    },
    extras: {
      question: 'permission',
      remedy: {
        zh: '请有该角色的人员办理，或者请管理员为您增加角色。',
        en: 'Ask somebody who has it, or ask an administrator to give it to you.',
      },
    },
  });
}
