import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../domain/case/permissions.js';
import { CurrentActor, requireRole } from '../accounts/index.js';
import {
  auditActionList,
  auditList,
  auditQuery,
  type AuditQuery,
  verificationPage,
  verificationQuery,
  writeAuditCursor,
} from './audit.schema.js';
import { allAuditActions, viewOfAudit } from './audit-view.js';
import { ReadAudit } from './read-audit.js';
import { VerifyHistory } from './verify-history.js';

/** Who did what when in one's own agency, and whether its record is whole; for its administrators and auditors. */
@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(
    @Inject(ReadAudit) private readonly read: ReadAudit,
    @Inject(VerifyHistory) private readonly verify: VerifyHistory,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listAudit',
    summary: '审计：谁、何时、做了什么（管理员、审计） / Who did what when (administrator, auditor)',
  })
  @ApiOkResponse({ standardSchema: auditList })
  async listAudit(
    @Query({ schema: auditQuery }) query: AuditQuery,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof auditList>> {
    requireRole(actor, 'administrator', 'auditor');
    const { lines, nameOf, next } = await this.read.execute(actor, query);
    return {
      entries: lines.map(({ row, before }) => viewOfAudit(row, before, nameOf)),
      next: next === null ? null : writeAuditCursor(next),
    };
  }

  @Get('actions')
  @ApiOperation({ operationId: 'listAuditActions', summary: '审计中的操作名称 / What actions are called' })
  @ApiOkResponse({ standardSchema: auditActionList })
  listAuditActions(): z.output<typeof auditActionList> {
    return allAuditActions();
  }

  @Get('verification')
  @ApiOperation({
    operationId: 'verifyHistory',
    summary: '逐页核验全部历史和哈希链（管理员、审计） / Verify all histories, page by page (administrator, auditor)',
  })
  @ApiOkResponse({ standardSchema: verificationPage })
  async verifyHistory(
    @Query({ schema: verificationQuery }) { after }: z.output<typeof verificationQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof verificationPage>> {
    requireRole(actor, 'administrator', 'auditor');
    const { findings, ...done } = await this.verify.execute(actor.agencyId, after);
    return {
      ...{ of: { ...done.of }, cases: done.cases, disputes: done.disputes, events: done.events, next: done.next },
      findings: findings.map(({ caseId, disputeId, number, seq, code, message }) => ({
        ...{ caseId, disputeId: disputeId ?? null, number, seq, code, message },
      })),
    };
  }
}
