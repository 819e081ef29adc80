import pg from 'pg';

/** The role under which the application works: no superuser, bound by row-level security and by privileges. */
export const applicationRole = 'foi_app';

function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`A whole number too large to be exact: ${text}`);
  return value;
}

const dateArray = 1182;

/**
 * How PostgreSQL's values arrive: a `date` stays the text 'YYYY-MM-DD' (the driver would make it midnight somewhere),
 * `bigint` becomes a number, `timestamptz` a Date.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [dateArray, (text) => text.slice(1, -1).split(',').filter(Boolean)],
  [pg.types.builtins.INT8, parseWhole],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format): unknown =>
    (format === 'binary' ? undefined : parsers.get(id)) ?? pg.types.getTypeParser(id, format),
};

/** What every connection of ours has in common, whichever role it works under. */
export interface ConnectionSettings {
  readonly connectionString: string;
  readonly options: string;
  readonly types: pg.CustomTypesConfig;
  readonly connectionTimeoutMillis: number;
  readonly keepAlive: boolean;
}

/**
 * Settings for node-postgres. They travel with the connection request, so that a role costs no round trip and there is
 * no moment without it; options in the address come first, so that they cannot undo ours.
 */
export function connectionSettings(url: string, role: string | undefined): ConnectionSettings {
  const address = new URL(url);
  const options = [address.searchParams.get('options') ?? '', '-c TimeZone=Asia/Shanghai', '-c DateStyle=ISO'];
  if (role !== undefined) options.push(`-c role=${role}`, '-c idle_in_transaction_session_timeout=60000');
  address.searchParams.delete('options');
  return {
    connectionString: address.toString(),
    options: options.join(' ').trim(),
    types,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  };
}
