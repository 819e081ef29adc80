import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { ClockPolicy } from '../clock/clock-policy.js';
import type { Now } from '../history/command.js';
import type { ClearanceStep } from './permissions.js';

export type { Warning } from '../refusal.js';

/** The settings of an agency for its own work. */
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

/** All a decision depends on besides the case and the command; no lookups. */
export interface DecisionContext extends Now {
  readonly calendar: WorkCalendar;
  readonly policy: ClockPolicy;
  readonly settings: AgencySettings;
}
