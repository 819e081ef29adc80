import type { Session } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/http/index.js';
import type { AgencyActor } from './agency-actor.js';

/** Serialises changes per agency: two transactions could otherwise close a circle of stand-ins. */
export const lockAbsences = (session: Session, agencyId: string): Promise<unknown> =>
  session.query("select pg_advisory_xact_lock(hashtextextended('absences ' || $1::text, 0))", [agencyId]);

/**
 * Allows the person, the heads of the person's unit, the head of the office and the administrator.
 * @throws ProblemError ABSENCE_OF_ANOTHER
 */
export async function requireSayOver(
  session: Session,
  { agencyId, actor }: AgencyActor,
  userId: string,
): Promise<void> {
  if (actor === null || actor.id === userId) return;
  if (actor.roles.some((role) => role === 'head' || role === 'administrator')) return;
  const headed = await session.query(
    `select from foi.users u join foi.unit_heads h on h.agency_id = u.agency_id and h.unit = u.unit
     where u.agency_id = $1 and u.id = $2 and h.user_id = $3`,
    [agencyId, userId, actor.id],
  );
  if (headed.length > 0) return;
  throw new ProblemError({
    status: 403,
    code: 'ABSENCE_OF_ANOTHER',
    message: {
      zh: '只能登记本人的外出；他人的外出由其机构负责人、工作机构负责人或者管理员登记。',
      en: 'Only one’s own absence may be recorded; others’ by the head of their unit or office, or by an administrator.',
    },
    extras: { question: 'permission', remedy: { zh: '请上述人员登记。', en: 'Ask one of these people to record it.' } },
  });
}
