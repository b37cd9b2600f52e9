-- Conversations with clocks, channels, notes, photos and what they are about;
-- the business calendar; texts to use again.

-- SQLite cannot change a CHECK: both tables are made anew, the messages
-- with them so that they refer to the new conversations throughout.
CREATE TABLE conversations_made_anew (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    member_id INTEGER NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL CHECK (kind IN ('question', 'criticism', 'suggestion', 'complaint', 'payment_confirmation')),
    subject TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'open', 'waiting', 'snoozed', 'solved', 'closed', 'spam')),
    opened_at TEXT NOT NULL,
    first_answer_at TEXT,
    solved_at TEXT,
    version INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('web', 'email', 'phone', 'whatsapp', 'visit')),
    order_id INTEGER REFERENCES orders (id),
    order_line_id INTEGER REFERENCES order_lines (id),
    payment_id INTEGER REFERENCES payments (id),
    previous_id INTEGER REFERENCES conversations_made_anew (id),
    assigned_to INTEGER REFERENCES staff (id),
    waiting_since TEXT,
    respond_since TEXT,
    respond_worked INTEGER NOT NULL,
    respond_due_at TEXT,
    solve_since TEXT,
    solve_worked INTEGER NOT NULL,
    solve_due_at TEXT,
    due_at TEXT,
    first_answer_minutes INTEGER,
    solved_minutes INTEGER NOT NULL,
    solutions INTEGER NOT NULL,
    reopened INTEGER NOT NULL,
    snoozed_until TEXT,
    cause TEXT CHECK (cause IN ('size', 'defect', 'colour_differs', 'delivery', 'service', 'price', 'other')),
    outcome TEXT CHECK (outcome IN ('exchanged', 'refunded', 'repaired', 'voucher', 'explained', 'nothing')),
    root_cause TEXT
) STRICT;
INSERT INTO conversations_made_anew
SELECT id, number, member_id, kind, subject, CASE state WHEN 'open' THEN CASE WHEN first_answer_at IS NULL THEN 'new' ELSE 'open' END WHEN 'answered' THEN 'waiting' ELSE 'solved' END, opened_at, first_answer_at, solved_at, version, 'web', NULL, NULL, NULL, NULL, NULL, CASE WHEN state = 'open' THEN opened_at END, CASE WHEN state = 'open' THEN opened_at END, 0, CASE WHEN state = 'open' THEN opened_at END, CASE WHEN state = 'open' THEN opened_at END, 0, NULL, CASE WHEN state = 'open' THEN opened_at END, NULL, 0, CASE WHEN state = 'solved' THEN 1 ELSE 0 END, 0, NULL, NULL, NULL, NULL
FROM conversations;

CREATE TABLE messages_made_anew (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations_made_anew (id),
    author TEXT NOT NULL,
    from_staff INTEGER NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal'))
) STRICT;
INSERT INTO messages_made_anew
SELECT id, conversation_id, author, from_staff, body, at, 'public' FROM conversation_messages;
DROP TABLE conversation_messages;
DROP TABLE conversations;
ALTER TABLE conversations_made_anew RENAME TO conversations;
ALTER TABLE messages_made_anew RENAME TO conversation_messages;
CREATE INDEX conversations_by_state ON conversations (state, id);
CREATE INDEX conversations_by_member ON conversations (member_id, id);
CREATE INDEX conversations_by_due ON conversations (state, due_at, id);
CREATE INDEX conversations_by_assignee ON conversations (assigned_to, state, due_at, id);
CREATE INDEX conversations_by_order ON conversations (order_id, id);
CREATE INDEX conversations_by_payment ON conversations (payment_id, id);
CREATE INDEX conversations_by_time ON conversations (opened_at, id);
CREATE INDEX conversations_by_snooze ON conversations (state, snoozed_until);
CREATE INDEX conversations_by_solution ON conversations (state, solved_at);
CREATE INDEX conversation_messages_by_conversation ON conversation_messages (conversation_id, id);

-- Photos that came with a message; they are seen by whoever may read it.
CREATE TABLE conversation_attachments (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES conversation_messages (id),
    position INTEGER NOT NULL,
    media_key TEXT NOT NULL UNIQUE,
    UNIQUE (message_id, position)
) STRICT;

-- What the customer thinks of a solution, once for each; without stars she
-- did not want to say.
CREATE TABLE conversation_ratings (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    solution INTEGER NOT NULL,
    stars INTEGER CHECK (stars BETWEEN 1 AND 5),
    comment TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (conversation_id, solution)
) STRICT;

-- Texts that staff use again, with places such as {name}.
CREATE TABLE canned_replies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    body_en TEXT NOT NULL,
    used INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- When somebody is there to answer: minutes since midnight in the shop's
-- zone, Monday is 1; a weekday without a row is a day off.
CREATE TABLE opening_hours (
    weekday INTEGER PRIMARY KEY NOT NULL,
    opens INTEGER NOT NULL,
    closes INTEGER NOT NULL
) STRICT;
INSERT INTO opening_hours (weekday, opens, closes)
VALUES (1, 540, 1200), (2, 540, 1200), (3, 540, 1200), (4, 540, 1200), (5, 540, 1200), (6, 540, 1200);

CREATE TABLE holidays (
    day TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL
) STRICT;

-- How many minutes of opening hours a first answer and a solution may take.
CREATE TABLE service_targets (
    kind TEXT PRIMARY KEY NOT NULL CHECK (kind IN ('question', 'criticism', 'suggestion', 'complaint', 'payment_confirmation')),
    respond_minutes INTEGER NOT NULL,
    solve_minutes INTEGER NOT NULL
) STRICT;
INSERT INTO service_targets (kind, respond_minutes, solve_minutes)
VALUES ('question', 480, 1980), ('criticism', 480, 1980), ('suggestion', 480, 1980),
       ('complaint', 240, 1980), ('payment_confirmation', 120, 660);
