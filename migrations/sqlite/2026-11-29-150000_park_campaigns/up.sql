-- Campaigns that could not go on, and news that were withdrawn in the outbox.

-- Why a campaign was taken back on its way; nothing when none was.
ALTER TABLE campaigns ADD COLUMN problem TEXT CHECK (problem IN ('no_code', 'promotion', 'place', 'no_address'));

-- A letter of a campaign knows whose it is, so that delivery can ask once
-- more whether it is still wanted.
CREATE TABLE mail_messages_new (
    id INTEGER PRIMARY KEY,
    dedupe_key TEXT NOT NULL UNIQUE,
    template TEXT NOT NULL,
    recipient TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'dropped')),
    attempts INTEGER NOT NULL,
    next_attempt_at TEXT NOT NULL,
    last_error TEXT,
    created_at TEXT NOT NULL,
    sent_at TEXT,
    unsubscribe TEXT,
    campaign_recipient_id INTEGER REFERENCES campaign_recipients (id)
) STRICT;
INSERT INTO mail_messages_new SELECT id, dedupe_key, template, recipient, lang, subject, body, state, attempts, next_attempt_at, last_error, created_at, sent_at, unsubscribe, CASE WHEN template = 'campaign' THEN (SELECT r.id FROM campaign_recipients r WHERE mail_messages.dedupe_key = 'campaign:' || r.campaign_id || ':' || r.member_id) END FROM mail_messages;
DROP TABLE mail_messages;
ALTER TABLE mail_messages_new RENAME TO mail_messages;
CREATE INDEX mail_messages_by_state ON mail_messages (state, next_attempt_at, id);
CREATE INDEX mail_messages_by_recipient ON mail_messages (recipient, created_at, id);
