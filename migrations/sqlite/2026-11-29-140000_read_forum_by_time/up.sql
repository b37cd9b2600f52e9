-- When a member last read a topic: a post that waited for a moderator appears
-- behind numbers she has read already.
CREATE TABLE forum_reads_by_time (
    member_id INTEGER NOT NULL REFERENCES members (id),
    topic_id INTEGER NOT NULL REFERENCES forum_topics (id),
    number INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    PRIMARY KEY (member_id, topic_id)
) STRICT;

INSERT INTO forum_reads_by_time (member_id, topic_id, number, read_at)
SELECT
    forum_reads.member_id,
    forum_reads.topic_id,
    forum_reads.number,
    COALESCE(
        (
            SELECT MAX(forum_posts.shown_at)
            FROM forum_posts
            WHERE forum_posts.topic_id = forum_reads.topic_id
                AND forum_posts.number <= forum_reads.number
        ),
        forum_topics.created_at
    )
FROM forum_reads
INNER JOIN forum_topics ON forum_topics.id = forum_reads.topic_id;

DROP TABLE forum_reads;
ALTER TABLE forum_reads_by_time RENAME TO forum_reads;
