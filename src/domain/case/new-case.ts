import type { EventOf } from '../history/command.js';
import type { CaseFacts, DecidedFacts } from './facts.js';
import type { Registration } from './registration.js';

interface Opening {
  readonly on: string;
  readonly registration: Registration;
}

/** The facts of a case that has only its registration. */
export const newCase = ({ registration, on, decided }: EventOf<Opening, DecidedFacts>): CaseFacts => ({
  registration,
  receivedOn: decided.receivedOn ?? null,
  registeredOn: on,
  unit: null,
  handlerId: null,
  rounds: [{ order: null, acts: [], ending: null }],
  consultations: [],
  extensionApproved: null,
  feeAmount: null,
  reasonsRequested: null,
  reasonsReceived: null,
  draft: null,
  service: null,
  madePublicOn: null,
  madePublicBy: null,
  transferredFrom: null,
  transferredTo: null,
  irregularities: [],
});
