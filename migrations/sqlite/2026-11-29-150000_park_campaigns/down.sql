-- Undoes: Campaigns that could not go on.
CREATE TABLE mail_messages_old (
    id INTEGER PRIMARY KEY,
    dedupe_key TEXT NOT NULL UNIQUE,
    template TEXT NOT NULL,
    recipient TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
    attempts INTEGER NOT NULL,
    next_attempt_at TEXT NOT NULL,
    last_error TEXT,
    created_at TEXT NOT NULL,
    sent_at TEXT,
    unsubscribe TEXT
) STRICT;
INSERT INTO mail_messages_old SELECT id, dedupe_key, template, recipient, lang, subject, body, CASE state WHEN 'dropped' THEN 'failed' ELSE state END, attempts, next_attempt_at, last_error, created_at, sent_at, unsubscribe FROM mail_messages;
DROP TABLE mail_messages;
ALTER TABLE mail_messages_old RENAME TO mail_messages;
CREATE INDEX mail_messages_by_state ON mail_messages (state, next_attempt_at, id);
CREATE INDEX mail_messages_by_recipient ON mail_messages (recipient, created_at, id);
ALTER TABLE campaigns DROP COLUMN problem;
