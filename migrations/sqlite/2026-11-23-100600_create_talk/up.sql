-- Mail outbox, conversations, pages and questions.

-- Mail waits here from the transaction that causes it until a mail server
-- has taken it; dedupe_key lets one cause make one message.
CREATE TABLE mail_messages (
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
    sent_at TEXT
) STRICT;
CREATE INDEX mail_messages_by_state ON mail_messages (state, next_attempt_at, id);

CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    member_id INTEGER NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL CHECK (kind IN ('question', 'criticism', 'suggestion', 'complaint')),
    subject TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'solved')),
    opened_at TEXT NOT NULL,
    first_answer_at TEXT,
    solved_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX conversations_by_state ON conversations (state, id);
CREATE INDEX conversations_by_member ON conversations (member_id, id);

CREATE TABLE conversation_messages (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    author TEXT NOT NULL,
    from_staff INTEGER NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX conversation_messages_by_conversation ON conversation_messages (conversation_id, id);

CREATE TABLE pages (
    slug TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (slug, lang)
) STRICT;

CREATE TABLE faq_entries (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    question_en TEXT NOT NULL,
    answer TEXT NOT NULL,
    answer_en TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
