import { Inject, Injectable } from '@nestjs/common';
import { type CaseDeadline, caseDeadlines } from '../../domain/case/deadlines.js';
import type { CaseCommand } from '../../domain/case/commands.js';
import { decide } from '../../domain/case/decide.js';
import type { Warning } from '../../domain/case/decision.js';
import type { CaseState } from '../../domain/case/state.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import type { Refusal } from '../../domain/refusal.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars } from '../calendars/index.js';
import type { CommandIssuer } from './case-record.js';
import { CaseStore } from './case-store.js';
import { clockOf } from './command-outcome.js';
import { CaseNotFound } from './errors.js';

/** The dates of a case on a day. */
export interface Outlook {
  readonly state: CaseState;
  readonly clock: ClockAssessment;
  readonly deadlines: readonly CaseDeadline[];
}

/** The preview of a command. */
export interface CommandPreview {
  readonly revision: number;
  readonly before: Outlook;
  /** Null when the command would be refused. */
  readonly after: Outlook | null;
  readonly refusal: Refusal | null;
  readonly warnings: readonly Warning[];
}

/** Previews a command: runs the three checks as of today, and commits nothing. */
@Injectable()
export class PreviewCommand {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound */
  async execute(by: CommandIssuer, caseId: string, command: CaseCommand): Promise<CommandPreview> {
    const found = await this.store.load(by.actor.agencyId, caseId);
    if (found === null) throw new CaseNotFound(caseId);
    const deadlineRules = await this.calendars.of(by.actor.agencyId);
    const today = this.clock.today();
    const decision = decide(found.state, command, { ...deadlineRules, today, ...by });
    const outlook = (state: CaseState): Outlook => ({
      state,
      clock: clockOf(state, today, deadlineRules),
      deadlines: caseDeadlines(state, today, deadlineRules.calendar, deadlineRules.policy),
    });
    return {
      revision: found.state.revision,
      before: outlook(found.state),
      after: decision.accepted ? outlook(decision.next) : null,
      refusal: decision.accepted ? null : decision.refusal,
      warnings: decision.accepted ? decision.warnings : [],
    };
  }
}
