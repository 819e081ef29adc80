import { Inject, Injectable } from '@nestjs/common';
import { type AvailableCommand, availableCommands } from '../../domain/case/decide.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import type { StoredEvent } from '../history/index.js';
import type { CommandIssuer } from './case-record.js';
import { CaseStore, type FoundCase } from './case-store.js';
import { clockOf } from './command-outcome.js';
import { CaseNotFound } from './errors.js';

/** One case as of today, with the reader's available actions. */
export interface CaseView {
  readonly found: FoundCase;
  /** Calendar of the agency that has the case. */
  readonly deadlineRules: DeadlineRules;
  readonly clock: ClockAssessment;
  /** Empty for a reader of another agency, who may only read. */
  readonly commands: readonly AvailableCommand[];
}

/** Names of people and agencies by id; people of an agency above are missing. */
export type Names = ReadonlyMap<string, string>;

/** The history of a case, with the names of its actors, handlers and people mentioned. */
export interface CaseHistory {
  readonly events: readonly StoredEvent<CaseEvent>[];
  readonly names: Names;
}

/** Ids of the people and agencies that an event mentions. */
const namedIn = (event: CaseEvent): string[] =>
  Object.entries(event).flatMap(([key, id]) => (naming.has(key) && typeof id === 'string' ? [id] : []));
const naming: ReadonlySet<string> = new Set(['handlerId', 'toAgencyId', 'fromAgencyId']);

/** Reads one case of the reader's agency or of one below it. */
@Injectable()
export class ReadCase {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound */
  async execute(
    reader: CommandIssuer & { readonly readableAgencyIds: readonly string[] },
    caseId: string,
  ): Promise<CaseView> {
    const found = await this.store.find(reader.readableAgencyIds, caseId);
    if (found === null) throw new CaseNotFound(caseId);
    const deadlineRules = await this.calendars.of(found.agencyId);
    const today = this.clock.today();
    const { actor, settings } = reader;
    const commands =
      found.agencyId === actor.agencyId
        ? availableCommands(found.state, { ...deadlineRules, today, actor, settings })
        : [];
    return { found, deadlineRules, clock: clockOf(found.state, today, deadlineRules), commands };
  }

  /** The events of a case in order. @throws CaseNotFound */
  async history(readableAgencyIds: readonly string[], caseId: string): Promise<readonly StoredEvent<CaseEvent>[]> {
    const events = await this.store.history(readableAgencyIds, caseId);
    if (events.length === 0) throw new CaseNotFound(caseId);
    return events;
  }

  /** The same with the names of actors and of those mentioned. @throws CaseNotFound */
  async namedHistory({ id, agencyId, state }: FoundCase): Promise<CaseHistory> {
    const events = await this.history([agencyId], id);
    const { handlerId } = state.facts;
    const named = events.flatMap(({ actorId, event }) => [actorId, ...namedIn(event)]);
    const ids = new Set([...named, ...(handlerId === null ? [] : [handlerId])]);
    return { events, names: await this.store.namesOf([agencyId], [...ids]) };
  }
}
