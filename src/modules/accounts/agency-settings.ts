import { z } from 'zod';
import { type AgencySettings, defaultAgencySettings } from '../../domain/case/decision.js';

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
