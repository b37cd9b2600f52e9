-- Undoes: What staff know of a customer.
DROP INDEX mail_messages_by_recipient;
DROP INDEX events_by_member_time;
DROP TABLE segment_months;
DROP TABLE standing_runs;
DROP TABLE standings;
DROP TABLE follow_ups;
DROP TABLE contacts;
DROP TABLE member_tags;
DROP TABLE tags;
DROP TABLE member_notes;
DROP TABLE password_resets;
CREATE TABLE consents_old (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('terms', 'privacy', 'news_mail', 'news_whatsapp', 'directory')),
    given INTEGER NOT NULL,
    wording TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
INSERT INTO consents_old SELECT id, member_id, purpose, given, wording, at FROM consents WHERE purpose <> 'profiling';
DROP TABLE consents;
ALTER TABLE consents_old RENAME TO consents;
CREATE INDEX consents_by_member ON consents (member_id, id);
DROP INDEX members_by_birthday;
ALTER TABLE members DROP COLUMN waiting_since;
ALTER TABLE members DROP COLUMN listing;
ALTER TABLE members DROP COLUMN acquaintance;
ALTER TABLE members DROP COLUMN favourite_colours;
ALTER TABLE members DROP COLUMN favourite_sizes;
ALTER TABLE members DROP COLUMN birth_year;
ALTER TABLE members DROP COLUMN birth_month;
ALTER TABLE members DROP COLUMN birth_day;
ALTER TABLE members DROP COLUMN salutation;
ALTER TABLE members DROP COLUMN nickname;
