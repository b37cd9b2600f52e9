ALTER TABLE forum_reads DROP COLUMN read_at;
