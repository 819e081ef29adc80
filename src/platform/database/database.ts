import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { Announcements } from './announcements.js';
import type { Session, TableRepository } from './session.js';

/** The agencies whose rows a transaction may read and write: row-level security compares both with `agency_id`. */
export interface Scope {
  /** The agencies whose rows can be read: one's own and its subordinates. */
  readonly agencyIds: readonly string[];
  /** The one agency whose rows can be written; none when left out. */
  readonly writable?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The one statement text that values go into directly, hence the check: several statements take no parameters. */
function beginWithin({ agencyIds, writable = '' }: Scope): string {
  const wrong = [...agencyIds, ...(writable === '' ? [] : [writable])].find((id) => !uuid.test(id));
  if (wrong !== undefined) throw new TypeError(`Not the id of an agency: ${wrong.slice(0, 60)}`);
  return `BEGIN; SET LOCAL foi.agency_ids = '${agencyIds.join(',')}'; SET LOCAL foi.agency_id = '${writable}'`;
}

function configOf(text: string, values: readonly unknown[] = [], name?: string): QueryConfig {
  return { text, values: [...values], ...(name === undefined ? undefined : { name }) };
}

function sessionOn(runner: PostgresQueryRunner, client: PoolClient): Session {
  return {
    async query<Row extends object>(text: string, values?: readonly unknown[], name?: string) {
      return (await client.query<Row>(configOf(text, values, name))).rows;
    },
    repository: (entity) => runner.manager.getRepository(entity),
  };
}

/** SQL and repositories under the application's role, on TypeORM's pool. */
@Injectable()
export class Database implements Session {
  /** Signals to every process about the commits of this one. */
  readonly announcements = new Announcements(this);

  constructor(@Inject(DataSource) readonly dataSource: DataSource) {}

  /** One statement in a transaction of its own. Tables under row-level security show nothing here: see `scoped`. */
  async query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row[]> {
    return this.connected((session) => session.query<Row>(text, values, name));
  }

  /** Each call in a transaction of its own, and, as with `query`, without any rows under row-level security. */
  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): TableRepository<Row> {
    return this.dataSource.getRepository(entity);
  }

  /**
   * Runs `work` in one transaction that sees the rows of these agencies only; begins in one round trip.
   * It commits when `work` is done and rolls everything back when it throws.
   */
  async scoped<Result>(scope: Scope, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.within(beginWithin(scope), work);
  }

  /** Runs `work` in one transaction outside any agency: accounts, sessions, the relay of the outbox. */
  async transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.within('BEGIN', work);
  }

  private within<Result>(begin: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.connected(async (session, client, runner) => {
      try {
        await client.query(begin);
        // By this a repository knows that it may lock rows; `startTransaction` would cost a round trip of its own.
        runner.isTransactionActive = true;
        const result = await work(session);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // A connection whose transaction could not be ended must not be reused; the pool drops one that has ended.
        await client.query('ROLLBACK').catch(() => void client.end());
        throw error;
      }
    });
  }

  /** A connection of the pool by TypeORM's own hand, which also watches for its breaking. */
  private async connected<Result>(
    work: (session: Session, client: PoolClient, runner: PostgresQueryRunner) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner() as PostgresQueryRunner;
    const client = (await runner.connect()) as PoolClient;
    try {
      return await work(sessionOn(runner, client), client, runner);
    } finally {
      await runner.release();
    }
  }
}
