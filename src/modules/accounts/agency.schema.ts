import { z } from 'zod';
import { roleCodes } from '../../domain/case/permissions.js';
import { AGENCY_LEVELS } from '../../domain/duty/agency-level.js';
import { text } from '../api/index.js';

const named = z.strictObject({ code: z.string(), name: z.string() });
const level = z.strictObject({ code: z.enum(AGENCY_LEVELS), label: text });

export const ownAgency = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    level,
    isLevelSet: z.boolean().describe('false：尚未设定，按政府部门计 / Not said yet; counts as a department'),
    levels: z.array(level).describe('All there are'),
    parent: named.nullable().describe('主管部门 / The supervising agency'),
    subordinates: z.array(named).describe('Directly below it'),
    clearance: z
      .array(
        z.strictObject({
          code: z.string(),
          label: text,
          roles: z.array(z.strictObject({ code: z.enum(roleCodes), label: text })),
        }),
      )
      .describe('审签步骤，依次 / The steps that a draft passes, in their order'),
    selfClearance: z.boolean().describe('拟稿人可否审核自己的稿 / Whether drafters may clear their own'),
  })
  .meta({ id: 'OwnAgency' });
