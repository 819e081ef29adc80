import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, legalMomentAt } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import { noCase } from '../timers/timer.js';
import { addressTellings } from '../ladder/address-tellings.js';
import { ReadCircumstances } from '../ladder/circumstances.js';
import { SignalTellings } from '../ladder/signal-tellings.js';
import { putTellings } from '../ladder/telling.js';
import type { PendingMessage } from './message.js';

/** Tells the administrators, in the application alone, that a message will not arrive: a dead address must not be silent. */
@Injectable()
export class ReportFailure {
  constructor(
    @Inject(ReadCircumstances) private readonly circumstances: ReadCircumstances,
    @Inject(SignalTellings) private readonly signal: SignalTellings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads whom to tell; @returns what records it, in the transaction by which the message ends. */
  async prepare(
    { agencyId, id, channel, recipientId }: Pick<PendingMessage, 'agencyId' | 'id' | 'channel' | 'recipientId'>,
    reason: string,
  ): Promise<(session: Session) => Promise<void>> {
    const circumstances = await this.circumstances.of(agencyId);
    const rule = circumstances.rules.events.delivery_failed;
    const name = circumstances.people.persons.get(recipientId)?.name ?? channel;
    const now = this.clock.now();
    const rows = addressTellings(
      {
        about: {
          ...{ matter: 'message', caseId: noCase, kind: channel, subject: id, edition: 1 },
          ...{ caseNumber: null, dueOn: null },
        },
        ...{ rule: 'delivery_failed', threshold: 0, isClimb: false, urgency: 'ordinary', asksAcknowledgement: true },
        whom: rule.recipients,
        desk: { handlerId: null, unit: null },
        said: {
          title: { zh: `提醒未能送达：${name}`, en: `A notice could not be delivered: ${name}` },
          details: [{ zh: `服务器答复：${reason}`, en: `The server said: ${reason}` }],
          link: `/messages/${id}`,
        },
        owedAt: legalMomentAt(now),
      },
      legalMomentAt(now),
      circumstances,
    ).filter((row) => row.channel === 'in_app');
    return async (session) => {
      await putTellings(session, agencyId, rows, now);
      await this.signal.send(session, rows);
    };
  }
}
