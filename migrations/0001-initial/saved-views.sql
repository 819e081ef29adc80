CREATE TABLE foi.saved_views (
  agency_id  uuid NOT NULL,
  id         uuid NOT NULL,
  user_id    uuid NOT NULL,
  page       text NOT NULL CHECK (page ~ '^[a-z-]{1,40}$'),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  query      text NOT NULL CHECK (length(query) <= 4000),
  columns    text[] NOT NULL CHECK (cardinality(columns) <= 60),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, user_id) REFERENCES foi.users (agency_id, id),
  CONSTRAINT saved_views_name_key UNIQUE (agency_id, user_id, page, name)
);
COMMENT ON TABLE foi.saved_views IS
  'Owned by saved-views. Filters and columns of a list that a person saved under a name. Visible to that person only.';
COMMENT ON COLUMN foi.saved_views.agency_id IS 'Agency of the person.';
COMMENT ON COLUMN foi.saved_views.id IS 'The view.';
COMMENT ON COLUMN foi.saved_views.user_id IS 'Whose it is.';
COMMENT ON COLUMN foi.saved_views.page IS 'Page it belongs to.';
COMMENT ON COLUMN foi.saved_views.name IS 'Its name.';
COMMENT ON COLUMN foi.saved_views.query IS 'Query of the page''s address: its filters and order.';
COMMENT ON COLUMN foi.saved_views.columns IS 'Columns to show, in their order.';
COMMENT ON COLUMN foi.saved_views.created_at IS 'Instant at which it was made.';
COMMENT ON COLUMN foi.saved_views.updated_at IS 'Instant of the last change.';
CALL pg_temp.scope_by_agency('foi.saved_views');
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.saved_views TO foi_app;
