-- Categories, products, variants, pictures.

CREATE TABLE categories (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES categories (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE colours (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    hex TEXT NOT NULL
) STRICT;

CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    category_id INTEGER NOT NULL REFERENCES categories (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    material TEXT NOT NULL,
    material_en TEXT NOT NULL,
    description TEXT NOT NULL,
    description_en TEXT NOT NULL,
    care TEXT NOT NULL,
    care_en TEXT NOT NULL,
    motif TEXT NOT NULL,
    technique TEXT NOT NULL CHECK (technique IN ('tulis', 'cap', 'combination', 'printed', 'woven', 'plain')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'archived')),
    search TEXT NOT NULL,
    created_at TEXT NOT NULL,
    published_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX products_by_status ON products (status, published_at, id);
CREATE INDEX products_by_category ON products (category_id, status);

-- A slug that a product had before; its page answers with a redirect.
CREATE TABLE former_slugs (
    slug TEXT PRIMARY KEY NOT NULL,
    product_id INTEGER NOT NULL REFERENCES products (id)
) STRICT;

CREATE TABLE variants (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id),
    colour_id INTEGER NOT NULL REFERENCES colours (id),
    size TEXT NOT NULL,
    sku TEXT NOT NULL UNIQUE,
    price INTEGER NOT NULL CHECK (price >= 0),
    weight_grams INTEGER NOT NULL CHECK (weight_grams >= 0),
    status TEXT NOT NULL CHECK (status IN ('active', 'archived')),
    position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (product_id, colour_id, size)
) STRICT;

CREATE TABLE price_changes (
    id INTEGER PRIMARY KEY,
    variant_id INTEGER NOT NULL REFERENCES variants (id),
    old_price INTEGER NOT NULL,
    new_price INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX price_changes_by_variant ON price_changes (variant_id, id);

CREATE TABLE measurements (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id),
    size TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('bust', 'waist', 'hip', 'shoulder', 'sleeve', 'length', 'width')),
    centimetres INTEGER NOT NULL CHECK (centimetres > 0),
    UNIQUE (product_id, size, part)
) STRICT;

CREATE TABLE pictures (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id),
    colour_id INTEGER REFERENCES colours (id),
    position INTEGER NOT NULL,
    media_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'drawing')),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    alt TEXT NOT NULL,
    alt_en TEXT NOT NULL
) STRICT;
CREATE INDEX pictures_by_product ON pictures (product_id, position, id);
