-- Undoes: Stock counters and their append-only ledger.
DROP TABLE stock_movements;
DROP TABLE stock;
DROP TABLE locations;
