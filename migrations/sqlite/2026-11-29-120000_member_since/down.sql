ALTER TABLE members DROP COLUMN member_since;
