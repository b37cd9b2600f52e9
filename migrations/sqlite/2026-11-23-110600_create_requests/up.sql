-- What customers want and the shop has not: requests with their votes, sizes
-- they wait for, what was asked at the counter, searches without a result.

-- number is what people use; votes counts the rows of request_votes, the
-- asker's own among them. published_at is empty until staff accepted it.
CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    member_id INTEGER NOT NULL REFERENCES members (id),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    category_id INTEGER REFERENCES categories (id) ON DELETE SET NULL,
    size TEXT NOT NULL,
    colour TEXT NOT NULL,
    price_from INTEGER,
    price_to INTEGER,
    product_id INTEGER REFERENCES products (id),
    variant_id INTEGER REFERENCES variants (id),
    photo_key TEXT,
    state TEXT NOT NULL CHECK (state IN ('new', 'reviewing', 'planned', 'ordered', 'available', 'declined', 'withdrawn', 'merged')),
    decline_reason TEXT CHECK (decline_reason IN ('style', 'too_few', 'no_supplier', 'price', 'already_there', 'unsuitable', 'other')),
    merged_into INTEGER REFERENCES requests (id),
    found_product_id INTEGER REFERENCES products (id),
    found_variant_id INTEGER REFERENCES variants (id),
    votes INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    published_at TEXT,
    available_at TEXT,
    changed_at TEXT NOT NULL,
    search TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX requests_by_state ON requests (state, id);
CREATE INDEX requests_by_votes ON requests (votes, id);
CREATE INDEX requests_by_member ON requests (member_id, id);
CREATE INDEX requests_by_time ON requests (asked_at);

CREATE TABLE request_votes (
    request_id INTEGER NOT NULL REFERENCES requests (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    at TEXT NOT NULL,
    PRIMARY KEY (request_id, member_id)
) STRICT;
CREATE INDEX request_votes_by_member ON request_votes (member_id, request_id);

-- What was said in public when a request moved on.
CREATE TABLE request_steps (
    id INTEGER PRIMARY KEY,
    request_id INTEGER NOT NULL REFERENCES requests (id),
    state TEXT NOT NULL CHECK (state IN ('new', 'reviewing', 'planned', 'ordered', 'available', 'declined', 'withdrawn', 'merged')),
    note TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX request_steps_by_request ON request_steps (request_id, id);

-- What staff tell each other; no page of a customer reads this table.
CREATE TABLE request_notes (
    id INTEGER PRIMARY KEY,
    request_id INTEGER NOT NULL REFERENCES requests (id),
    body TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX request_notes_by_request ON request_notes (request_id, id);

-- A member waits for a sold-out variant; ended ones stay, for the report.
CREATE TABLE stock_watches (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'notified', 'canceled')),
    created_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX stock_watches_waiting ON stock_watches (variant_id, member_id) WHERE state = 'waiting';
CREATE INDEX stock_watches_by_state ON stock_watches (state, variant_id);
CREATE INDEX stock_watches_by_member ON stock_watches (member_id, id);
CREATE INDEX stock_watches_by_time ON stock_watches (created_at);

-- Asked at the counter or on the telephone, and not there.
CREATE TABLE demand_notes (
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL,
    category_id INTEGER REFERENCES categories (id) ON DELETE SET NULL,
    product_id INTEGER REFERENCES products (id),
    variant_id INTEGER REFERENCES variants (id),
    size TEXT NOT NULL,
    member_id INTEGER REFERENCES members (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX demand_notes_by_time ON demand_notes (at, id);

-- Searches that found nothing, by day; nobody's name is kept.
CREATE TABLE search_misses (
    day TEXT NOT NULL,
    words TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, words)
) STRICT;
