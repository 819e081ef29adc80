import type { CaseFacts } from '../../domain/case/facts.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { RegisterNumber } from '../../domain/ledger/read-register-number.js';
import type { Database } from '../../platform/database/index.js';

/** A request that the register has already, as far as a dispute about it needs it. */
export interface RegisteredCase {
  readonly id: string;
  readonly number: string;
  readonly facts: CaseFacts;
  readonly disputes: readonly DisputeState[];
}

const wanted = 'unnest($2::smallint[], $3::text[]) as n (year, number)';
const isWanted = 'c.agency_id = $1 and c.register_year = n.year and c.number = n.number';
const asArrays = (numbers: readonly RegisterNumber[]): [number[], string[]] => [
  numbers.map(({ year }) => year),
  numbers.map(({ text }) => text),
];

/**
 * What a ledger has to be held against: the requests that an agency has registered before. Its statements are planned anew
 * each time, for the tables grow under them while a ledger is imported.
 */
export class LedgerRegister {
  constructor(
    private readonly database: Database,
    private readonly agencyId: string,
  ) {}

  /** Which of these register numbers are taken. */
  async taken(numbers: readonly RegisterNumber[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.scoped({ agencyIds: [this.agencyId] }, (session) =>
      session.query<{ readonly number: string }>(
        `select c.number from ${wanted} join foi.case_ledger c on ${isWanted}`,
        [this.agencyId, ...asArrays(numbers)],
      ),
    );
    return new Set(rows.map(({ number }) => number));
  }

  /** The requests with these register numbers that are not voided, each with the disputes about it. */
  async casesOf(numbers: readonly RegisterNumber[]): Promise<ReadonlyMap<string, RegisteredCase>> {
    const rows = await this.database.scoped({ agencyIds: [this.agencyId] }, (session) =>
      session.query<RegisteredCase>(
        `select c.id, c.number, c.facts,
           coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'context', s.context,
             'machineVersion', s.machine_version, 'revision', s.revision, 'facts', s.facts) order by s.filed_on)
             from foi.dispute_ledger s where s.agency_id = $1 and s.case_id = c.id), '[]') as disputes
         from ${wanted} join foi.case_ledger c on ${isWanted} and c.state <> 'voided'`,
        [this.agencyId, ...asArrays(numbers)],
      ),
    );
    return new Map(rows.map((row) => [row.number, row]));
  }
}
