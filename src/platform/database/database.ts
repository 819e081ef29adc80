import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { DataSource, type Driver } from 'typeorm';
import { Announcements } from './announcements.js';
import type { Session } from './session.js';

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

function sessionOn(client: PoolClient): Session {
  return {
    async query<Row extends object>(text: string, values?: readonly unknown[], name?: string) {
      return (await client.query<Row>(configOf(text, values, name))).rows;
    },
  };
}

/** SQL under the application's role, on the same pool that TypeORM uses. */
@Injectable()
export class Database implements Session {
  readonly pool: Pool;
  /** Signals to every process about the commits of this one. */
  readonly announcements = new Announcements(this);

  constructor(@Inject(DataSource) readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as Driver & { readonly master: Pool }).master;
  }

  /** One statement in a transaction of its own. Tables under row-level security show nothing here: see `scoped`. */
  async query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row[]> {
    return (await this.pool.query<Row>(configOf(text, values, name))).rows;
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

  private async within<Result>(begin: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    // A connection whose transaction could not be ended properly must not be reused.
    let broken = false;
    // A connection that breaks reports it twice: to the statement under way, and as an event that would end the
    // process.
    const onBreak = (): void => {
      broken = true;
    };
    client.on('error', onBreak);
    try {
      await client.query(begin);
      const result = await work(sessionOn(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.off('error', onBreak);
      client.release(broken);
    }
  }
}
