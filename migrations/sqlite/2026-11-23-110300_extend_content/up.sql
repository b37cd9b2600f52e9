-- Contents by staff: pages with a working draft and versions, questions in
-- categories, menus, the home page's modules, banners.

-- A page of the shop; its texts by language stand beside it.
CREATE TABLE content_pages (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    built_in INTEGER NOT NULL,
    position INTEGER NOT NULL,
    published INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    published_at TEXT,
    version INTEGER NOT NULL
) STRICT;

-- title and body are what staff work on; shown_title and shown_body are what
-- the web shows while the page is published.
CREATE TABLE page_texts (
    page_id INTEGER NOT NULL REFERENCES content_pages (id),
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    shown_title TEXT,
    shown_body TEXT,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (page_id, lang)
) STRICT;

-- Every text a page had, with who wrote it.
CREATE TABLE page_versions (
    id INTEGER PRIMARY KEY,
    page_id INTEGER NOT NULL REFERENCES content_pages (id),
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (page_id, lang, number)
) STRICT;

INSERT INTO content_pages (slug, built_in, position, published, created_at, published_at, version)
SELECT slug, 1,
       CASE slug WHEN 'profil' THEN 1 WHEN 'cara-pembelian' THEN 2 WHEN 'pengembalian' THEN 4
                 WHEN 'syarat' THEN 5 WHEN 'privasi' THEN 6 ELSE 7 END,
       1, min(updated_at), min(updated_at), 1
FROM pages GROUP BY slug ORDER BY slug;
INSERT INTO page_texts (page_id, lang, title, body, shown_title, shown_body, updated_at, version)
SELECT c.id, p.lang, p.title, p.body, p.title, p.body, p.updated_at, p.version
FROM pages p JOIN content_pages c ON c.slug = p.slug;
INSERT INTO page_versions (page_id, lang, number, title, body, actor, at)
SELECT c.id, p.lang, p.version, p.title, p.body, 'system', p.updated_at
FROM pages p JOIN content_pages c ON c.slug = p.slug ORDER BY c.id, p.lang;
DROP TABLE pages;

CREATE TABLE faq_categories (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO faq_categories (slug, name, name_en, position, version)
SELECT 'umum', 'Umum', 'General', 1, 1 WHERE EXISTS (SELECT 1 FROM faq_entries);

CREATE TABLE faq_questions (
    id INTEGER PRIMARY KEY,
    category_id INTEGER NOT NULL REFERENCES faq_categories (id),
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    question_en TEXT NOT NULL,
    answer TEXT NOT NULL,
    answer_en TEXT NOT NULL,
    published INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX faq_questions_by_category ON faq_questions (category_id, position, id);
INSERT INTO faq_questions (category_id, position, question, question_en, answer, answer_en, published, version)
SELECT c.id, e.position, e.question, e.question_en, e.answer, e.answer_en, 1, e.version
FROM faq_entries e CROSS JOIN faq_categories c ORDER BY e.position, e.id;
DROP TABLE faq_entries;

-- target names a page, category, collection or product by its number, a
-- built-in place by its name, or a web address. What it names may be gone:
-- the web leaves such an item out and staff are told.
CREATE TABLE menu_items (
    id INTEGER PRIMARY KEY,
    menu TEXT NOT NULL CHECK (menu IN ('header', 'footer-shop', 'footer-about')),
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    label_en TEXT NOT NULL,
    target_kind TEXT NOT NULL CHECK (target_kind IN ('page', 'category', 'collection', 'product', 'place', 'url')),
    target TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE home_modules (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('hero', 'banners', 'newest', 'best-sellers', 'categories', 'category', 'collection', 'promotions', 'forum', 'text', 'story', 'steps', 'promises')),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    body TEXT NOT NULL,
    body_en TEXT NOT NULL,
    count INTEGER NOT NULL,
    subject_id INTEGER,
    shown INTEGER NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    version INTEGER NOT NULL
) STRICT;

-- With a promotion, the banner is shown while that one runs.
CREATE TABLE banners (
    id INTEGER PRIMARY KEY,
    placement TEXT NOT NULL CHECK (placement IN ('hero', 'row')),
    position INTEGER NOT NULL,
    media_key TEXT NOT NULL,
    picture_kind TEXT NOT NULL CHECK (picture_kind IN ('photo', 'drawing')),
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    alt TEXT NOT NULL,
    alt_en TEXT NOT NULL,
    headline TEXT NOT NULL,
    headline_en TEXT NOT NULL,
    target_kind TEXT NOT NULL CHECK (target_kind IN ('page', 'category', 'collection', 'product', 'place', 'url')),
    target TEXT NOT NULL,
    shown INTEGER NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    promotion_id INTEGER,
    version INTEGER NOT NULL
) STRICT;
