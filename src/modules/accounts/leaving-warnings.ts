import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Warning } from '../../domain/case/decision.js';
import type { Text } from '../../domain/text.js';
import type { Session } from '../../platform/database/index.js';

interface Ties {
  readonly units: readonly string[];
  readonly deputy_of: readonly string[];
  readonly stands_in_for: readonly string[];
}

const warning = (code: string, message: Text): Warning => ({ code, message, article: null });

/** What remains to be reassigned when an account is closed: its cases, its unit and the people who rely on it. */
export async function leavingWarnings(
  session: Session,
  { agencyId, userId, today, openCases }: { agencyId: string; userId: string; today: LegalDate; openCases: number },
): Promise<readonly Warning[]> {
  const [ties] = await session.query<Ties>(
    `select
       array(select unit from foi.unit_heads where agency_id = $1 and user_id = $2 order by unit) as units,
       array(select name from foi.users where agency_id = $1 and deputy_id = $2 and is_active order by name) as deputy_of,
       array(select u.name from foi.absences a join foi.users u on u.agency_id = a.agency_id and u.id = a.user_id
             where a.agency_id = $1 and a.stand_in_id = $2 and a.cancelled_at is null and a.to_on >= $3
             order by u.name) as stands_in_for`,
    [agencyId, userId, today],
  );
  const { units = [], deputy_of: deputyOf = [], stands_in_for: standsInFor = [] } = ties ?? {};
  const found = [
    openCases > 0 &&
      warning('CASES_NEED_A_HANDLER', {
        zh: `其名下还有 ${openCases} 件未办结案件，须另行指定承办人。`,
        en: `${openCases} open cases are still assigned to this person and need a new handler.`,
      }),
    units.length > 0 &&
      warning('UNITS_NEED_A_HEAD', {
        zh: `其为${units.join('、')}负责人，须另行指定。`,
        en: `Heads ${units.join(', ')}, which need a new head.`,
      }),
    deputyOf.length > 0 &&
      warning('PEOPLE_NEED_A_DEPUTY', {
        zh: `其为${deputyOf.join('、')}的代办人，须另行指定。`,
        en: `Is the deputy of ${deputyOf.join(', ')}, who need another deputy.`,
      }),
    standsInFor.length > 0 &&
      warning('ABSENCES_NEED_A_STAND_IN', {
        zh: `其在${standsInFor.join('、')}外出期间代办，须另行指定。`,
        en: `Stands in for ${standsInFor.join(', ')}, who need another stand-in.`,
      }),
  ];
  return found.filter((one) => one !== false);
}
