-- News by mail: to whom, what, when; and who wants no more of it.

-- Without a segment a campaign goes to everybody who asked for news.
-- holdout_percent is the share of the audience that gets nothing, so that
-- the effect can be told from what would have happened anyway.
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    segment TEXT CHECK (segment IN ('prospect', 'champion', 'loyal', 'new', 'greet', 'potential', 'at_risk', 'asleep', 'unprofiled')),
    promotion_id INTEGER REFERENCES promotions (id),
    subject TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    body TEXT NOT NULL,
    body_en TEXT NOT NULL,
    holdout_percent INTEGER NOT NULL CHECK (holdout_percent BETWEEN 0 AND 50),
    state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'sending', 'sent', 'canceled')),
    send_at TEXT,
    started_at TEXT,
    finished_at TEXT,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX campaigns_by_state ON campaigns (state, send_at);

-- The audience as it was when sending began, and what became of each.
CREATE TABLE campaign_recipients (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'held_out', 'mailed', 'no_consent', 'suppressed', 'not_a_member')),
    token_digest TEXT UNIQUE,
    decided_at TEXT,
    unsubscribed_at TEXT,
    UNIQUE (campaign_id, member_id)
) STRICT;
CREATE INDEX campaign_recipients_by_outcome ON campaign_recipients (campaign_id, outcome, id);
CREATE INDEX campaign_recipients_by_member ON campaign_recipients (member_id);

-- Addresses that get no news whatever their consents say.
CREATE TABLE mail_suppressions (
    email TEXT PRIMARY KEY NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('bounced', 'complained', 'by_staff')),
    note TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- Where news can be stopped, for the header that mail programs show as a button.
ALTER TABLE mail_messages ADD COLUMN unsubscribe TEXT;
