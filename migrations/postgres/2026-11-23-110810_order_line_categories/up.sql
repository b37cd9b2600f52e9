-- The category an article was sold in, frozen on the line of the order.

ALTER TABLE order_lines ADD COLUMN category TEXT NOT NULL DEFAULT '';
UPDATE order_lines SET category = (
    SELECT c.name
    FROM variants v
    JOIN products p ON p.id = v.product_id
    JOIN categories c ON c.id = p.category_id
    WHERE v.id = order_lines.variant_id
);
ALTER TABLE order_lines ALTER COLUMN category DROP DEFAULT;
