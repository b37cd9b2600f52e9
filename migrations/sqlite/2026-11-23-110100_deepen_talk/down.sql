-- Undoes: Conversations with clocks, notes and photos; the business calendar.
DROP TABLE service_targets;
DROP TABLE holidays;
DROP TABLE opening_hours;
DROP TABLE canned_replies;
DROP TABLE conversation_ratings;
DROP TABLE conversation_attachments;
CREATE TABLE conversations_as_before (
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
INSERT INTO conversations_as_before
SELECT id, number, member_id, CASE kind WHEN 'payment_confirmation' THEN 'question' ELSE kind END, subject, CASE state WHEN 'waiting' THEN 'answered' WHEN 'solved' THEN 'solved' WHEN 'closed' THEN 'solved' ELSE 'open' END, opened_at, first_answer_at, solved_at, version
FROM conversations;
CREATE TABLE messages_as_before (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations_as_before (id),
    author TEXT NOT NULL,
    from_staff INTEGER NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
INSERT INTO messages_as_before
SELECT id, conversation_id, author, from_staff, body, at FROM conversation_messages WHERE visibility = 'public';
DROP TABLE conversation_messages;
DROP TABLE conversations;
ALTER TABLE conversations_as_before RENAME TO conversations;
ALTER TABLE messages_as_before RENAME TO conversation_messages;
CREATE INDEX conversations_by_state ON conversations (state, id);
CREATE INDEX conversations_by_member ON conversations (member_id, id);
CREATE INDEX conversation_messages_by_conversation ON conversation_messages (conversation_id, id);
