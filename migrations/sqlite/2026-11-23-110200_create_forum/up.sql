-- The discussion forum.

-- What is talked about; a members-only category is not shown to guests.
CREATE TABLE forum_categories (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    description TEXT NOT NULL,
    description_en TEXT NOT NULL,
    position INTEGER NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('everyone', 'members')),
    premoderated INTEGER NOT NULL,
    locked INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX forum_categories_by_position ON forum_categories (position, id);

-- A topic carries what lists need of its posts: state is that of its first
-- post, and last_post_at, last_number, posts and first_answer_at count what
-- is visible.
CREATE TABLE forum_topics (
    id INTEGER PRIMARY KEY,
    category_id INTEGER NOT NULL REFERENCES forum_categories (id),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    member_id INTEGER REFERENCES members (id),
    state TEXT NOT NULL CHECK (state IN ('held', 'visible', 'hidden', 'deleted')),
    pinned INTEGER NOT NULL,
    locked INTEGER NOT NULL,
    answer_number INTEGER,
    solved_at TEXT,
    created_at TEXT NOT NULL,
    last_post_at TEXT NOT NULL,
    last_number INTEGER NOT NULL,
    posts INTEGER NOT NULL,
    next_number INTEGER NOT NULL,
    first_answer_at TEXT,
    first_answer_from_staff INTEGER,
    search TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX forum_topics_by_activity ON forum_topics (state, last_post_at, id);
CREATE INDEX forum_topics_by_category ON forum_topics (category_id, state, last_post_at, id);
CREATE INDEX forum_topics_unanswered ON forum_topics (state, first_answer_at, created_at);
CREATE INDEX forum_topics_by_member ON forum_topics (member_id, id);

-- shown_at is when a post was first visible, which is when others heard of it.
CREATE TABLE forum_posts (
    id INTEGER PRIMARY KEY,
    topic_id INTEGER NOT NULL REFERENCES forum_topics (id),
    number INTEGER NOT NULL,
    author TEXT NOT NULL,
    member_id INTEGER REFERENCES members (id),
    from_staff INTEGER NOT NULL,
    body TEXT NOT NULL,
    quoted_number INTEGER,
    quoted_text TEXT,
    state TEXT NOT NULL CHECK (state IN ('held', 'visible', 'hidden', 'deleted')),
    held_for TEXT CHECK (held_for IN ('new_member', 'links', 'shouting', 'words', 'category', 'edited', 'flags')),
    reason TEXT,
    created_at TEXT NOT NULL,
    shown_at TEXT,
    edited_at TEXT,
    decided_at TEXT,
    decided_by TEXT,
    search TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (topic_id, number)
) STRICT;
CREATE INDEX forum_posts_by_state ON forum_posts (state, id);
CREATE INDEX forum_posts_by_member ON forum_posts (member_id, id);
CREATE INDEX forum_posts_by_time ON forum_posts (created_at, id);

-- What a post said before it was edited.
CREATE TABLE forum_revisions (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES forum_posts (id),
    editor TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX forum_revisions_by_post ON forum_revisions (post_id, id);

-- One report of a post by one member, and what became of it.
CREATE TABLE forum_flags (
    id INTEGER PRIMARY KEY,
    post_id INTEGER NOT NULL REFERENCES forum_posts (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    reason TEXT NOT NULL CHECK (reason IN ('spam', 'rude', 'misplaced', 'personal_data', 'other')),
    note TEXT NOT NULL,
    weight INTEGER NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('upheld', 'dismissed')),
    decided_at TEXT,
    decided_by TEXT,
    UNIQUE (post_id, member_id)
) STRICT;
CREATE INDEX forum_flags_by_outcome ON forum_flags (outcome, post_id);

-- Which products a topic is about.
CREATE TABLE forum_mentions (
    topic_id INTEGER NOT NULL REFERENCES forum_topics (id),
    product_id INTEGER NOT NULL REFERENCES products (id),
    PRIMARY KEY (topic_id, product_id)
) STRICT;
CREATE INDEX forum_mentions_by_product ON forum_mentions (product_id, topic_id);

-- How far a member has read a topic.
CREATE TABLE forum_reads (
    member_id INTEGER NOT NULL REFERENCES members (id),
    topic_id INTEGER NOT NULL REFERENCES forum_topics (id),
    number INTEGER NOT NULL,
    PRIMARY KEY (member_id, topic_id)
) STRICT;

-- Who is told about new posts of a topic.
CREATE TABLE forum_watches (
    member_id INTEGER NOT NULL REFERENCES members (id),
    topic_id INTEGER NOT NULL REFERENCES forum_topics (id),
    since TEXT NOT NULL,
    PRIMARY KEY (member_id, topic_id)
) STRICT;
CREATE INDEX forum_watches_by_topic ON forum_watches (topic_id, member_id);

-- What a member chose for the forum.
CREATE TABLE forum_profiles (
    member_id INTEGER PRIMARY KEY NOT NULL REFERENCES members (id),
    all_read_at TEXT,
    mail_replies INTEGER NOT NULL
) STRICT;

-- Warnings and silences, never changed except by being lifted.
CREATE TABLE forum_sanctions (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members (id),
    kind TEXT NOT NULL CHECK (kind IN ('warning', 'silence')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    until TEXT,
    decided_by TEXT NOT NULL,
    lifted_at TEXT,
    lifted_by TEXT
) STRICT;
CREATE INDEX forum_sanctions_by_member ON forum_sanctions (member_id, id);
CREATE INDEX forum_sanctions_by_end ON forum_sanctions (kind, lifted_at, until);
