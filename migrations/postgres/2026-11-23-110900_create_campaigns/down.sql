ALTER TABLE mail_messages DROP COLUMN unsubscribe;
DROP TABLE mail_suppressions;
DROP TABLE campaign_recipients;
DROP TABLE campaigns;
