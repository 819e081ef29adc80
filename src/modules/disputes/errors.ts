import type { LoadedDispute } from './dispute-record.js';

/** The dispute does not exist, or this agency may not change it: the two are not distinguished. */
export class DisputeNotFound extends Error {
  override readonly name = 'DisputeNotFound';

  constructor(readonly disputeId: string) {
    super(`no dispute ${disputeId}`);
  }
}

/** Another command was committed first. Nothing was changed; `current` is the present dispute. */
export class DisputeChangedMeanwhile extends Error {
  override readonly name = 'DisputeChangedMeanwhile';

  constructor(readonly current: LoadedDispute) {
    super(`dispute ${current.id} is at revision ${current.state.revision}`);
  }
}
