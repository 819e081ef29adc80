export { DutiesModule } from './duties.module.js';
export type { Duty } from './duty.js';
export { FulfilDuty, type Fulfilment } from './fulfil-duty.js';
export { KeepDuties, type KeptDuties } from './keep-duties.js';
export { ListDuties, type DutyPage } from './list-duties.js';
export { LogDuty, type LoggedDuty } from './log-duty.js';
export { SetAgencyLevel } from './set-agency-level.js';
export { StrikeDuty } from './strike-duty.js';
