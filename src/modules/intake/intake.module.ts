import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CalendarsModule } from '../calendars/index.js';
import { CasesModule } from '../cases/index.js';
import { FindSimilar } from './find-similar.js';
import { IntakeController } from './intake.controller.js';
import { PreviewRegistration } from './preview-registration.js';
import { ReadRegistrationReceipt } from './read-registration-receipt.js';

/** 登记: the day of receipt before it is registered, what resembles it, and the receipt for the applicant. Writes nothing. */
@Module({
  imports: [AccountsModule, CalendarsModule, CasesModule],
  controllers: [IntakeController],
  providers: [FindSimilar, PreviewRegistration, ReadRegistrationReceipt],
})
export class IntakeModule {}
