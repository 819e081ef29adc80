export { AdvanceCase, type AdvanceCaseInput } from './advance-case.js';
export { projectCase, type CaseProjection } from './case-projection.js';
export type { CaseCommit, CommandIssuer, LoadedCase, NewCase, NewCases } from './case-record.js';
export { COMMAND_LINE_ACTOR } from './command-line-actor.js';
export { claimKey } from './claim-key.js';
export { CASE_CHANGED, type CaseSignal, readCaseSignal } from './case-signal.js';
export { CasesModule } from './cases.module.js';
export { CaseStore, type DeadlineRecord, type FoundCase } from './case-store.js';
export { clockView } from './clock-view.schema.js';
export { viewOfClock } from './clock-view.js';
export { type AdvancedCase, clockOf } from './command-outcome.js';

export {
  CaseChangedMeanwhile,
  CaseNotFound,
  CommandRefused,
  IdempotencyKeyReused,
  RegisterNumberTaken,
} from './errors.js';
export { CaseProblems, problemOfCase } from './case-problems.js';
export { maskedName, maskEvent, maskRegistration, maySeePerson, personalReach } from './personal-data.js';
export { PreviewCommand, type CommandPreview, type Outlook } from './preview-command.js';
export { ReadCase, type CaseView, type Names } from './read-case.js';
export { commitRecounted, type RecountedCase, recountedCases } from './recount-cases.js';
export { RefreshCases } from './refresh-cases.js';
export { RegisterRequest, type RegisterRequestInput } from './register-request.js';
export { VerifyCases } from './verify-cases.js';
