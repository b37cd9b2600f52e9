-- Orders that staff are writing down: what is in them, for whom, how it
-- leaves the shop. A draft binds nobody; it holds goods only when told to.
CREATE TABLE counter_drafts (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL CHECK (source IN ('web', 'counter', 'phone')),
    state TEXT NOT NULL CHECK (state IN ('open', 'placed', 'canceled')),
    member_id INTEGER REFERENCES members (id),
    walk_in_name TEXT NOT NULL,
    walk_in_phone TEXT,
    code TEXT NOT NULL,
    delivery TEXT NOT NULL CHECK (delivery IN ('taken', 'pickup', 'courier')),
    rate_id INTEGER REFERENCES shipping_rates (id),
    address TEXT,
    note TEXT NOT NULL,
    held_until TEXT,
    order_id INTEGER UNIQUE REFERENCES orders (id),
    opened_by TEXT NOT NULL,
    closed_by TEXT,
    opened_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    closed_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX counter_drafts_by_state ON counter_drafts (state, id);
CREATE INDEX counter_drafts_by_hold ON counter_drafts (held_until);

CREATE TABLE counter_lines (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES counter_drafts (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    override_price INTEGER,
    override_reason TEXT,
    UNIQUE (draft_id, variant_id)
) STRICT;

-- Pieces that a draft keeps aside, as stock.held counts them.
CREATE TABLE counter_holds (
    draft_id INTEGER NOT NULL REFERENCES counter_drafts (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (draft_id, variant_id)
) STRICT;
