-- Last year's published totals, for an office that starts in mid-life.
CREATE TABLE foi.opening_balances (
  agency_id   uuid NOT NULL REFERENCES foi.agencies (id),
  year        smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  balance     jsonb NOT NULL CHECK (jsonb_typeof(balance) = 'object'),
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (agency_id, year)
);
CALL pg_temp.scope_by_agency('foi.opening_balances');
GRANT SELECT, INSERT, UPDATE ON foi.opening_balances TO foi_app;
