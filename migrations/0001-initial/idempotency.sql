CREATE TABLE foi.idempotency_keys (
  agency_id    uuid NOT NULL,
  actor_id     uuid NOT NULL,
  key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_hash bytea NOT NULL,
  subject_id   uuid NOT NULL,
  response     jsonb NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (agency_id, actor_id, key)
);
COMMENT ON TABLE foi.idempotency_keys IS
  'Owned by history. Responses given under a key of the caller''s, so that a request sent twice is done once.';
COMMENT ON COLUMN foi.idempotency_keys.agency_id IS 'Agency whose rows were written.';
COMMENT ON COLUMN foi.idempotency_keys.actor_id IS 'Whose key it is.';
COMMENT ON COLUMN foi.idempotency_keys.key IS 'The key, from the header Idempotency-Key.';
COMMENT ON COLUMN foi.idempotency_keys.request_hash IS
  'SHA-256 of the request: the same key with another request is refused.';
COMMENT ON COLUMN foi.idempotency_keys.subject_id IS 'Subject that the request created or changed.';
COMMENT ON COLUMN foi.idempotency_keys.response IS 'The response to repeat.';
COMMENT ON COLUMN foi.idempotency_keys.created_at IS 'Instant of the first request.';
CALL pg_temp.scope_by_agency('foi.idempotency_keys');
GRANT SELECT, INSERT, DELETE ON foi.idempotency_keys TO foi_app;

CREATE FUNCTION foi.claim_key(agency uuid, actor uuid, claim jsonb, subject uuid, answer jsonb, at timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
BEGIN
  IF claim IS NULL OR claim = 'null' THEN RETURN NULL; END IF;
  INSERT INTO foi.idempotency_keys (agency_id, actor_id, key, request_hash, subject_id, response, created_at)
  VALUES (agency, actor, claim->>'key', decode(claim->>'requestHash', 'hex'), subject, answer, at)
  ON CONFLICT (agency_id, actor_id, key) DO NOTHING;
  IF FOUND THEN RETURN NULL; END IF;
  RETURN foi.answer_of_key(agency, actor, claim->>'key', decode(claim->>'requestHash', 'hex'));
END $$;
COMMENT ON FUNCTION foi.claim_key IS
  'Claims a key together with its answer. Null: it is new, or none was given. A rival with the same key waits here '
  'until the first one is committed, and then finds the answer.';

CREATE FUNCTION foi.answer_of_key(agency uuid, actor uuid, used_key text, hash bytea) RETURNS jsonb LANGUAGE sql AS $$
  SELECT CASE WHEN k.request_hash = hash
    THEN jsonb_build_object('result', 'replayed', 'subjectId', k.subject_id, 'response', k.response)
    ELSE '{"result": "key_reused"}' END
  FROM foi.idempotency_keys k WHERE k.agency_id = agency AND k.actor_id = actor AND k.key = used_key
$$;
COMMENT ON FUNCTION foi.answer_of_key IS
  'The answer that was given when a key was first used, if it was for the same request; null for a key that was not '
  'used.';
