import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/index.js';
import { DutiesController } from './duties.controller.js';
import { FulfilDuty } from './fulfil-duty.js';
import { KeepDuties } from './keep-duties.js';
import { ListDuties } from './list-duties.js';
import { LogDuty } from './log-duty.js';
import { SetAgencyLevel } from './set-agency-level.js';
import { StrikeDuty } from './strike-duty.js';

const useCases = [KeepDuties, LogDuty, FulfilDuty, StrikeDuty, ListDuties, SetAgencyLevel];

/** Duties of an agency that belong to no case: the annual report, and making information public. */
@Module({
  imports: [CalendarsModule],
  controllers: [DutiesController],
  providers: useCases,
  exports: useCases,
})
export class DutiesModule {}
