-- Refuses while there are orders without an account: they cannot be told
-- in the older tables.
ALTER TABLE refunds DROP COLUMN method;

DROP INDEX payments_by_method;
ALTER TABLE payments DROP CONSTRAINT payments_transfers_have_an_account;
ALTER TABLE payments DROP COLUMN reference;
ALTER TABLE payments DROP COLUMN tendered;
ALTER TABLE payments DROP COLUMN method;
ALTER TABLE payments ALTER COLUMN account_id SET NOT NULL;

ALTER TABLE order_lines DROP COLUMN override_reason;

ALTER TABLE orders DROP CONSTRAINT orders_have_a_customer;
ALTER TABLE orders DROP COLUMN walk_in_phone;
ALTER TABLE orders DROP COLUMN walk_in_name;
ALTER TABLE orders ALTER COLUMN member_id SET NOT NULL;
