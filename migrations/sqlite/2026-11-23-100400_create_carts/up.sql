-- Carts and the flat shipping table.

CREATE TABLE carts (
    id INTEGER PRIMARY KEY,
    token_digest TEXT NOT NULL UNIQUE,
    member_id INTEGER REFERENCES members (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'ordered', 'merged')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX carts_by_member ON carts (member_id, state);

CREATE TABLE cart_lines (
    id INTEGER PRIMARY KEY,
    cart_id INTEGER NOT NULL REFERENCES carts (id),
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    price_seen INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    UNIQUE (cart_id, variant_id)
) STRICT;

CREATE TABLE shipping_zones (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE provinces (
    code TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    zone_id INTEGER NOT NULL REFERENCES shipping_zones (id)
) STRICT;

-- price_per_kg counts for each kilogram after rounding; free_over waives the
-- price from that value of goods on. zone_id is empty for pick-up.
CREATE TABLE shipping_rates (
    id INTEGER PRIMARY KEY,
    zone_id INTEGER REFERENCES shipping_zones (id),
    method TEXT NOT NULL CHECK (method IN ('courier', 'pickup')),
    courier TEXT NOT NULL,
    service TEXT NOT NULL,
    price_per_kg INTEGER NOT NULL CHECK (price_per_kg >= 0),
    free_over INTEGER,
    tolerance_grams INTEGER NOT NULL CHECK (tolerance_grams BETWEEN 0 AND 999),
    days_min INTEGER NOT NULL,
    days_max INTEGER NOT NULL,
    active INTEGER NOT NULL,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX shipping_rates_by_zone ON shipping_rates (zone_id, position);
