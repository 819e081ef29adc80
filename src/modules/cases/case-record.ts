import type { AgencySettings } from '../../domain/case/decision.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { Actor } from '../../domain/case/permissions.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Commit, Loaded, NewSubject, NewSubjects } from '../history/index.js';

/** Who gives a command, and how their agency has arranged its work; both come from the session, never from a browser. */
export interface CommandIssuer {
  readonly actor: Actor;
  readonly settings: AgencySettings;
}

export type LoadedCase = Loaded<CaseState>;
export type CaseCommit = Commit<CaseState, CaseEvent>;
export type NewCase = NewSubject<CaseState, CaseEvent>;
export type NewCases = NewSubjects<CaseState, CaseEvent>;
