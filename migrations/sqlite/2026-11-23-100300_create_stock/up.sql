-- Stock counters and their append-only ledger.

CREATE TABLE locations (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Availability is on_hand - allocated - held - safety, decided by one
-- conditional UPDATE of this row and nowhere else.
CREATE TABLE stock (
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    location_id INTEGER NOT NULL REFERENCES locations (id),
    on_hand INTEGER NOT NULL CHECK (on_hand >= 0),
    allocated INTEGER NOT NULL CHECK (allocated >= 0),
    held INTEGER NOT NULL CHECK (held >= 0),
    safety INTEGER NOT NULL CHECK (safety >= 0),
    version INTEGER NOT NULL,
    PRIMARY KEY (variant_id, location_id)
) STRICT;

CREATE TABLE stock_movements (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    location_id INTEGER NOT NULL REFERENCES locations (id),
    kind TEXT NOT NULL CHECK (kind IN ('received', 'adjusted', 'counted', 'allocated', 'released', 'shipped', 'returned')),
    on_hand_delta INTEGER NOT NULL,
    allocated_delta INTEGER NOT NULL,
    order_id INTEGER,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX stock_movements_by_variant ON stock_movements (variant_id, id);
