import type { LoadedDispute } from './dispute-record.js';

/** No such dispute, or none that this agency may change: the two are not told apart. */
export class DisputeNotFound extends Error {
  override readonly name = 'DisputeNotFound';

  constructor(readonly disputeId: string) {
    super(`no dispute ${disputeId}`);
  }
}

/** Somebody else's command came first. Nothing was changed; `current` is the dispute as it stands now. */
export class DisputeChangedMeanwhile extends Error {
  override readonly name = 'DisputeChangedMeanwhile';

  constructor(readonly current: LoadedDispute) {
    super(`dispute ${current.id} is at revision ${current.state.revision}`);
  }
}
