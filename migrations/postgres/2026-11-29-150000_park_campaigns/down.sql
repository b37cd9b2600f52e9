-- Undoes: Campaigns that could not go on.
UPDATE mail_messages SET state = 'failed' WHERE state = 'dropped';
ALTER TABLE mail_messages DROP CONSTRAINT mail_messages_state_check;
ALTER TABLE mail_messages ADD CONSTRAINT mail_messages_state_check CHECK (state IN ('queued', 'sent', 'failed'));
ALTER TABLE mail_messages DROP COLUMN campaign_recipient_id;
ALTER TABLE campaigns DROP COLUMN problem;
