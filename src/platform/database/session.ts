import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/**
 * What a repository may do here: one statement a call. `save` and `remove` are left out, since they read first and open
 * a transaction of their own.
 */
export type TableRepository<Row extends ObjectLiteral> = Pick<
  Repository<Row>,
  | 'find'
  | 'findBy'
  | 'findOne'
  | 'findOneBy'
  | 'findOneByOrFail'
  | 'countBy'
  | 'existsBy'
  | 'insert'
  | 'update'
  | 'upsert'
  | 'delete'
  | 'createQueryBuilder'
>;

/** Runs statements inside one transaction. */
export interface Session {
  /** The rows of a plain table, in this transaction. */
  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): TableRepository<Row>;
  /**
   * @param name makes it a prepared statement, planned once for each connection; the same name must always go with the
   * same text.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row[]>;
}
