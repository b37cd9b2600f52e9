-- Undoes: Collections, tags, what goes together, and what sells.
DROP TABLE product_sales;
DROP TABLE vetoed_pairs;
DROP TABLE bought_together;
DROP TABLE product_relations;
DROP TABLE collection_products;
DROP TABLE former_collection_slugs;
DROP TABLE collections;
DROP TABLE product_tags;
