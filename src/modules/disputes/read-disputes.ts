import { Inject, Injectable } from '@nestjs/common';
import type { OrderNewReply } from '../../domain/case/commands.js';
import { type AvailableDisputeCommand, availableDisputeCommands } from '../../domain/dispute/available.js';
import { orderOnCase } from '../../domain/dispute/new-reply.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { CaseStore, type CommandGiver } from '../cases/index.js';
import { disputeContext } from './case-around.js';
import type { StoredDisputeEvent } from './dispute-events.js';
import { DisputeStore, type FoundDispute } from './dispute-store.js';
import { DisputeNotFound } from './errors.js';

/** One dispute as of today, with what its reader may do. */
export interface DisputeView {
  readonly found: FoundDispute;
  /** Empty for a reader of another agency, who may only look. */
  readonly commands: readonly AvailableDisputeCommand[];
  /** An order to reply anew that the case has not been given yet; null when there is none. */
  readonly orderToGive: OrderNewReply | null;
}

export type DisputeReader = CommandGiver & { readonly readableAgencyIds: readonly string[] };

/** Reads the disputes of the reader's agency and of those below it. */
@Injectable()
export class ReadDisputes {
  constructor(
    @Inject(DisputeStore) private readonly store: DisputeStore,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DisputeNotFound */
  async one(reader: DisputeReader, disputeId: string): Promise<DisputeView> {
    const found = await this.store.find(reader.readableAgencyIds, disputeId);
    const around = found === null ? null : await this.cases.find([found.agencyId], found.caseId);
    if (found === null || around === null) throw new DisputeNotFound(disputeId);
    const order = orderOnCase(null, found.state, found.id);
    const isGiven = around.state.facts.rounds.some((round) => round.order?.disputeId === found.id);
    const days = { today: this.clock.today(), filedOn: found.state.facts.filedOn };
    const commands =
      found.agencyId === reader.actor.agencyId
        ? availableDisputeCommands(found.state, disputeContext(around.state, [], reader, days))
        : [];
    return { found, commands, orderToGive: isGiven ? null : order };
  }

  /** The disputes about a case, the earliest first; none for a case the reader cannot see. */
  async ofCase(readableAgencyIds: readonly string[], caseId: string): Promise<readonly FoundDispute[]> {
    return this.store.ofCase(readableAgencyIds, caseId);
  }

  /** The events of a dispute in order. @throws DisputeNotFound */
  async history(readableAgencyIds: readonly string[], disputeId: string): Promise<readonly StoredDisputeEvent[]> {
    const events = await this.store.history(readableAgencyIds, disputeId);
    if (events.length === 0) throw new DisputeNotFound(disputeId);
    return events;
  }
}
