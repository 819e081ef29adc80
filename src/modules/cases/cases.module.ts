import { Module } from '@nestjs/common';
import { CaseProblems } from './case-problems.js';
import { CasesController } from './cases.controller.js';
import { AdvanceCase } from './advance-case.js';
import { CaseStore } from './case-store.js';
import { PreviewCommand } from './preview-command.js';
import { ReadCase } from './read-case.js';
import { RegisterRequest } from './register-request.js';
import { VerifyCases } from './verify-cases.js';
import { ListCases } from './list-cases.js';

const useCases = [CaseStore, RegisterRequest, AdvanceCase, PreviewCommand, ReadCase, VerifyCases];

/** Requests and everything that is done to them. */
@Module({
  controllers: [CasesController],
  providers: [...useCases, ListCases, CaseProblems],
  exports: [...useCases],
})
export class CasesModule {}
