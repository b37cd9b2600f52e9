-- Orders at the outlet and on the telephone: a customer without an account,
-- money that is no transfer, a price that staff set.

ALTER TABLE orders ALTER COLUMN member_id DROP NOT NULL;
ALTER TABLE orders ADD COLUMN walk_in_name TEXT;
ALTER TABLE orders ADD COLUMN walk_in_phone TEXT;
ALTER TABLE orders ADD CONSTRAINT orders_have_a_customer CHECK (member_id IS NOT NULL OR walk_in_name IS NOT NULL);

ALTER TABLE order_lines ADD COLUMN override_reason TEXT;

-- Cash and card name no account; tendered is what the customer handed over,
-- reference what the card's slip says.
ALTER TABLE payments ALTER COLUMN account_id DROP NOT NULL;
ALTER TABLE payments ADD COLUMN method TEXT NOT NULL DEFAULT 'transfer' CHECK (method IN ('transfer', 'cash', 'card'));
ALTER TABLE payments ADD COLUMN tendered BIGINT;
ALTER TABLE payments ADD COLUMN reference TEXT;
ALTER TABLE payments ADD CONSTRAINT payments_transfers_have_an_account CHECK (method <> 'transfer' OR account_id IS NOT NULL);
CREATE INDEX payments_by_method ON payments (method, decided_at);

ALTER TABLE refunds ADD COLUMN method TEXT NOT NULL DEFAULT 'transfer' CHECK (method IN ('transfer', 'cash', 'card'));
