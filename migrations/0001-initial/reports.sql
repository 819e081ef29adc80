CREATE TABLE foi.opening_balances (
  agency_id   uuid NOT NULL REFERENCES foi.agencies (id),
  year        smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  balance     jsonb NOT NULL CHECK (jsonb_typeof(balance) = 'object'),
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (agency_id, year)
);
COMMENT ON TABLE foi.opening_balances IS
  'Owned by reports. '
  'Totals that an agency published for a year not recorded here; the year after is compared with them.';
COMMENT ON COLUMN foi.opening_balances.agency_id IS 'Agency whose report it is.';
COMMENT ON COLUMN foi.opening_balances.year IS 'Year reported on.';
COMMENT ON COLUMN foi.opening_balances.balance IS
  'The totals: requests received, carried over by column (结转下年度继续办理), table three where it was entered.';
COMMENT ON COLUMN foi.opening_balances.recorded_by IS 'Who entered it; null on the command line.';
COMMENT ON COLUMN foi.opening_balances.recorded_at IS 'Instant at which it was entered.';
CALL pg_temp.scope_by_agency('foi.opening_balances');
GRANT SELECT, INSERT, UPDATE ON foi.opening_balances TO foi_app;
