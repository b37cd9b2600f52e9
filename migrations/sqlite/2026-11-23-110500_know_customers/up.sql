-- What staff know of a customer: profile, notes, tags, contacts, follow-ups,
-- and the judgement of the nightly count.

ALTER TABLE members ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
ALTER TABLE members ADD COLUMN salutation TEXT CHECK (salutation IN ('ibu', 'bapak', 'mbak', 'mas', 'kak'));
ALTER TABLE members ADD COLUMN birth_day INTEGER;
ALTER TABLE members ADD COLUMN birth_month INTEGER;
ALTER TABLE members ADD COLUMN birth_year INTEGER;
ALTER TABLE members ADD COLUMN favourite_sizes TEXT NOT NULL DEFAULT '';
ALTER TABLE members ADD COLUMN favourite_colours TEXT NOT NULL DEFAULT '';
ALTER TABLE members ADD COLUMN acquaintance TEXT CHECK (acquaintance IN ('friend', 'instagram', 'whatsapp', 'outlet', 'event', 'search', 'other'));
-- What the public list of members is searched by: folded nickname and city,
-- never the name.
ALTER TABLE members ADD COLUMN listing TEXT NOT NULL DEFAULT '';
-- Since when staff owe a decision, for the promise made to the applicant.
ALTER TABLE members ADD COLUMN waiting_since TEXT;
UPDATE members SET nickname = CASE WHEN instr(name, ' ') > 0 THEN substr(name, 1, instr(name, ' ') - 1) ELSE name END;
UPDATE members SET listing = lower(nickname || char(10) || city);
UPDATE members SET waiting_since = COALESCE(email_confirmed_at, registered_at) WHERE state = 'awaiting_review';
CREATE INDEX members_by_birthday ON members (birth_month, birth_day, id);

-- Also an objection to profiling, and where it was said and who wrote it down.
CREATE TABLE consents_new (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('terms', 'privacy', 'news_mail', 'news_whatsapp', 'directory', 'profiling')),
    given INTEGER NOT NULL,
    wording TEXT NOT NULL,
    at TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('registration', 'account', 'counter', 'unsubscribe', 'staff')),
    actor TEXT NOT NULL
) STRICT;
INSERT INTO consents_new SELECT id, member_id, purpose, given, wording, at, 'registration', 'member:' || member_id FROM consents;
DROP TABLE consents;
ALTER TABLE consents_new RENAME TO consents;
CREATE INDEX consents_by_purpose ON consents (member_id, purpose, id);

-- Links that let a member choose a new password; only their digests.
CREATE TABLE password_resets (
    token_digest TEXT PRIMARY KEY NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE INDEX password_resets_by_member ON password_resets (member_id);

CREATE TABLE member_notes (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    body TEXT NOT NULL,
    pinned INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    removed_at TEXT
) STRICT;
CREATE INDEX member_notes_by_member ON member_notes (member_id, id);

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE member_tags (
    member_id INTEGER NOT NULL REFERENCES members (id),
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (member_id, tag_id)
) STRICT;
CREATE INDEX member_tags_by_tag ON member_tags (tag_id, member_id);

-- Calls, messages and visits, one line each.
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    channel TEXT NOT NULL CHECK (channel IN ('call', 'whatsapp', 'visit')),
    body TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX contacts_by_member ON contacts (member_id, id);

CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    contact_id INTEGER REFERENCES contacts (id),
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    due_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    done_at TEXT,
    done_by TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_ups_by_due ON follow_ups (state, due_at, id);
CREATE INDEX follow_ups_by_member ON follow_ups (member_id, id);

-- What each member's orders say, counted every night.
CREATE TABLE standings (
    member_id INTEGER PRIMARY KEY NOT NULL REFERENCES members (id),
    segment TEXT NOT NULL CHECK (segment IN ('prospect', 'champion', 'loyal', 'new', 'greet', 'potential', 'at_risk', 'asleep', 'unprofiled')),
    recency INTEGER,
    frequency INTEGER,
    monetary INTEGER,
    orders_year INTEGER NOT NULL,
    net_year INTEGER NOT NULL,
    orders_ever INTEGER NOT NULL,
    net_ever INTEGER NOT NULL,
    first_order_at TEXT,
    last_order_at TEXT,
    usual_gap_days INTEGER,
    overdue INTEGER NOT NULL
) STRICT;
CREATE INDEX standings_by_segment ON standings (segment, member_id);

-- One row for each nightly count, with the measures it judged by.
CREATE TABLE standing_runs (
    as_of TEXT PRIMARY KEY NOT NULL,
    counted_at TEXT NOT NULL,
    buyers INTEGER NOT NULL,
    yardstick TEXT NOT NULL
) STRICT;

-- The segments as they stood at the end of each month, so that moves show.
CREATE TABLE segment_months (
    month TEXT NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members (id),
    segment TEXT NOT NULL CHECK (segment IN ('prospect', 'champion', 'loyal', 'new', 'greet', 'potential', 'at_risk', 'asleep', 'unprofiled')),
    PRIMARY KEY (month, member_id)
) STRICT;

CREATE INDEX events_by_member_time ON events (member_id, at, id);
CREATE INDEX mail_messages_by_recipient ON mail_messages (recipient, created_at, id);
