import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { clearanceLabels, clearanceRoles, roleCodes, roles } from '../../domain/case/permissions.js';
import { AGENCY_LEVELS, agencyLevelLabels, agencyLevelOf } from '../../domain/duty/agency-level.js';
import { text } from '../api/index.js';
import type { Account } from './account.js';
import { CurrentAccount } from './current-account.decorator.js';
import { ReadAgency } from './read-agency.js';

const named = z.strictObject({ code: z.string(), name: z.string() });
const level = z.strictObject({ code: z.enum(AGENCY_LEVELS), label: text });

const ownAgency = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    level,
    isLevelSet: z.boolean().describe('false：尚未设定，按政府部门计 / Not set yet; counts as a department'),
    levels: z.array(level).describe('All available levels'),
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
      .describe('审签步骤，依次 / Clearance steps of a draft, in order'),
    selfClearance: z.boolean().describe('拟稿人可否审核自己的稿 / Whether drafters may clear their own drafts'),
  })
  .meta({ id: 'OwnAgency' });

/** The settings of the user's agency; readable by all of its users. */
@ApiTags('accounts')
@Controller('api/agency')
export class AgencyController {
  constructor(@Inject(ReadAgency) private readonly read: ReadAgency) {}

  @Get()
  @ApiOperation({ operationId: 'getAgency', summary: '本机关设置 / Settings of the user’s agency' })
  @ApiOkResponse({ standardSchema: ownAgency })
  async getAgency(@CurrentAccount() { agency, settings }: Account): Promise<z.output<typeof ownAgency>> {
    const { level: stored, subordinates, ...own } = await this.read.execute(agency.id);
    const level = agencyLevelOf(stored);
    return {
      ...own,
      subordinates: [...subordinates],
      level: { code: level, label: agencyLevelLabels[level] },
      isLevelSet: stored !== null,
      levels: AGENCY_LEVELS.map((code) => ({ code, label: agencyLevelLabels[code] })),
      clearance: settings.clearance.map((step) => ({
        code: step,
        label: clearanceLabels[step],
        roles: clearanceRoles[step].map((code) => ({ code, label: roles[code] })),
      })),
      selfClearance: settings.selfClearance,
    };
  }
}
