import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/index.js';
import { AnswerDay } from './answer-day.js';
import { AnswerSupervision } from './answer-supervision.js';
import { CloseSupervision } from './close-supervision.js';
import { ListSupervisions } from './list-supervisions.js';
import { OpenSupervision } from './open-supervision.js';
import { PressSupervision } from './press-supervision.js';
import { SupervisionController } from './supervision.controller.js';

/** What agencies above ask of those below, and how it was answered. */
@Module({
  imports: [CalendarsModule],
  controllers: [SupervisionController],
  providers: [AnswerDay, OpenSupervision, AnswerSupervision, PressSupervision, CloseSupervision, ListSupervisions],
  exports: [OpenSupervision],
})
export class SupervisionModule {}
