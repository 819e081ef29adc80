CREATE TABLE foi.imports (
  agency_id     uuid NOT NULL REFERENCES foi.agencies (id),
  id            uuid NOT NULL,
  source        text NOT NULL,
  sha256        bytea NOT NULL CHECK (length(sha256) = 32),
  case_count    integer NOT NULL DEFAULT 0,
  dispute_count integer NOT NULL DEFAULT 0,
  summary       jsonb NOT NULL DEFAULT '{}',
  created_by    uuid,
  created_at    timestamptz NOT NULL,
  undone_by     uuid,
  undone_at     timestamptz,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE foi.imports IS 'Owned by ledgers. Ledgers imported as cases and disputes.';
COMMENT ON COLUMN foi.imports.agency_id IS 'Agency whose ledger it is.';
COMMENT ON COLUMN foi.imports.id IS 'The import.';
COMMENT ON COLUMN foi.imports.source IS 'Name of the file.';
COMMENT ON COLUMN foi.imports.sha256 IS
  'SHA-256 of its contents: the same file is refused a second time unless the first was undone.';
COMMENT ON COLUMN foi.imports.case_count IS 'Number of requests in it.';
COMMENT ON COLUMN foi.imports.dispute_count IS 'Number of reviews and suits in it.';
COMMENT ON COLUMN foi.imports.summary IS 'Summary: number of notes, irregularities by kind.';
COMMENT ON COLUMN foi.imports.created_by IS 'Who imported it; null on the command line.';
COMMENT ON COLUMN foi.imports.created_at IS 'Instant of the import.';
COMMENT ON COLUMN foi.imports.undone_by IS 'Who undid it.';
COMMENT ON COLUMN foi.imports.undone_at IS 'Instant at which it was undone; null while it is in force.';
-- The same file twice is refused, unless the first time was undone.
CREATE UNIQUE INDEX imports_file_key ON foi.imports (agency_id, sha256) WHERE undone_at IS NULL;
CALL pg_temp.scope_by_agency('foi.imports');
GRANT SELECT, INSERT, UPDATE ON foi.imports TO foi_app;

CREATE TABLE foi.undone_histories (
  agency_id  uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('case', 'dispute')),
  subject_id uuid NOT NULL,
  import_id  uuid NOT NULL,
  number     text NOT NULL,
  revision   integer NOT NULL,
  head_hash  bytea NOT NULL,
  PRIMARY KEY (agency_id, kind, subject_id),
  FOREIGN KEY (agency_id, import_id) REFERENCES foi.imports (agency_id, id)
);
COMMENT ON TABLE foi.undone_histories IS
  'Owned by history. '
  'What an undone import leaves of its histories. Their events stay, for they are append-only; the case, dispute, '
  'deadlines and numbers are deleted, and this row records why. Append-only.';
COMMENT ON COLUMN foi.undone_histories.agency_id IS 'Agency of the history.';
COMMENT ON COLUMN foi.undone_histories.kind IS 'case or dispute.';
COMMENT ON COLUMN foi.undone_histories.subject_id IS 'Id that the case or dispute had.';
COMMENT ON COLUMN foi.undone_histories.import_id IS 'Import that was undone.';
COMMENT ON COLUMN foi.undone_histories.number IS 'Register number that it had.';
COMMENT ON COLUMN foi.undone_histories.revision IS 'Number of its events.';
COMMENT ON COLUMN foi.undone_histories.head_hash IS 'Hash of its last event.';
CALL pg_temp.scope_by_agency('foi.undone_histories');
CREATE TRIGGER undone_histories_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.undone_histories
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.undone_histories TO foi_app;

