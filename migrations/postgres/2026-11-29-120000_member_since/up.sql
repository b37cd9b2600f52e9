-- Since when somebody is a member. Suspending and restoring used to move the
-- day of the decision, and a question counted as one.
ALTER TABLE members ADD COLUMN member_since TIMESTAMP;
UPDATE members SET member_since = COALESCE(
    (SELECT MAX(e.at) FROM events e
     WHERE e.member_id = members.id AND e.kind IN ('member.confirmed', 'member.created')),
    decided_at,
    registered_at)
WHERE state IN ('active', 'suspended');
UPDATE members SET decided_at = NULL, decided_by = NULL WHERE state IN ('awaiting_review', 'needs_info');
