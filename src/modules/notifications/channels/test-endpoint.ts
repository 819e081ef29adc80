import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { type Account, requireRole } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';
import type { DeliveryAnswer, DeliveryLine } from './channel.js';
import { Channels } from './channels.js';
import { endpointNotFound } from './endpoint-problems.js';
import { findEndpoint } from './endpoint.entity.js';

const tested: DeliveryLine = {
  title: { zh: '这是一条测试消息', en: 'This is a test message' },
  details: [
    { zh: '收到即表示推送渠道可用，无需处理。', en: 'If you can read it, this channel works. No action is needed.' },
  ],
  link: '/',
  priority: 'ordinary',
  rule: 'test',
  threshold: null,
  caseNumber: null,
  dueOn: null,
};

/** Sends a test message and returns the receiver's response. */
@Injectable()
export class TestEndpoint {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Channels) private readonly channels: Channels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED, or ENDPOINT_NOT_FOUND, also when the endpoint is switched off. */
  async execute({ actor, agency }: Account, id: string): Promise<DeliveryAnswer> {
    requireRole(actor, 'administrator');
    const { agencyId, id: actorId } = actor;
    const endpoint = await findEndpoint(this.database, agencyId, id);
    if (endpoint === null) throw endpointNotFound();
    const answer = await this.channels.get(endpoint.kind).deliver(
      {
        id: randomUUID(),
        kind: 'single',
        agency: { id: agency.id, name: agency.name },
        recipient: { name: endpoint.title, email: null },
        lines: [tested],
      },
      endpoint,
      new AbortController().signal,
    );
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, (session) =>
      recordAudit(session, {
        ...{ agencyId, at: this.clock.now(), actorId, action: 'endpoint.test' },
        ...{ subjectKind: 'endpoint', subjectId: id, details: { result: answer.result } },
      }),
    );
    return answer;
  }
}
