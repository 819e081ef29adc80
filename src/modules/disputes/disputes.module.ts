import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { AdvanceDispute } from './advance-dispute.js';
import { DisputeStore } from './dispute-store.js';
import { DisputeProblems } from './dispute-problems.js';
import { DisputesController } from './disputes.controller.js';
import { FileDispute } from './file-dispute.js';
import { ListDisputes } from './list-disputes.js';
import { ReadDisputes } from './read-disputes.js';
import { RefreshDisputes } from './refresh-disputes.js';
import { VerifyDisputes } from './verify-disputes.js';

const useCases = [DisputeStore, FileDispute, AdvanceDispute, ReadDisputes, VerifyDisputes, RefreshDisputes];

/** Reviews and suits about requests. */
@Module({
  imports: [CalendarsModule, CasesModule],
  controllers: [DisputesController],
  providers: [...useCases, ListDisputes, DisputeProblems],
  exports: useCases,
})
export class DisputesModule {}
