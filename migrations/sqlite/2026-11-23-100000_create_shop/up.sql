-- The shop itself: settings, counters, leases, limits, and the activity log.

CREATE TABLE settings (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

-- One row for each running number, taken inside the transaction that uses
-- it: a rollback leaves no gap.
CREATE TABLE counters (
    name TEXT PRIMARY KEY NOT NULL,
    value INTEGER NOT NULL
) STRICT;

-- Who runs a background job now, so that several processes share the work.
CREATE TABLE leases (
    name TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;

CREATE TABLE rate_limits (
    key TEXT PRIMARY KEY NOT NULL,
    window_start TEXT NOT NULL,
    count INTEGER NOT NULL
) STRICT;

-- Everything that happens, one row each, written in the transaction that
-- does it. transaction_id lets a reader wait for transactions that have
-- taken an id but not committed yet.
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    transaction_id INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    member_id INTEGER,
    data TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_position ON events (transaction_id, id);
CREATE INDEX events_by_subject ON events (subject_kind, subject_id, id);
CREATE INDEX events_by_member ON events (member_id, id);
