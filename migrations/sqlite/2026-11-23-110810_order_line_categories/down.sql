-- Undoes: The category an article was sold in, frozen on the line of the order.
ALTER TABLE order_lines DROP COLUMN category;
