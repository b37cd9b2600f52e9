-- Promotions, their codes and redemptions, and the members' tiers.

-- value is a share in hundredths of a percent, or an amount in rupiah; what
-- it means is said by reward. ends_at is the first instant at which the
-- promotion no longer holds. uses and spent are changed by one conditional
-- UPDATE in the transaction that places an order.
CREATE TABLE promotions (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    label_en TEXT NOT NULL,
    description TEXT NOT NULL,
    description_en TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('price', 'product', 'order', 'shipping')),
    trigger TEXT NOT NULL CHECK (trigger IN ('automatic', 'code', 'tier')),
    reward TEXT NOT NULL CHECK (reward IN ('percent', 'amount', 'free_shipping', 'buy_get')),
    value INTEGER NOT NULL CHECK (value >= 0),
    buy_quantity INTEGER NOT NULL CHECK (buy_quantity >= 0),
    get_quantity INTEGER NOT NULL CHECK (get_quantity >= 0),
    status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'paused', 'ended')),
    starts_at TEXT NOT NULL,
    ends_at TEXT,
    priority INTEGER NOT NULL,
    exclusive INTEGER NOT NULL,
    combines INTEGER NOT NULL,
    skips_sale INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    minimum_spend INTEGER,
    first_order_only INTEGER NOT NULL,
    tier TEXT CHECK (tier IN ('member', 'bronze', 'silver', 'gold')),
    max_uses INTEGER,
    max_per_member INTEGER,
    max_discount INTEGER,
    budget INTEGER,
    uses INTEGER NOT NULL CHECK (uses >= 0),
    spent INTEGER NOT NULL CHECK (spent >= 0),
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX promotions_by_status ON promotions (status, starts_at, id);

-- What a promotion is for; without a row it is for everything.
CREATE TABLE promotion_targets (
    promotion_id INTEGER NOT NULL REFERENCES promotions (id),
    kind TEXT NOT NULL CHECK (kind IN ('product', 'category', 'collection')),
    target_id INTEGER NOT NULL,
    PRIMARY KEY (promotion_id, kind, target_id)
) STRICT;

-- Codes are stored folded: upper case, without blanks and dashes.
CREATE TABLE promotion_codes (
    id INTEGER PRIMARY KEY,
    promotion_id INTEGER NOT NULL REFERENCES promotions (id),
    code TEXT NOT NULL UNIQUE,
    max_uses INTEGER,
    uses INTEGER NOT NULL CHECK (uses >= 0),
    batch TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX promotion_codes_by_promotion ON promotion_codes (promotion_id, id);

-- One row for each order a promotion took part in; released once when the
-- order ends. nth is the member's slot, so that she cannot take one twice.
CREATE TABLE promotion_redemptions (
    id INTEGER PRIMARY KEY,
    promotion_id INTEGER NOT NULL REFERENCES promotions (id),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    member_id INTEGER REFERENCES members (id),
    code_id INTEGER REFERENCES promotion_codes (id),
    nth INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    redeemed_at TEXT NOT NULL,
    released_at TEXT,
    UNIQUE (promotion_id, order_id)
) STRICT;
CREATE UNIQUE INDEX promotion_redemptions_slot ON promotion_redemptions (promotion_id, member_id, nth) WHERE released_at IS NULL;
CREATE INDEX promotion_redemptions_by_order ON promotion_redemptions (order_id);
CREATE INDEX promotion_redemptions_by_member ON promotion_redemptions (member_id, promotion_id);

-- The codes a customer has typed into a cart, in the order of typing.
CREATE TABLE cart_codes (
    id INTEGER PRIMARY KEY,
    cart_id INTEGER NOT NULL REFERENCES carts (id),
    code TEXT NOT NULL,
    UNIQUE (cart_id, code)
) STRICT;

-- A member without a row is in the lowest tier.
CREATE TABLE member_tiers (
    member_id INTEGER PRIMARY KEY NOT NULL REFERENCES members (id),
    tier TEXT NOT NULL CHECK (tier IN ('member', 'bronze', 'silver', 'gold')),
    pinned INTEGER NOT NULL,
    spend INTEGER NOT NULL,
    since TEXT NOT NULL,
    reckoned_at TEXT NOT NULL
) STRICT;

ALTER TABLE order_discounts ADD COLUMN promotion_id INTEGER REFERENCES promotions (id);
ALTER TABLE order_discounts ADD COLUMN code TEXT;
CREATE INDEX order_discounts_by_promotion ON order_discounts (promotion_id);

-- Why the price of an order is what it is, as it was reckoned then.
CREATE TABLE order_reasons (
    order_id INTEGER PRIMARY KEY NOT NULL REFERENCES orders (id),
    reasons TEXT NOT NULL
) STRICT;
