-- Collections, tags, what goes together, and what sells.

-- Words staff put on products, for collections by rule.
CREATE TABLE product_tags (
    product_id INTEGER NOT NULL REFERENCES products (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (product_id, tag)
) STRICT;
CREATE INDEX product_tags_by_tag ON product_tags (tag, product_id);

CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    description TEXT NOT NULL,
    description_en TEXT NOT NULL,
    picture_key TEXT,
    picture_kind TEXT CHECK (picture_kind IN ('photo', 'drawing')),
    picture_width INTEGER NOT NULL,
    picture_height INTEGER NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN ('hand', 'tag', 'motif', 'new', 'reduced')),
    rule_word TEXT NOT NULL,
    rule_days INTEGER NOT NULL,
    published INTEGER NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- A slug that a collection had before; its page answers with a redirect.
CREATE TABLE former_collection_slugs (
    slug TEXT PRIMARY KEY NOT NULL,
    collection_id INTEGER NOT NULL REFERENCES collections (id)
) STRICT;

-- The products of a collection chosen by hand, in order.
CREATE TABLE collection_products (
    collection_id INTEGER NOT NULL REFERENCES collections (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (collection_id, product_id)
) STRICT;
CREATE INDEX collection_products_by_product ON collection_products (product_id);

-- What staff say goes with a product, in order.
CREATE TABLE product_relations (
    product_id INTEGER NOT NULL REFERENCES products (id),
    related_id INTEGER NOT NULL REFERENCES products (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (product_id, related_id)
) STRICT;
CREATE INDEX product_relations_by_related ON product_relations (related_id);

-- What customers bought in one order with a product, counted once a night.
-- The lift is kept in thousandths.
CREATE TABLE bought_together (
    product_id INTEGER NOT NULL REFERENCES products (id),
    other_id INTEGER NOT NULL REFERENCES products (id),
    orders INTEGER NOT NULL,
    lift INTEGER NOT NULL,
    PRIMARY KEY (product_id, other_id)
) STRICT;

-- Pairs that are not shown together, however often they are bought so; the
-- product with the smaller number comes first.
CREATE TABLE vetoed_pairs (
    product_id INTEGER NOT NULL REFERENCES products (id),
    other_id INTEGER NOT NULL REFERENCES products (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (product_id, other_id)
) STRICT;

-- What was sold in the last weeks, counted once a night.
CREATE TABLE product_sales (
    product_id INTEGER PRIMARY KEY NOT NULL REFERENCES products (id),
    pieces INTEGER NOT NULL,
    orders INTEGER NOT NULL
) STRICT;
CREATE INDEX product_sales_by_pieces ON product_sales (pieces, product_id);
