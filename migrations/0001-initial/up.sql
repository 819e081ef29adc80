-- The schema, each subject in a file of its own: its tables, policies and constraints.
-- Also runs by itself: psql --single-transaction -f up.sql (the role foi_app must exist).

-- Access control.
\ir security.sql

-- Agencies, their people, their working days.
\ir agencies.sql
\ir accounts.sql
\ir audit.sql
\ir calendars.sql

-- Timers.
\ir timers.sql

-- Subjects with a history: the current row of each, and its events.
\ir registers.sql
\ir imports.sql
\ir cases.sql
\ir disputes.sql
\ir history.sql

-- Derived from a history.
\ir deadlines.sql
\ir outbox.sql
\ir search.sql

-- How a history is read and written, each in one round trip.
\ir idempotency.sql
\ir subjects.sql

-- Work that belongs to no case.
\ir duties.sql
\ir supervision.sql
\ir reminders.sql

-- Notifications and their delivery.
\ir notifications.sql
\ir deliveries.sql

-- Views and search.
\ir saved-views.sql
\ir reports.sql
