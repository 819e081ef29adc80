import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CasesModule } from '../cases/index.js';
import { DisputesModule } from '../disputes/index.js';
import { AuditNames } from './audit-names.js';
import { AuditController } from './audit.controller.js';
import { ListAudit } from './list-audit.js';
import { ReadAudit } from './read-audit.js';
import { VerifyHistory } from './verify-history.js';

/** The record as auditors read it: apart from `audit`, which everybody writes to and which therefore knows nobody. */
@Module({
  imports: [AccountsModule, CasesModule, DisputesModule],
  controllers: [AuditController],
  providers: [AuditNames, ListAudit, ReadAudit, VerifyHistory],
})
export class AuditTrailModule {}
