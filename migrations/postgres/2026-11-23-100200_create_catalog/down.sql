-- Undoes: Categories, products, variants, pictures.
DROP TABLE pictures;
DROP TABLE measurements;
DROP TABLE price_changes;
DROP TABLE variants;
DROP TABLE former_slugs;
DROP TABLE products;
DROP TABLE colours;
DROP TABLE categories;
