-- Undoes: The discussion forum.
DROP TABLE forum_sanctions;
DROP TABLE forum_profiles;
DROP TABLE forum_watches;
DROP TABLE forum_reads;
DROP TABLE forum_mentions;
DROP TABLE forum_flags;
DROP TABLE forum_revisions;
DROP TABLE forum_posts;
DROP TABLE forum_topics;
DROP TABLE forum_categories;
