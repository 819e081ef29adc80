import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { caseDeadlines } from '../../domain/case/deadlines.js';
import { decide } from '../../domain/case/decide.js';
import { type ReceiptField, receiptForm } from '../../domain/case/receipt-form.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Warning } from '../../domain/case/decision.js';
import type { CaseDeadline } from '../../domain/case/deadlines.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import type { Refusal } from '../../domain/refusal.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { clockOf, type CommandIssuer } from '../cases/index.js';
import type { registrationDraft } from './registration.schema.js';

export type RegistrationDraft = z.output<typeof registrationDraft>;

/** What would come of registering with these dates. */
export interface PreviewedRegistration {
  readonly asOf: LegalDate;
  readonly dates: readonly ReceiptField[];
  readonly isComplete: boolean;
  readonly receivedOn: LegalDate | null;
  readonly refusal: Refusal | null;
  readonly warnings: readonly Warning[];
  readonly clock: ClockAssessment | null;
  readonly deadlines: readonly CaseDeadline[];
}

/** Stands for what is not filled in yet: neither touches a day. */
const blank = {
  applicantName: '—',
  applicantCategory: 'natural_person',
  content: '—',
  ...{ phone: '', email: '', address: '', purpose: '', delivery: '', remarks: '' },
} as const;

/** Asks, before a request is registered, which day is the day of receipt and when the reply is due. Commits nothing. */
@Injectable()
export class PreviewRegistration {
  constructor(
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(by: CommandIssuer, draft: RegistrationDraft): Promise<PreviewedRegistration> {
    const asOf = this.clock.today();
    const dates = receiptForm(draft.channel, asOf);
    const { submittedOn } = draft;
    const nothing = { receivedOn: null, refusal: null, warnings: [], clock: null, deadlines: [] };
    if (submittedOn === null) return { asOf, dates, isComplete: false, ...nothing };
    const registration = { ...blank, ...draft, submittedOn };
    const deadlineRules = await this.calendars.of(by.actor.agencyId);
    const command = { type: 'request.register', on: asOf, registration, unit: null, handlerId: null } as const;
    const decision = decide(null, command, { ...deadlineRules, today: asOf, ...by });
    if (!decision.accepted) return { asOf, dates, isComplete: true, ...nothing, refusal: decision.refusal };
    const { next, warnings } = decision;
    return { asOf, dates, isComplete: true, refusal: null, warnings, ...outlook(next, asOf, deadlineRules) };
  }
}

const outlook = (state: CaseState, asOf: LegalDate, deadlineRules: DeadlineRules) => ({
  receivedOn: state.facts.receivedOn,
  clock: clockOf(state, asOf, deadlineRules),
  deadlines: caseDeadlines(state, asOf, deadlineRules.calendar, deadlineRules.policy).filter(
    ({ status }) => status === 'open',
  ),
});
