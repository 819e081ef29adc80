import type { Refusal } from '../../domain/refusal.js';
import type { DeadlineRules } from '../calendars/index.js';
import type { LoadedCase } from './case-record.js';

/** The case does not exist, or this agency may not change it: the two are not distinguished. */
export class CaseNotFound extends Error {
  override readonly name = 'CaseNotFound';

  constructor(readonly caseId: string) {
    super(`no case ${caseId}`);
  }
}

/** One of the three checks refused the command. Nothing was changed. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';

  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message.en}`);
  }
}

/** Another command was committed first. Nothing was changed; `current` is the present case, under `law`. */
export class CaseChangedMeanwhile extends Error {
  override readonly name = 'CaseChangedMeanwhile';

  constructor(
    readonly current: LoadedCase,
    readonly deadlineRules: DeadlineRules,
  ) {
    super(`case ${current.id} is at revision ${current.state.revision}`);
  }
}

/** The idempotency key has been used for another request. Nothing was changed. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';

  constructor(readonly key: string) {
    super('the idempotency key was used for another request');
  }
}

/** A register number brought by a ledger is in the register already. Nothing was changed. */
export class RegisterNumberTaken extends Error {
  override readonly name = 'RegisterNumberTaken';
}
