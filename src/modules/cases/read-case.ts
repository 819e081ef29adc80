import { Inject, Injectable } from '@nestjs/common';
import { type AvailableCommand, availableCommands } from '../../domain/case/available.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import type { CommandGiver } from './case-record.js';
import { CaseStore, type FoundCase } from './case-store.js';
import { clockOf } from './command-outcome.js';
import { CaseNotFound } from './errors.js';
import type { StoredEvent } from './event-rows.js';
import { law } from './law.js';

/** One case as of today, with what its reader may do. */
export interface CaseView {
  readonly found: FoundCase;
  readonly clock: ClockAssessment;
  /** Empty for a reader of another agency, who may only look. */
  readonly commands: readonly AvailableCommand[];
}

/** Reads one case of the reader's agency or of one below it. */
@Injectable()
export class ReadCase {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound */
  async execute(
    reader: CommandGiver & { readonly readableAgencyIds: readonly string[] },
    caseId: string,
  ): Promise<CaseView> {
    const found = await this.store.find(reader.readableAgencyIds, caseId);
    if (found === null) throw new CaseNotFound(caseId);
    const today = this.clock.today();
    const { actor, settings } = reader;
    const commands =
      found.agencyId === actor.agencyId ? availableCommands(found.state, { ...law, today, actor, settings }) : [];
    return { found, clock: clockOf(found.state, today), commands };
  }

  /** The events of a case in order. @throws CaseNotFound */
  async history(readableAgencyIds: readonly string[], caseId: string): Promise<readonly StoredEvent[]> {
    const events = await this.store.history(readableAgencyIds, caseId);
    if (events.length === 0) throw new CaseNotFound(caseId);
    return events;
  }
}
