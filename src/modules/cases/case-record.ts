import type { AgencySettings } from '../../domain/case/decision.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { Actor } from '../../domain/case/permissions.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Commit, Loaded, NewSubject, NewSubjects } from '../history/index.js';

/** The issuer of a command, and the settings of their agency; both come from the session, never from the request. */
export interface CommandIssuer {
  readonly actor: Actor;
  readonly settings: AgencySettings;
}

export type LoadedCase = Loaded<CaseState>;
export type CaseCommit = Commit<CaseState, CaseEvent>;
export type NewCase = NewSubject<CaseState, CaseEvent>;
export type NewCases = NewSubjects<CaseState, CaseEvent>;
