import { z } from 'zod';
import { roleCodes } from '../../domain/case/permissions.js';
import { lineOf, text } from '../api/index.js';
import { PASSWORD_MAX, PASSWORD_MIN } from './password.js';

/** Not trimmed and not inspected: a password is taken literally. */
const password = z.string().min(1).max(PASSWORD_MAX);

export const credentials = z
  .strictObject({ login: lineOf(100, 1), password })
  .meta({ id: 'Credentials', examples: [{ login: 'zhang.chengban', password: '一个足够长的密码' }] });

export const passwordChange = z
  .strictObject({ current: password, next: password.min(PASSWORD_MIN) })
  .meta({ id: 'PasswordChange' });

export const accountView = z
  .strictObject({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    roles: z.array(z.strictObject({ code: z.enum(roleCodes), label: text })),
    agency: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
    /** The agencies whose cases may be read; only the first, the person's own, is written. */
    readableAgencyIds: z.array(z.string()),
    sessionEndsAt: z.iso.datetime(),
  })
  .meta({ id: 'Account' });
export type AccountView = z.output<typeof accountView>;

export const agencyList = z
  .strictObject({
    agencies: z.array(
      z.strictObject({ id: z.string(), code: z.string(), name: z.string(), parentId: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Agencies' });

export const peopleList = z
  .strictObject({
    people: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        unit: z.string().nullable(),
        roles: z.array(z.enum(roleCodes)),
      }),
    ),
  })
  .meta({ id: 'People' });
