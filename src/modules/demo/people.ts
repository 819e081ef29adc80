import { type Role, roleCodes, roles } from '../../domain/case/permissions.js';
import type { NewAgency, NewUser } from '../accounts/index.js';

/** Everybody's password in a demonstration. Production refuses to make these accounts (`FOI_DEMO`). */
export const demoPassword = 'foi-demo-2026';

/** A county's office and a bureau that it supervises: the first is made first. */
export const demoAgencies: readonly NewAgency[] = [
  { code: 'demo', name: '示范县人民政府办公室' },
  { code: 'demo-housing', name: '示范县住房和城乡建设局', parentCode: 'demo' },
];

function person(agencyCode: string, role: Role, login: string): NewUser {
  return {
    agencyCode,
    login,
    name: `示例${roles[role].zh}`,
    unit: '信息公开科',
    roles: [role],
    password: demoPassword,
  };
}

/** One person for each role in the office; in the bureau two do everything, as in most bureaus. */
export const demoPeople: readonly NewUser[] = [
  ...roleCodes.map((role) => person('demo', role, role)),
  { ...person('demo-housing', 'handler', 'housing'), roles: ['registrar', 'handler'] },
  { ...person('demo-housing', 'head', 'housing-head'), roles: ['reviewer', 'signatory', 'head', 'statistician'] },
];
