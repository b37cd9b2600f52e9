-- When a member last read a topic: a post that waited for a moderator appears
-- behind numbers she has read already.
ALTER TABLE forum_reads ADD COLUMN read_at TIMESTAMP;

UPDATE forum_reads
SET read_at = COALESCE(
    (
        SELECT MAX(forum_posts.shown_at)
        FROM forum_posts
        WHERE forum_posts.topic_id = forum_reads.topic_id
            AND forum_posts.number <= forum_reads.number
    ),
    (
        SELECT forum_topics.created_at
        FROM forum_topics
        WHERE forum_topics.id = forum_reads.topic_id
    )
);

ALTER TABLE forum_reads ALTER COLUMN read_at SET NOT NULL;
