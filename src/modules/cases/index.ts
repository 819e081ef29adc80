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
  CommandGiver,
  CommitAnswer,
  CommitBasis,
  Idempotency,
  LoadedCase,
  NewCase,
  NewCases,
  NewCasesAnswer,
  Replayed,
} from './case-record.js';
export { CasesModule } from './cases.module.js';
export { CaseStore, type DeadlineRecord, type FoundCase, type UsedKey } from './case-store.js';
export type { AdvancedCase } from './command-outcome.js';
export type { DeadlineRow, StoredDeadline } from './deadline-changes.js';
export {
  CaseChangedMeanwhile,
  CaseNotFound,
  CommandRefused,
  IdempotencyKeyReused,
  RegisterNumberTaken,
} from './errors.js';
export { problemOfCase } from './case-problems.js';
export { personalReach } from './personal-data.js';
export type { StoredEvent } from './event-rows.js';
export { canonicalJson, digestOf, hashOf, NO_HASH, type SealedContent } from './hash-chain.js';
export { law } from './law.js';
export { PreviewCommand, type CommandPreview, type Outlook } from './preview-command.js';
export { ReadCase, type CaseView } from './read-case.js';
export { RegisterRequest, type RegisterRequestInput } from './register-request.js';
export {
  VerifyCases,
  type VerificationFinding,
  type VerificationReport,
  type VerifyCasesInput,
} from './verify-cases.js';

/** What Nest makes of this module for whoever imports it. */
export const caseUseCases = [CaseStore, RegisterRequest, AdvanceCase, PreviewCommand, ReadCase, VerifyCases] as const;
