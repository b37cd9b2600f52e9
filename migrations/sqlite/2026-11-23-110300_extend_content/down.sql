CREATE TABLE pages (
    slug TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('id', 'en')),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (slug, lang)
) STRICT;
INSERT INTO pages (slug, lang, title, body, updated_at, version)
SELECT c.slug, t.lang, t.title, t.body, t.updated_at, t.version
FROM page_texts t JOIN content_pages c ON c.id = t.page_id WHERE t.title <> '';

CREATE TABLE faq_entries (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    question_en TEXT NOT NULL,
    answer TEXT NOT NULL,
    answer_en TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO faq_entries (position, question, question_en, answer, answer_en, version)
SELECT q.position, q.question, q.question_en, q.answer, q.answer_en, q.version
FROM faq_questions q JOIN faq_categories c ON c.id = q.category_id WHERE q.published
ORDER BY c.position, c.id, q.position, q.id;

DROP TABLE banners;
DROP TABLE home_modules;
DROP TABLE menu_items;
DROP TABLE faq_questions;
DROP TABLE faq_categories;
DROP TABLE page_versions;
DROP TABLE page_texts;
DROP TABLE content_pages;
