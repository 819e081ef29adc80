import type { Role } from '../../domain/case/permissions.js';
import type { Database } from '../../platform/database/index.js';
import { readAgencySettings } from '../accounts/index.js';
import type { CommandIssuer } from '../cases/index.js';
import type { Cast } from './ledger-stage.js';
import { chanceFor } from './seeded-random.js';
import { SimulationRefused } from './simulation-refused.js';

interface PersonRow {
  readonly id: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  readonly settings: unknown;
}

/**
 * Assigns an agency's people to a ledger: each request goes to a handler of its unit, or of any unit where the ledger's
 * units are not the agency's. The choice is random, reproducible by seed.
 * @throws SimulationRefused when the agency has no person to enter requests or to reply.
 */
export async function castOf(database: Database, agencyId: string, seed: number): Promise<Cast> {
  const people = await database.scoped({ agencyIds: [agencyId] }, (session) =>
    session.query<PersonRow>(
      `select u.id, u.unit, u.roles, a.settings from foi.users u join foi.agency_settings a on a.id = u.agency_id
       where u.agency_id = $1 and u.is_active order by u.login`,
      [agencyId],
    ),
  );
  const issuer = ({ id, unit, roles, settings }: PersonRow): CommandIssuer => ({
    actor: { id, agencyId, unit, roles },
    settings: readAgencySettings(settings),
  });
  const holding = (role: Role): PersonRow | undefined => people.find(({ roles }) => roles.includes(role));
  const head = holding('head');
  if (head === undefined) {
    throw new SimulationRefused({
      zh: '该机关没有工作机构负责人，无法演示台账：请先添加一个 head 角色的账号',
      en: 'The agency has no head of its disclosure office to replay a ledger: add an account with the role head',
    });
  }
  const handlers = people.filter(({ roles }) => roles.includes('handler'));
  return {
    registrar: issuer(holding('registrar') ?? head),
    head: issuer(head),
    assignmentOf: ({ unit }, number) => {
      const own = handlers.filter((handler) => handler.unit === unit);
      const among = own.length > 0 ? own : handlers;
      const chosen = among[Math.floor(chanceFor(seed, 'assignment', number)() * among.length)];
      return { unit: chosen?.unit ?? unit, handlerId: chosen?.unit == null ? null : chosen.id };
    },
  };
}
