import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, legalMomentAt } from '../../../platform/clock/index.js';
import type { Session } from '../../../platform/database/index.js';
import { noCase } from '../timers/timer.js';
import { addressNotifications } from '../escalation/address-notifications.js';
import { ReadNotificationContext } from '../escalation/notification-context.js';
import { SignalNotifications } from '../escalation/signal-notifications.js';
import { putNotifications } from '../escalation/notification.js';
import type { PendingDelivery } from './delivery.entity.js';

/** Notifies the administrators, in the application only, that a message will not arrive. */
@Injectable()
export class ReportFailure {
  constructor(
    @Inject(ReadNotificationContext) private readonly context: ReadNotificationContext,
    @Inject(SignalNotifications) private readonly signal: SignalNotifications,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads whom to notify. @returns a function that records it in the transaction in which the message ends. */
  async prepare(
    { agencyId, id, channel, recipientId }: Pick<PendingDelivery, 'agencyId' | 'id' | 'channel' | 'recipientId'>,
    reason: string,
  ): Promise<(session: Session) => Promise<void>> {
    const context = await this.context.of(agencyId);
    const rule = context.rules.events.delivery_failed;
    const name = context.people.persons.get(recipientId)?.name ?? channel;
    const now = this.clock.now();
    const rows = addressNotifications(
      {
        about: {
          ...{ subjectType: 'delivery', caseId: noCase, kind: channel, subject: id, version: 1 },
          ...{ caseNumber: null, dueOn: null },
        },
        ...{
          rule: 'delivery_failed',
          threshold: 0,
          isEscalation: false,
          priority: 'ordinary',
          asksAcknowledgement: true,
        },
        whom: rule.recipients,
        assignment: { handlerId: null, unit: null },
        content: {
          title: { zh: `提醒未能送达：${name}`, en: `A notification could not be delivered: ${name}` },
          details: [{ zh: `服务器答复：${reason}`, en: `The server responded: ${reason}` }],
          link: `/deliveries/${id}`,
        },
        owedAt: legalMomentAt(now),
      },
      legalMomentAt(now),
      context,
    ).filter((row) => row.channel === 'in_app');
    return async (session) => {
      await putNotifications(session, agencyId, rows, now);
      await this.signal.send(session, rows);
    };
  }
}
