import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { AuditNames } from './audit-names.js';
import { AuditController } from './audit.controller.js';
import { ListAudit } from './list-audit.js';
import { ReadAudit } from './read-audit.js';
import { VerifyHistory } from './verify-history.js';

/** The audit trail for auditors: separate from `audit`, to which every module writes and which depends on none. */
@Module({
  imports: [AccountsModule, CasesModule, DisputesModule],
  controllers: [AuditController],
  providers: [AuditNames, ListAudit, ReadAudit, VerifyHistory],
})
export class AuditTrailModule {}
