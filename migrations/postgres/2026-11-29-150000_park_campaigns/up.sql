-- Campaigns that could not go on, and news that were withdrawn in the outbox.

-- Why a campaign was taken back on its way; nothing when none was.
ALTER TABLE campaigns ADD COLUMN problem TEXT CHECK (problem IN ('no_code', 'promotion', 'place', 'no_address'));

-- A letter of a campaign knows whose it is, so that delivery can ask once
-- more whether it is still wanted.
ALTER TABLE mail_messages ADD COLUMN campaign_recipient_id BIGINT REFERENCES campaign_recipients (id);
UPDATE mail_messages SET campaign_recipient_id = (SELECT r.id FROM campaign_recipients r WHERE mail_messages.dedupe_key = 'campaign:' || r.campaign_id || ':' || r.member_id) WHERE template = 'campaign';
ALTER TABLE mail_messages DROP CONSTRAINT mail_messages_state_check;
ALTER TABLE mail_messages ADD CONSTRAINT mail_messages_state_check CHECK (state IN ('queued', 'sent', 'failed', 'dropped'));
