import { AdvanceCase } from './advance-case.js';
import { CaseStore } from './case-store.js';
import { PreviewCommand } from './preview-command.js';
import { ReadCase } from './read-case.js';
import { RegisterRequest } from './register-request.js';
import { VerifyCases } from './verify-cases.js';

export { AdvanceCase, type AdvanceCaseInput } from './advance-case.js';
export { isBrokenConstraint } from './broken-constraint.js';
export { projectCase, type CaseProjection } from './case-projection.js';
export type {
  CaseCommit,
  CommandIssuer,
  CommitAnswer,
  CommitBasis,
  Idempotency,
  LoadedCase,
  NewCase,
  NewCases,
  NewCasesAnswer,
  Replayed,
} from './case-record.js';
export { COMMAND_LINE_ACTOR } from './command-line-actor.js';
export { orTheirVersion } from './commit-payload.js';
export { commitRecounted, type RecountedCommit, type RecountedDispute } from './commit-recounted.js';
export { CASE_CHANGED, type CaseSignal, readCaseSignal } from './case-signal.js';
export { CasesModule } from './cases.module.js';
export { CaseStore, type DeadlineRecord, type FoundCase, type UsedKey } from './case-store.js';
export type { StoredDeadline } from './deadline-changes.js';
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
export { problemOfCase } from './case-problems.js';
export { maskedName, maskEvent, maskRegistration, maySeePerson, personalReach } from './personal-data.js';
export type { StoredEvent } from './event-rows.js';
export { canonicalJson, digestOf, hashOf, NO_HASH, type SealedContent } from './hash-chain.js';
export { PreviewCommand, type CommandPreview, type Outlook } from './preview-command.js';
export { ReadCase, type CaseView, type Names } from './read-case.js';
export { type Recount, type RecountedCase, recountedCases } from './recount-cases.js';
export { RefreshCases } from './refresh-cases.js';
export { RegisterRequest, type RegisterRequestInput } from './register-request.js';
export {
  BEFORE_ALL,
  VerifyCases,
  type VerificationFinding,
  type VerificationReport,
  type VerifyCasesInput,
} from './verify-cases.js';

/** What Nest makes of this module for whoever imports it. */
export const caseUseCases = [CaseStore, RegisterRequest, AdvanceCase, PreviewCommand, ReadCase, VerifyCases] as const;
