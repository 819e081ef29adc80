import { Inject, Injectable } from '@nestjs/common';
import type { CommandOf } from '../../domain/case/commands.js';
import { type AvailableDisputeCommand, availableDisputeCommands } from '../../domain/dispute/decide.js';
import { orderOnCase } from '../../domain/dispute/new-reply.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { CaseStore, type CommandIssuer, type Names } from '../cases/index.js';
import { disputeContext } from './case-around.js';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import type { StoredEvent } from '../history/index.js';
import { DisputeStore, type FoundDispute } from './dispute-store.js';
import { DisputeNotFound } from './errors.js';

/** One dispute as of today, with the reader's available actions. */
export interface DisputeView {
  readonly found: FoundDispute;
  /** Register number of the case concerned. */
  readonly requestNumber: string;
  /** Calendar of the agency of the case concerned. */
  readonly deadlineRules: DeadlineRules;
  /** Empty for a reader of another agency, who may only read. */
  readonly commands: readonly AvailableDisputeCommand[];
  /** An order to reply anew that has not been applied to the case yet; null when there is none. */
  readonly orderToGive: CommandOf<'reply.reorder'> | null;
  /** Whether such an order has reopened the case. */
  readonly isOrderGiven: boolean;
}

/** The history of a dispute, with the names of its actors. */
export interface DisputeHistory {
  readonly events: readonly StoredEvent<DisputeEvent>[];
  readonly names: Names;
}

export type DisputeReader = CommandIssuer & { readonly readableAgencyIds: readonly string[] };

/** Reads the disputes of the reader's agency and of those below it. */
@Injectable()
export class ReadDisputes {
  constructor(
    @Inject(DisputeStore) private readonly store: DisputeStore,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DisputeNotFound */
  async one(reader: DisputeReader, disputeId: string): Promise<DisputeView> {
    const found = await this.store.find(reader.readableAgencyIds, disputeId);
    const around = found === null ? null : await this.cases.find([found.agencyId], found.caseId);
    if (found === null || around === null) throw new DisputeNotFound(disputeId);
    const deadlineRules = await this.calendars.of(found.agencyId);
    const order = orderOnCase(null, found.state, found.id);
    const isGiven = around.state.facts.rounds.some((round) => round.order?.disputeId === found.id);
    const days = { today: this.clock.today(), filedOn: found.state.facts.filedOn };
    const commands =
      found.agencyId === reader.actor.agencyId
        ? availableDisputeCommands(found.state, disputeContext(around.state, [], reader, deadlineRules, days))
        : [];
    return {
      found,
      requestNumber: around.number,
      deadlineRules,
      commands,
      orderToGive: isGiven ? null : order,
      isOrderGiven: isGiven,
    };
  }

  /** The disputes about a case, the earliest first; none for a case the reader cannot see. */
  async ofCase(readableAgencyIds: readonly string[], caseId: string): Promise<readonly FoundDispute[]> {
    return this.store.ofCase(readableAgencyIds, caseId);
  }

  /** The events of a dispute in order. @throws DisputeNotFound */
  async history(
    readableAgencyIds: readonly string[],
    disputeId: string,
  ): Promise<readonly StoredEvent<DisputeEvent>[]> {
    const events = await this.store.history(readableAgencyIds, disputeId);
    if (events.length === 0) throw new DisputeNotFound(disputeId);
    return events;
  }

  /** The same with the names of actors. @throws DisputeNotFound */
  async namedHistory({ id, agencyId }: FoundDispute): Promise<DisputeHistory> {
    const events = await this.history([agencyId], id);
    const names = await this.cases.namesOf([agencyId], [...new Set(events.map(({ actorId }) => actorId))]);
    return { events, names };
  }
}