CREATE FUNCTION foi.undo_import(agency uuid, actor uuid, import uuid, at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  scope text[] := foi.enter_scope(agency);
  touched jsonb;
  undone_cases integer;
  undone_disputes integer;
BEGIN
  PERFORM FROM foi.imports i WHERE i.agency_id = agency AND i.id = import AND i.undone_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN foi.leave_scope(scope, '{"result": "missing"}'); END IF;
  PERFORM FROM foi.cases c WHERE c.agency_id = agency AND c.import_id = import ORDER BY c.id FOR UPDATE;
  PERFORM FROM foi.disputes s WHERE s.agency_id = agency AND s.import_id = import ORDER BY s.id FOR UPDATE;

  SELECT jsonb_agg(t.number) INTO touched FROM (
    SELECT c.number FROM foi.cases c
    WHERE c.agency_id = agency AND c.import_id = import AND c.revision <> c.imported_revision
    UNION ALL
    SELECT s.number FROM foi.disputes s
    WHERE s.agency_id = agency AND s.import_id = import AND s.revision <> s.imported_revision
    UNION ALL
    SELECT s.number FROM foi.disputes s JOIN foi.cases c ON c.agency_id = s.agency_id AND c.id = s.case_id
    WHERE c.agency_id = agency AND c.import_id = import AND s.import_id IS DISTINCT FROM import
    LIMIT 20
  ) AS t;
  IF touched IS NOT NULL THEN
    RETURN foi.leave_scope(scope, jsonb_build_object('result', 'touched', 'numbers', touched));
  END IF;

  INSERT INTO foi.undone_histories
  SELECT agency, 'dispute', s.id, import, s.number, s.revision, s.head_hash
  FROM foi.disputes s WHERE s.agency_id = agency AND s.import_id = import;
  INSERT INTO foi.undone_histories
  SELECT agency, 'case', c.id, import, c.number, c.revision, c.head_hash
  FROM foi.cases c WHERE c.agency_id = agency AND c.import_id = import;

  DELETE FROM foi.deadlines d USING foi.disputes s
  WHERE s.agency_id = agency AND s.import_id = import AND d.agency_id = agency AND d.dispute_id = s.id;
  DELETE FROM foi.deadlines d USING foi.cases c
  WHERE c.agency_id = agency AND c.import_id = import AND d.agency_id = agency AND d.case_id = c.id;
  DELETE FROM foi.disputes s WHERE s.agency_id = agency AND s.import_id = import;
  GET DIAGNOSTICS undone_disputes = ROW_COUNT;
  DELETE FROM foi.case_search w USING foi.cases c
  WHERE c.agency_id = agency AND c.import_id = import AND w.agency_id = agency AND w.case_id = c.id;
  DELETE FROM foi.cases c WHERE c.agency_id = agency AND c.import_id = import;
  GET DIAGNOSTICS undone_cases = ROW_COUNT;

  -- Numbers of a ledger are its own: they may come again with it. Where the register itself gave none since, the
  -- counter goes back too.
  DELETE FROM foi.register_numbers n WHERE n.agency_id = agency AND n.import_id = import;
  UPDATE foi.registers r SET (last_number, imported_through) = (
    SELECT coalesce(max(n.number), 0), coalesce(max(n.number) FILTER (WHERE n.import_id IS NOT NULL), 0)
    FROM foi.register_numbers n WHERE n.agency_id = agency AND n.kind = r.kind AND n.year = r.year)
  WHERE r.agency_id = agency AND r.last_number = r.imported_through;

  UPDATE foi.imports i SET undone_at = at, undone_by = actor WHERE i.agency_id = agency AND i.id = import;
  RETURN foi.leave_scope(scope,
    jsonb_build_object('result', 'undone', 'cases', undone_cases, 'disputes', undone_disputes));
END $$;
COMMENT ON FUNCTION foi.undo_import IS
  'Undoes an import whose cases were not changed since. Runs as the owner, for the application may delete none '
  'of these rows itself. {result: undone, cases, disputes} | {result: missing} | {result: touched, numbers}.';
REVOKE ALL ON FUNCTION foi.undo_import(uuid, uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foi.undo_import(uuid, uuid, uuid, timestamptz) TO foi_app;
