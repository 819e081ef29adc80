import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { LegalDate } from '../calendar/legal-date.js';
import type { ClockPolicy } from '../clock/clock-policy.js';
import type { Refusal } from '../refusal.js';
import type { Text } from '../text.js';
import type { ClearanceStep } from './commands.js';
import type { CaseEvent } from './events.js';
import type { Actor } from './permissions.js';
import type { CaseState } from './state.js';

/** How an agency has arranged its own work. */
export interface AgencySettings {
  /** Steps each draft passes, in order; empty where the head signs on paper. */
  readonly clearance: readonly ClearanceStep[];
  /** Whether the drafter may clear his own draft (offices of two people). */
  readonly selfClearance: boolean;
}

/** ⚙ Art. 45 asks for 审核; secrecy and signature are what every office has. */
export const defaultAgencySettings: AgencySettings = {
  clearance: ['secrecy', 'legality', 'signature'],
  selfClearance: false,
};

/** All a decision depends on besides the case and the command; nothing is looked up. */
export interface DecisionContext {
  readonly calendar: WorkCalendar;
  readonly policy: ClockPolicy;
  /** Today in Asia/Shanghai. */
  readonly today: LegalDate;
  readonly actor: Actor;
  readonly settings: AgencySettings;
}

/** What an accepted command should still tell its user. */
export interface Warning {
  readonly code: string;
  readonly message: Text;
  readonly article: string | null;
}

export type Decision =
  | {
      readonly accepted: true;
      readonly event: CaseEvent;
      readonly next: CaseState;
      readonly warnings: readonly Warning[];
    }
  | { readonly accepted: false; readonly refusal: Refusal };

export const refuse = (refusal: Refusal): Decision => ({ accepted: false, refusal });
