-- Payments of an order by their state: without the state in it, SQLite reads
-- every settled payment of the shop for each order of a report.
DROP INDEX payments_by_order;
CREATE INDEX payments_of_order ON payments (order_id, state, decided_at);
