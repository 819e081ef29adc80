import { Module, type OnModuleInit } from '@nestjs/common';
import { clearanceLabels } from '../../domain/case/permissions.js';
import { validateMachines } from '../../domain/validate-machines.js';
import { CalendarsModule } from '../calendars/index.js';
import { CaseProblems } from './case-problems.js';
import { CaseSheetController } from './case-sheet.controller.js';
import { CasesController } from './cases.controller.js';
import { AdvanceCase } from './advance-case.js';
import { CaseStore } from './case-store.js';
import { PreviewCommand } from './preview-command.js';
import { ReadCase } from './read-case.js';
import { RefreshCases } from './refresh-cases.js';
import { RegisterRequest } from './register-request.js';
import { VerifyCases } from './verify-cases.js';
import { ListCases } from './list-cases.js';
import { WriteCaseSheet } from './write-case-sheet.js';

/** A timer of the notifications module fires for each of these when it is written to the outbox. */
const handledEffects = ['notification.send'];
/** Recorded in the outbox with their event and carried out by nothing yet: the letters themselves are not written here. */
const recordedEffects = ['letter.issue'];

const useCases = [CaseStore, RegisterRequest, AdvanceCase, PreviewCommand, ReadCase, VerifyCases, RefreshCases];

/** Requests and the commands on them. */
@Module({
  imports: [CalendarsModule],
  controllers: [CaseSheetController, CasesController],
  providers: [...useCases, ListCases, WriteCaseSheet, CaseProblems],
  exports: [...useCases],
})
export class CasesModule implements OnModuleInit {
  /** @throws Error with every fault of the legal tables or of the machines: such a process must not start. */
  onModuleInit(): void {
    const faults = validateMachines({ handledEffects, recordedEffects, clearance: Object.keys(clearanceLabels) });
    if (faults.length > 0) throw new Error(`The process cannot start:\n${faults.join('\n')}`);
  }
}
