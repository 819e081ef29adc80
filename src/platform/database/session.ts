/** Runs statements inside one transaction. */
export interface Session {
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
