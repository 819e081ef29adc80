import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { clearanceLabels, clearanceRoles, roles } from '../../domain/case/permissions.js';
import { AGENCY_LEVELS, agencyLevelLabels, agencyLevelOf } from '../../domain/duty/agency-level.js';
import type { Account } from './account.js';
import { ownAgency } from './agency.schema.js';
import { CurrentAccount } from './current-account.decorator.js';
import { ReadAgency } from './read-agency.js';

/** How one's own agency is set up; everybody who works in it may know. */
@ApiTags('accounts')
@Controller('api/agency')
export class AgencyController {
  constructor(@Inject(ReadAgency) private readonly read: ReadAgency) {}

  @Get()
  @ApiOperation({ operationId: 'getAgency', summary: '本机关设置 / How one’s own agency is set up' })
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
