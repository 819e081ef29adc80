import { z } from 'zod';
import { type AgencySettings, defaultAgencySettings } from '../../domain/case/decision.js';

/** Loose: other rooms keep sections of their own beside these, such as `notifications`, and read them by themselves. */
const form = z.looseObject({
  clearance: z.array(z.enum(['secrecy', 'legality', 'signature'])).default([...defaultAgencySettings.clearance]),
  selfClearance: z.boolean().default(defaultAgencySettings.selfClearance),
});

/**
 * The settings of an agency as stored; what it has not settled is the default.
 * @throws ZodError when the stored form is unknown: better no work than work cleared by nobody.
 */
export const readAgencySettings = (stored: unknown): AgencySettings => form.parse(stored);
