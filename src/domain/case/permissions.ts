import type { Role } from '../actor.js';
import type { Text } from '../text.js';

export { type Actor, isWithinReach, type Reach, type Role, roleCodes, roles } from '../actor.js';

/** The steps between a draft and its signature; which of them an agency uses is its configuration. */
export const clearanceLabels = {
  secrecy: { zh: '保密审查', en: 'secrecy review' },
  legality: { zh: '合法性审核', en: 'legality review' },
  signature: { zh: '签发', en: 'signature' },
} as const satisfies Readonly<Record<string, Text>>;

export type ClearanceStep = keyof typeof clearanceLabels;

/** Which role may pass which step of clearance. */
export const clearanceRoles: Readonly<Record<ClearanceStep, readonly Role[]>> = {
  secrecy: ['reviewer', 'head'],
  legality: ['reviewer', 'head'],
  signature: ['signatory', 'head'],
};
