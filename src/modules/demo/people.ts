import { type Role, roleCodes, roles } from '../../domain/case/permissions.js';
import type { NewAgency, NewUser, UnitWithHeads } from '../accounts/index.js';

/** Everybody's password in a demonstration. Production refuses to make these accounts (`FOI_DEMO`). */
export const demoPassword = 'foi-demo-2026';

/**
 * A county's office and two bureaus that it supervises: the first is made first. In the smallest, two people do it all.
 */
export const demoAgencies = [
  { code: 'demo', name: '示范县人民政府办公室' },
  { code: 'demo-housing', name: '示范县住房和城乡建设局', parentCode: 'demo' },
  {
    code: 'demo-education',
    name: '示范县教育局',
    parentCode: 'demo',
    settings: { clearance: ['secrecy', 'signature'], selfClearance: true },
  },
] as const satisfies readonly NewAgency[];

export type DemoAgency = (typeof demoAgencies)[number]['code'];

export interface DemoPerson extends NewUser {
  readonly agencyCode: DemoAgency;
  readonly roles: readonly Role[];
}

const person = (
  agencyCode: DemoAgency,
  login: string,
  name: string,
  unit: string,
  held: readonly Role[],
): DemoPerson => ({
  agencyCode,
  login,
  name,
  unit,
  roles: held,
  password: demoPassword,
  email: `${login}@${agencyCode}.example.gov.cn`,
});

/** One person for each role in the office; a bureau has fewer people than roles. */
export const demoPeople: readonly DemoPerson[] = [
  ...roleCodes.map((role) => person('demo', role, `示例${roles[role].zh}`, '信息公开科', [role])),
  person('demo-housing', 'housing', '示例住建承办', '办公室', ['registrar', 'handler']),
  person('demo-housing', 'housing-head', '示例住建主任', '办公室', ['reviewer', 'signatory', 'head', 'statistician']),
  person('demo-education', 'education', '示例教育承办', '办公室', ['registrar', 'handler', 'reviewer', 'statistician']),
  person('demo-education', 'education-head', '示例教育主任', '办公室', ['signatory', 'head', 'administrator']),
];

/** Who heads which unit, by their logins. */
export const demoUnits: Readonly<
  Record<DemoAgency, readonly (Omit<UnitWithHeads, 'headIds'> & { heads: string[] })[]>
> = {
  demo: [{ name: '信息公开科', heads: ['reviewer'] }],
  'demo-housing': [{ name: '办公室', heads: ['housing-head'] }],
  'demo-education': [{ name: '办公室', heads: ['education-head'] }],
};

/** AB 角: who steps in for whom at any time, by their logins. */
export const demoDeputies = [
  { login: 'handler', deputy: 'head' },
  { login: 'housing', deputy: 'housing-head' },
] as const;

/** A person who is away from a few days before today until a week later; the stand-in is notified meanwhile. */
export const demoAbsence = { login: 'registrar', standIn: 'handler', daysBefore: 2, daysAfter: 7 } as const;

/** A person who prefers one digest each working morning. */
export const demoDigestReader = 'head';
