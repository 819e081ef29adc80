-- The schema, each subject in a file of its own: what it keeps, who may see it, what holds it together.
-- Also runs by itself: psql --single-transaction -f up.sql (the role foi_app must exist).

-- Who may see what.
\ir security.sql

-- Agencies, their people, their working days.
\ir agencies.sql
\ir accounts.sql
\ir audit.sql
\ir calendars.sql

-- What must be looked at, and when.
\ir timers.sql

-- Subjects with a history: the row of each as it stands, and the events that it comes of.
\ir registers.sql
\ir imports.sql
\ir cases.sql
\ir disputes.sql
\ir history.sql

-- What follows from a history.
\ir deadlines.sql
\ir outbox.sql
\ir search.sql

-- How a history is read and written, each in one round trip.
\ir idempotency.sql
\ir subjects.sql

-- Work that is no case's own.
\ir duties.sql
\ir supervision.sql
\ir reminders.sql

-- Who is notified of it, and how.
\ir notifications.sql
\ir deliveries.sql

-- What is seen of it.
\ir saved-views.sql
\ir reports.sql
