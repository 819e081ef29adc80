import { z } from 'zod';
import { type AgencySettings, defaultAgencySettings } from '../../domain/case/decision.js';
import type { AgencyLevel } from '../../domain/duty/agency-level.js';
import type { Session } from '../../platform/database/index.js';

/** Loose: other modules keep their own sections beside these, such as `notifications`, and read them themselves. */
const form = z.looseObject({
  clearance: z.array(z.enum(['secrecy', 'legality', 'signature'])).default([...defaultAgencySettings.clearance]),
  selfClearance: z.boolean().default(defaultAgencySettings.selfClearance),
});

/**
 * The settings of an agency as stored, with defaults for those not set.
 * @throws ZodError when the stored form is unknown: no work is better than work without clearance.
 */
export const readAgencySettings = (stored: unknown): AgencySettings => form.parse(stored);

/** Stores another module's section of an agency's settings as a whole; null removes it, and its defaults apply. */
export async function storeSettings(
  session: Session,
  agencyId: string,
  section: 'notifications',
  value: object | null,
): Promise<void> {
  await session.query(
    `update foi.agencies set settings = case when $3::jsonb is null then settings - $2::text
       else settings || jsonb_build_object($2::text, $3::jsonb) end where id = $1`,
    [agencyId, section, value === null ? null : JSON.stringify(value)],
  );
}

/** Stores the level of an agency in yearly reporting. */
export async function storeLevel(session: Session, agencyId: string, level: AgencyLevel): Promise<void> {
  await session.query('update foi.agencies set level = $2 where id = $1', [agencyId, level]);
}
