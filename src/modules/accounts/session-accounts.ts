import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { Database, Signals } from '../../platform/database/index.js';
import type { Account } from './account.js';
import { digestOf, isSessionToken, readSession, touchSession, type StoredSession } from './sessions.js';

/** Signalled by triggers of `users`, `agencies` and `sessions` (migrations/0001-initial/accounts.sql). */
const topic = 'accounts';

/** How long a session that was read may answer for the next requests, in milliseconds, if no signal arrives. */
const longest = 10_000;
/** Limit of sessions in memory; beyond it the cache starts anew. */
const mostSessions = 5_000;
/** The last use of a session is stored at most once a minute. */
const touchAfterMs = 60_000;

interface Known {
  readonly session: StoredSession;
  readonly readAt: number;
}

/**
 * The account of each session. Cached while change signals arrive: a change of an account or an agency, or the end of a
 * session, clears it in every process.
 */
@Injectable()
export class SessionAccounts {
  private known = new Map<string, Known>();
  private subscribed = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Signals) private readonly signals: Signals,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null for an unknown, idle, expired or switched-off session. */
  async find(token: string, at: Date): Promise<Account | null> {
    if (!isSessionToken(token)) return null;
    const digest = digestOf(token);
    const session = this.remembered(digest) ?? (await this.read(digest, at));
    if (session === null || session.account.expiresAt <= at) return null;
    const idleMs = at.valueOf() - session.lastSeenAt.valueOf();
    if (idleMs > this.config.session.idleMinutes * 60_000) return null;
    if (idleMs > touchAfterMs) {
      await touchSession(this.database, digest, at);
      this.known.delete(digest.toString('hex'));
    }
    return session.account;
  }

  /** Clears the cache; called by the process that changed an account, which need not wait for the signal. */
  forget(): void {
    this.known = new Map();
  }

  private remembered(digest: Buffer): StoredSession | null {
    this.subscribe();
    const found = this.known.get(digest.toString('hex'));
    const isFresh = found !== undefined && performance.now() - found.readAt < longest;
    return isFresh && this.signals.isListening ? found.session : null;
  }

  private async read(digest: Buffer, at: Date): Promise<StoredSession | null> {
    // A signal that arrives while the session is being read puts another map in the place of this one.
    const { known } = this;
    const readAt = performance.now();
    const session = await readSession(this.database, digest, at);
    if (known.size >= mostSessions) known.clear();
    if (session !== null) known.set(digest.toString('hex'), { session, readAt });
    return session;
  }

  /** At the first request: a command of the command line has no sessions, and needs no connection for them. */
  private subscribe(): void {
    if (this.subscribed) return;
    this.subscribed = true;
    const forget = this.forget.bind(this);
    this.signals.on(topic, { onSignal: forget, missed: forget });
  }
}
