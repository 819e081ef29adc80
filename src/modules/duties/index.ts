export { DutiesModule } from './duties.module.js';
export { type Duty, DutyEntity } from './duty.entity.js';
export { FulfilDuty } from './fulfil-duty.js';
export { KeepDuties } from './keep-duties.js';
export { LogDuty } from './log-duty.js';
export { SetAgencyLevel } from './set-agency-level.js';
export { StrikeDuty } from './strike-duty.js';
