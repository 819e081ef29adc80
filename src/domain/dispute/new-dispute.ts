import type { EventOf } from '../history/command.js';
import type { DisputeKind } from '../statute/dispute-results.js';
import type { DecidedDisputeFacts, DisputeFacts } from './facts.js';

interface Opening {
  readonly on: string;
  readonly body: string;
  readonly caseNumber: string | null;
}

/** The facts of a dispute that has only its filing. */
export const newDispute = (
  { on, body, caseNumber, decided }: EventOf<Opening, DecidedDisputeFacts>,
  kind: DisputeKind,
): DisputeFacts => ({
  kind,
  filedOn: on,
  body,
  caseNumber,
  contested: decided.contested ?? null,
  supplements: [],
  acceptedOn: null,
  deemedAccepted: false,
  procedure: null,
  extension: null,
  trialExtendedTo: null,
  suspensions: [],
  copyReceivedOn: null,
  defenceOn: null,
  decisions: [],
  appeals: [],
  effectiveOn: null,
  complied: null,
  flags: [],
});
