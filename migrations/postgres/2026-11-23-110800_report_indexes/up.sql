-- What reports and the audit look things up by.

CREATE INDEX events_by_time ON events (at, id);
CREATE INDEX events_by_kind ON events (kind, at, id);
CREATE INDEX events_by_actor ON events (actor, at, id);
CREATE INDEX stock_movements_by_time ON stock_movements (at, id);
CREATE INDEX orders_by_closing ON orders (closed_at);
CREATE INDEX members_by_registration ON members (registered_at, id);
CREATE INDEX conversations_by_opening ON conversations (opened_at, id);
