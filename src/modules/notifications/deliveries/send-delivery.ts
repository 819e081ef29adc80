import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Handles } from '../../../platform/queue/index.js';
import { sendDelivery } from '../timers/jobs.js';
import { isChannelKind } from '../../../domain/notification/channels.js';
import { Channels, type DeliveryAnswer } from '../channels/index.js';
import { NotificationMetrics } from '../notification-metrics.js';
import { ComposeDelivery } from './compose-delivery.js';
import { ATTEMPT_MS, type AttemptEnd, DeliveryStore } from './delivery-store.js';
import type { PendingDelivery } from './delivery.entity.js';
import { ReportFailure } from './report-failure.js';

/**
 * Minutes to the next attempt after the first, the second … transient failure: four days in all, so that attempts
 * outlast an outage that begins on the last afternoon before a long weekend.
 */
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720, 720, 720, 720] as const;

/**
 * Limit of attempts with an unknown result. Each may have arrived, so after this many the message fails and is shown to
 * the administrator.
 */
const MOST_UNCERTAIN = 3;

/** The instant of the next attempt; null when there is none. */
function nextAttemptAt(attempt: number, now: Date, retryAfterSeconds = 0): Date | null {
  const pause = PAUSES[attempt - 1];
  if (pause === undefined) return null;
  return new Date(now.valueOf() + Math.max(pause * 60_000, retryAfterSeconds * 1000));
}

/** Makes one attempt to deliver one message: records its start, sends, records its end. */
@Injectable()
@Handles(sendDelivery)
export class SendDelivery {
  constructor(
    @Inject(DeliveryStore) private readonly store: DeliveryStore,
    @Inject(ComposeDelivery) private readonly compose: ComposeDelivery,
    @Inject(Channels) private readonly channels: Channels,
    @Inject(ReportFailure) private readonly reportFailure: ReportFailure,
    @Inject(NotificationMetrics) private readonly metrics: NotificationMetrics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ agencyId, deliveryId }: z.output<typeof sendDelivery.payload>): Promise<void> {
    const delivery = await this.store.begin(agencyId, deliveryId, this.clock.now());
    if (delivery === null) return;
    const answer = delivery.uncertain >= MOST_UNCERTAIN ? inTheDark : await this.attempt(delivery);
    const now = this.clock.now();
    const end = endOf(answer, delivery, now);
    const report = end.status === 'failed' ? await this.reportFailure.prepare(delivery, end.answer) : null;
    // A failure is recorded together with its report: a failed message is not processed again.
    await this.store.end(delivery, end, now, async (session) => report?.(session));
    this.metrics.delivered(delivery.channel, end.result);
  }

  private async attempt(delivery: PendingDelivery): Promise<DeliveryAnswer> {
    const { channel } = delivery;
    if (!isChannelKind(channel)) return { result: 'permanent', reason: `unknown channel ${channel}` };
    const composed = await this.compose.execute(delivery);
    if ('reason' in composed) return { result: 'permanent', reason: composed.reason };
    return this.channels.get(channel).deliver(composed.delivery, composed.endpoint, AbortSignal.timeout(ATTEMPT_MS));
  }
}

const inTheDark: DeliveryAnswer = {
  result: 'permanent',
  reason: '多次尝试均未得知结果，可能已送达 / several attempts ended without an answer; it may have arrived',
};

function endOf(answer: DeliveryAnswer, { attempt }: PendingDelivery, now: Date): AttemptEnd {
  if (answer.result === 'accepted') {
    return { result: 'accepted', answer: answer.providerAnswer, status: 'sent', nextAttemptAt: null };
  }
  const next = answer.result === 'temporary' ? nextAttemptAt(attempt, now, answer.retryAfterSeconds) : null;
  const status = next === null ? 'failed' : 'pending';
  const isUncertain = answer.result === 'temporary' && answer.mayHaveArrived === true;
  return { result: isUncertain ? 'uncertain' : answer.result, answer: answer.reason, status, nextAttemptAt: next };
}
