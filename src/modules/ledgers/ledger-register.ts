import type { CaseFacts } from '../../domain/case/facts.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { Database } from '../../platform/database/index.js';

/** A request that the register has already, as far as a dispute about it needs it. */
export interface RegisteredCase {
  readonly id: string;
  readonly number: string;
  readonly facts: CaseFacts;
  readonly disputes: readonly DisputeState[];
}

/** What a ledger has to be held against: the requests that an agency has registered before. */
export class LedgerRegister {
  constructor(
    private readonly database: Database,
    private readonly agencyId: string,
  ) {}

  /** Which of these register numbers are taken. */
  async taken(numbers: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.scoped({ agencyIds: [this.agencyId] }, (session) =>
      session.query<{ readonly number: string }>(
        `select n as number from unnest($2::text[]) n
         where exists (select from foi.cases c
           where c.agency_id = $1 and c.register_year = substring(n from '〔(\\d{4})〕')::smallint and c.number = n)`,
        [this.agencyId, numbers],
        'ledger_numbers_taken',
      ),
    );
    return new Set(rows.map(({ number }) => number));
  }

  /** The requests with these register numbers that are not voided, each with the disputes about it. */
  async casesOf(numbers: readonly string[]): Promise<ReadonlyMap<string, RegisteredCase>> {
    const rows = await this.database.scoped({ agencyIds: [this.agencyId] }, (session) =>
      session.query<RegisteredCase>(
        `select c.id, c.number, c.facts,
           coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'context', s.context,
             'machineVersion', s.machine_version, 'revision', s.revision, 'facts', s.facts) order by s.filed_on)
             from foi.disputes s where s.agency_id = $1 and s.case_id = c.id), '[]') as disputes
         from unnest($2::text[]) n
         join foi.cases c on c.agency_id = $1 and c.register_year = substring(n from '〔(\\d{4})〕')::smallint
           and c.number = n and c.state <> 'voided'`,
        [this.agencyId, numbers],
        'ledger_cases_of_numbers',
      ),
    );
    return new Map(rows.map((row) => [row.number, row]));
  }
}
