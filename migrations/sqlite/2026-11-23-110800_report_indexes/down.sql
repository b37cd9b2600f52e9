-- Undoes: What reports and the audit look things up by.
DROP INDEX conversations_by_opening;
DROP INDEX members_by_registration;
DROP INDEX orders_by_closing;
DROP INDEX stock_movements_by_time;
DROP INDEX events_by_actor;
DROP INDEX events_by_kind;
DROP INDEX events_by_time;
