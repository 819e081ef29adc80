export { type CheckedSubject, type Fault, fault } from './check-subject.js';
export { sealEvents, type StoredEvent } from './event-rows.js';
export { canonicalJson, digestOf, hashOf, NO_HASH, type SealedContent } from './hash-chain.js';
export { commitRecounts, type Recount, type Recounted, recountedSubjects } from './recount-subjects.js';
export { SubjectRefresher } from './refresh-subjects.js';
export type {
  Commit,
  CommitAnswer,
  CommitBasis,
  Idempotency,
  KeyReused,
  Loaded,
  NewSubject,
  NewSubjects,
  NewSubjectsAnswer,
  Projection,
  Replayed,
  Subject,
  SubjectDeadline,
  SubjectEvent,
  SubjectState,
} from './subject.js';
export type { SnapshotRow } from './snapshots.js';
export { SubjectStore } from './subject-store.js';
export { BEFORE_ALL, SubjectVerifier, type SubjectFinding, type VerifiedPage } from './verify-subjects.js';
