-- Orders, payments, refunds, shipments.

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL UNIQUE,
    cart_id INTEGER UNIQUE REFERENCES carts (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    source TEXT NOT NULL CHECK (source IN ('web', 'counter', 'phone')),
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'placed', 'completed', 'canceled', 'expired')),
    needs_approval INTEGER NOT NULL,
    hold_reason TEXT,
    payment_status TEXT NOT NULL CHECK (payment_status IN ('unpaid', 'in_review', 'partial', 'paid', 'overpaid', 'refunded', 'void')),
    fulfilment_status TEXT NOT NULL CHECK (fulfilment_status IN ('none', 'packing', 'partly_shipped', 'shipped', 'partly_delivered', 'delivered', 'returned')),
    goods INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    shipping INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    total INTEGER NOT NULL,
    net_paid INTEGER NOT NULL,
    granted_refund INTEGER NOT NULL,
    weight_grams INTEGER NOT NULL,
    note TEXT NOT NULL,
    cancel_reason TEXT CHECK (cancel_reason IN ('customer', 'declined', 'fraud', 'inventory', 'staff', 'expired', 'other')),
    cancel_note TEXT,
    placed_at TEXT NOT NULL,
    closed_at TEXT,
    search TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX orders_by_status ON orders (status, payment_status, fulfilment_status, id);
CREATE INDEX orders_by_member ON orders (member_id, id);
CREATE INDEX orders_by_time ON orders (placed_at, id);

-- Where an order goes and by which rate, copied when it was placed.
CREATE TABLE order_deliveries (
    order_id INTEGER PRIMARY KEY NOT NULL REFERENCES orders (id),
    method TEXT NOT NULL CHECK (method IN ('courier', 'pickup')),
    rate_id INTEGER NOT NULL,
    rate_version INTEGER NOT NULL,
    courier TEXT NOT NULL,
    service TEXT NOT NULL,
    days_min INTEGER NOT NULL,
    days_max INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    phone TEXT NOT NULL,
    province TEXT NOT NULL,
    province_code TEXT NOT NULL,
    city TEXT NOT NULL,
    district TEXT NOT NULL,
    postcode TEXT NOT NULL,
    street TEXT NOT NULL,
    landmark TEXT NOT NULL
) STRICT;

CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    sku TEXT NOT NULL,
    product_name TEXT NOT NULL,
    size TEXT NOT NULL,
    colour TEXT NOT NULL,
    colour_en TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price INTEGER NOT NULL,
    list_price INTEGER NOT NULL,
    price_source TEXT NOT NULL CHECK (price_source IN ('list', 'sale', 'tier', 'override')),
    discount INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    net INTEGER NOT NULL,
    weight_grams INTEGER NOT NULL,
    UNIQUE (order_id, position)
) STRICT;
CREATE INDEX order_lines_by_variant ON order_lines (variant_id);

-- Each discount that won, with its frozen share; order_line_id is empty for
-- a discount on shipping.
CREATE TABLE order_discounts (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    order_line_id INTEGER REFERENCES order_lines (id),
    class TEXT NOT NULL CHECK (class IN ('price', 'product', 'order', 'shipping')),
    label TEXT NOT NULL,
    label_en TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0)
) STRICT;
CREATE INDEX order_discounts_by_order ON order_discounts (order_id, id);

CREATE TABLE bank_accounts (
    id INTEGER PRIMARY KEY,
    bank TEXT NOT NULL,
    number TEXT NOT NULL,
    holder TEXT NOT NULL,
    active INTEGER NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (bank, number)
) STRICT;

-- One row for each expected or received transfer. While reserved, no other
-- payment to the account may ask for the same amount.
CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    account_id INTEGER NOT NULL REFERENCES bank_accounts (id),
    state TEXT NOT NULL CHECK (state IN ('pending', 'submitted', 'settled', 'rejected', 'expired', 'voided')),
    base INTEGER NOT NULL,
    unique_code INTEGER NOT NULL,
    amount_due INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    due_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    submitted_at TEXT,
    sender_bank TEXT,
    sender_name TEXT,
    claimed_amount INTEGER,
    transferred_on TEXT,
    customer_note TEXT,
    proof_key TEXT,
    proof_digest TEXT,
    settled_amount INTEGER,
    decided_at TEXT,
    decided_by TEXT,
    reject_reason TEXT CHECK (reject_reason IN ('not_found', 'wrong_amount', 'wrong_account', 'duplicate', 'unreadable')),
    decision_note TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX payments_reserved_amount ON payments (account_id, amount_due) WHERE reserved = 1;
CREATE INDEX payments_by_order ON payments (order_id, id);
CREATE INDEX payments_by_state ON payments (state, submitted_at, id);
CREATE INDEX payments_by_due ON payments (state, due_at);
CREATE INDEX payments_by_proof ON payments (proof_digest);

CREATE TABLE refunds (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    state TEXT NOT NULL CHECK (state IN ('requested', 'paid', 'failed')),
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT
) STRICT;
CREATE INDEX refunds_by_state ON refunds (state, id);
CREATE INDEX refunds_by_order ON refunds (order_id);

CREATE TABLE shipments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    location_id INTEGER NOT NULL REFERENCES locations (id),
    state TEXT NOT NULL CHECK (state IN ('preparing', 'packed', 'shipped', 'delivered', 'canceled', 'returned_to_sender')),
    courier TEXT NOT NULL,
    service TEXT NOT NULL,
    tracking_number TEXT,
    created_at TEXT NOT NULL,
    packed_at TEXT,
    shipped_at TEXT,
    delivered_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX shipments_by_order ON shipments (order_id, id);
CREATE INDEX shipments_by_tracking ON shipments (tracking_number);

CREATE TABLE shipment_lines (
    shipment_id INTEGER NOT NULL REFERENCES shipments (id),
    order_line_id INTEGER NOT NULL REFERENCES order_lines (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (shipment_id, order_line_id)
) STRICT;
