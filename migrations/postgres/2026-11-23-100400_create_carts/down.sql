-- Undoes: Carts and the flat shipping table.
DROP TABLE shipping_rates;
DROP TABLE provinces;
DROP TABLE shipping_zones;
DROP TABLE cart_lines;
DROP TABLE carts;
