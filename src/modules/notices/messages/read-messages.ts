import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/case/permissions.js';
import type { Text } from '../../../domain/text.js';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database, type Session } from '../../../platform/database/index.js';
import { requireRole } from '../../accounts/index.js';
import { notFound } from '../../api/index.js';
import { recordAudit } from '../../audit/index.js';
import type { MessageKind, MessageStatus } from './message.js';
import type { MessageQuery } from './messages.schema.js';

export interface MessageRecord {
  readonly id: string;
  readonly channel: string;
  readonly recipient_kind: 'person' | 'endpoint';
  readonly recipient_id: string;
  readonly recipient_name: string | null;
  readonly kind: MessageKind;
  readonly about_agencies: string[];
  readonly status: MessageStatus;
  readonly attempts: number;
  readonly next_attempt_at: Date | null;
  readonly answer: string | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

export interface AttemptRecord {
  readonly attempt: number;
  readonly began_at: Date;
  readonly ended_at: Date | null;
  readonly result: 'accepted' | 'temporary' | 'permanent' | 'bounced' | null;
  readonly answer: string | null;
}

export interface MessageWithAttempts {
  readonly message: MessageRecord;
  readonly attempts: readonly AttemptRecord[];
  readonly tells: readonly { readonly title: Text; readonly caseNumber: string | null }[];
}

const source = `select m.*, coalesce(u.name, e.title) as recipient_name from foi.messages m
  left join foi.users u on u.agency_id = m.agency_id and u.id = m.recipient_id
  left join foi.channel_endpoints e on e.agency_id = m.agency_id and e.id = m.recipient_id`;

/** Messages as an administrator sees them: what left, what waits, what will never arrive and why. */
@Injectable()
export class ReadMessages {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first. @throws ProblemError ROLE_REQUIRED */
  list(query: MessageQuery, by: Actor): Promise<MessageRecord[]> {
    requireRole(by, 'administrator', 'auditor', 'head');
    return this.within(by, (session) =>
      session.query<MessageRecord>(
        `${source} where m.agency_id = $1 and ($2::text is null or m.status = $2)
           and ($3::timestamptz is null or m.created_at < $3) order by m.created_at desc, m.id limit $4`,
        [by.agencyId, query.status ?? null, query.before ?? null, query.limit],
        'list_messages',
      ),
    );
  }

  /** @throws ProblemError ROLE_REQUIRED, MESSAGE_NOT_FOUND */
  async one(id: string, by: Actor): Promise<MessageWithAttempts> {
    requireRole(by, 'administrator', 'auditor', 'head');
    const found = await this.within(by, async (session) => {
      const [message] = await session.query<MessageRecord>(`${source} where m.agency_id = $1 and m.id = $2`, [
        by.agencyId,
        id,
      ]);
      const attempts = await session.query<AttemptRecord>(
        `select attempt, began_at, ended_at, result, answer from foi.message_attempts
         where agency_id = $1 and message_id = $2 order by attempt`,
        [by.agencyId, id],
      );
      return { message, attempts };
    });
    const { message } = found;
    if (message === undefined) throw messageNotFound();
    const tells = await this.database.scoped({ agencyIds: message.about_agencies }, (session) =>
      session.query<{ readonly title: Text; readonly caseNumber: string | null }>(
        `select said->'title' as title, case_number as "caseNumber" from foi.tellings
         where agency_id = any($1::uuid[]) and message_id = $2 order by id`,
        [message.about_agencies, id],
      ),
    );
    return { message, attempts: found.attempts, tells };
  }

  /** Gives up giving up: a message that failed is attempted again now. @throws ProblemError ROLE_REQUIRED, MESSAGE_NOT_FOUND */
  async retry(id: string, by: Actor): Promise<void> {
    requireRole(by, 'administrator');
    const now = this.clock.now();
    const retried = await this.within(by, async (session) => {
      const changed = await session.query<{ readonly channel: string }>(
        `update foi.messages set status = 'pending', next_attempt_at = $3, ended_at = null
         where agency_id = $1 and id = $2 and status in ('failed', 'bounced') returning channel`,
        [by.agencyId, id, now],
      );
      const [message] = changed;
      if (message === undefined) return false;
      await session.query("select foi.set_timer($1, 'message', null, $2, $3, $4)", [
        by.agencyId,
        message.channel,
        id,
        now,
      ]);
      await recordAudit(session, {
        ...{ agencyId: by.agencyId, at: now, actorId: by.id },
        ...{ action: 'message.retry', subjectKind: 'message', subjectId: id },
      });
      return true;
    });
    if (!retried) throw messageNotFound();
  }

  private within<Result>({ agencyId }: Actor, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, work);
  }
}

const messageNotFound = () =>
  notFound('MESSAGE_NOT_FOUND', {
    zh: '没有这条消息，或者它不在可重发的状态（未送达、被退回）。',
    en: 'There is no such message, or it did not fail and needs no other attempt.',
  });
