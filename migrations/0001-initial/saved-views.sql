-- Views of lists that people keep.
CREATE TABLE foi.saved_views (
  agency_id  uuid NOT NULL,
  id         uuid NOT NULL,
  -- Whose it is: nobody else sees it.
  user_id    uuid NOT NULL,
  page       text NOT NULL CHECK (page ~ '^[a-z-]{1,40}$'),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  -- Of the page's address: its filters and order.
  query      text NOT NULL CHECK (length(query) <= 4000),
  columns    text[] NOT NULL CHECK (cardinality(columns) <= 60),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, user_id) REFERENCES foi.users (agency_id, id),
  CONSTRAINT saved_views_name_key UNIQUE (agency_id, user_id, page, name)
);
CALL pg_temp.scope_by_agency('foi.saved_views');
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.saved_views TO foi_app;
