-- Undoes: Payments of an order by their state.
DROP INDEX payments_of_order;
CREATE INDEX payments_by_order ON payments (order_id, id);
