import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Handles } from '../../../platform/queue/index.js';
import { sendMessage } from '../timers/jobs.js';
import { type DeliveryAnswer, Channels, isChannelKind } from '../channels/index.js';
import { TellingMetrics } from '../telling-metrics.js';
import { MOST_UNCERTAIN, nextAttemptAt } from './backoff.js';
import { ComposeMessage } from './compose-message.js';
import { ReportFailure } from './report-failure.js';
import type { PendingMessage } from './message.js';
import { ATTEMPT_MS, type AttemptEnd, MessageStore } from './message-store.js';

/** Makes one attempt to deliver one message: begun in a row, carried out, ended in the row. */
@Injectable()
@Handles(sendMessage)
export class SendMessage {
  constructor(
    @Inject(MessageStore) private readonly store: MessageStore,
    @Inject(ComposeMessage) private readonly compose: ComposeMessage,
    @Inject(Channels) private readonly channels: Channels,
    @Inject(ReportFailure) private readonly reportFailure: ReportFailure,
    @Inject(TellingMetrics) private readonly metrics: TellingMetrics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ agencyId, messageId }: z.output<typeof sendMessage.payload>): Promise<void> {
    const message = await this.store.begin(agencyId, messageId, this.clock.now());
    if (message === null) return;
    const answer = message.uncertain >= MOST_UNCERTAIN ? inTheDark : await this.attempt(message);
    const now = this.clock.now();
    const end = endOf(answer, message, now);
    const report = end.status === 'failed' ? await this.reportFailure.prepare(message, end.answer) : null;
    // A failure is recorded together with its report: nobody comes back to a message that is given up.
    await this.store.end(message, end, now, async (session) => report?.(session));
    this.metrics.delivered(message.channel, end.result);
  }

  private async attempt(message: PendingMessage): Promise<DeliveryAnswer> {
    const { channel } = message;
    if (!isChannelKind(channel)) return { result: 'permanent', reason: `unknown channel ${channel}` };
    const composed = await this.compose.execute(message);
    if ('reason' in composed) return { result: 'permanent', reason: composed.reason };
    return this.channels.get(channel).deliver(composed.message, composed.endpoint, AbortSignal.timeout(ATTEMPT_MS));
  }
}

const inTheDark: DeliveryAnswer = {
  result: 'permanent',
  reason: '多次尝试均未得知结果，可能已送达 / several attempts ended without an answer; it may have arrived',
};

function endOf(answer: DeliveryAnswer, { attempt }: PendingMessage, now: Date): AttemptEnd {
  if (answer.result === 'accepted') {
    return { result: 'accepted', answer: answer.providerAnswer, status: 'sent', nextAttemptAt: null };
  }
  const next = answer.result === 'temporary' ? nextAttemptAt(attempt, now, answer.retryAfterSeconds) : null;
  const status = next === null ? 'failed' : 'pending';
  const isUncertain = answer.result === 'temporary' && answer.mayHaveArrived === true;
  return { result: isUncertain ? 'uncertain' : answer.result, answer: answer.reason, status, nextAttemptAt: next };
}
