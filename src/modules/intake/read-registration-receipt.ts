import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import type { Account } from '../accounts/index.js';
import { Directory } from '../accounts/index.js';
import { maySeePerson, ReadCase } from '../cases/index.js';
import type { RegistrationReceiptOf } from './registration-view.js';

/** The registration receipt of a request (登记回执). */
@Injectable()
export class ReadRegistrationReceipt {
  constructor(
    @Inject(ReadCase) private readonly read: ReadCase,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound */
  async execute(reader: Account, caseId: string): Promise<RegistrationReceiptOf> {
    const { found, clock } = await this.read.execute(reader, caseId);
    const { agencyId, number, state } = found;
    const { unit, handlerId } = state.facts;
    const agencies = await this.directory.agencies();
    return {
      ...{ caseId, number, state },
      agencyName: agencies.find(({ id }) => id === agencyId)?.name ?? '',
      dueOn: clock.dueOn,
      provisional: clock.provisional,
      personShown: maySeePerson(reader.actor, { agencyId, unit, handlerId }),
      printedOn: this.clock.today(),
    };
  }
}
