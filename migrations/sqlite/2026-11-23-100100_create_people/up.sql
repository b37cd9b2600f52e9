-- Staff, members and their sessions.

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'admin', 'cashier', 'warehouse', 'moderator')),
    state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    password_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_sign_in_at TEXT,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    phone TEXT NOT NULL,
    city TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    state TEXT NOT NULL CHECK (state IN ('awaiting_email', 'awaiting_review', 'needs_info', 'active', 'refused', 'expired', 'suspended')),
    state_reason TEXT,
    state_note TEXT,
    password_hash TEXT NOT NULL,
    status_token TEXT NOT NULL UNIQUE,
    email_token TEXT,
    email_confirmed_at TEXT,
    registered_at TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT,
    note TEXT NOT NULL,
    search TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX members_by_state ON members (state, id);
CREATE INDEX members_by_phone ON members (phone);
CREATE INDEX members_by_email_token ON members (email_token);

-- What was consented to, when and in which words; never changed, only added.
CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('terms', 'privacy', 'news_mail', 'news_whatsapp', 'directory')),
    given INTEGER NOT NULL,
    wording TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX consents_by_member ON consents (member_id, id);

CREATE TABLE sessions (
    token_digest TEXT PRIMARY KEY NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_member ON sessions (member_id);

CREATE TABLE addresses (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    recipient TEXT NOT NULL,
    phone TEXT NOT NULL,
    province_code TEXT NOT NULL,
    city TEXT NOT NULL,
    district TEXT NOT NULL,
    postcode TEXT NOT NULL,
    street TEXT NOT NULL,
    landmark TEXT NOT NULL,
    used_at TEXT NOT NULL
) STRICT;
CREATE INDEX addresses_by_member ON addresses (member_id, used_at);
