-- Undoes: Conversations with clocks, notes and photos; the business calendar.
DROP TABLE service_targets;
DROP TABLE holidays;
DROP TABLE opening_hours;
DROP TABLE canned_replies;
DROP TABLE conversation_ratings;
DROP TABLE conversation_attachments;
DELETE FROM conversation_messages WHERE visibility = 'internal';
ALTER TABLE conversation_messages DROP COLUMN visibility;
ALTER TABLE conversations DROP CONSTRAINT conversations_kind_check;
ALTER TABLE conversations DROP CONSTRAINT conversations_state_check;
UPDATE conversations SET kind = CASE kind WHEN 'payment_confirmation' THEN 'question' ELSE kind END, state = CASE state WHEN 'waiting' THEN 'answered' WHEN 'solved' THEN 'solved' WHEN 'closed' THEN 'solved' ELSE 'open' END;
ALTER TABLE conversations
    DROP COLUMN channel,
    DROP COLUMN order_id,
    DROP COLUMN order_line_id,
    DROP COLUMN payment_id,
    DROP COLUMN previous_id,
    DROP COLUMN assigned_to,
    DROP COLUMN waiting_since,
    DROP COLUMN respond_since,
    DROP COLUMN respond_worked,
    DROP COLUMN respond_due_at,
    DROP COLUMN solve_since,
    DROP COLUMN solve_worked,
    DROP COLUMN solve_due_at,
    DROP COLUMN due_at,
    DROP COLUMN first_answer_minutes,
    DROP COLUMN solved_minutes,
    DROP COLUMN solutions,
    DROP COLUMN reopened,
    DROP COLUMN snoozed_until,
    DROP COLUMN cause,
    DROP COLUMN outcome,
    DROP COLUMN root_cause;
ALTER TABLE conversations ADD CONSTRAINT conversations_kind_check CHECK (kind IN ('question', 'criticism', 'suggestion', 'complaint'));
ALTER TABLE conversations ADD CONSTRAINT conversations_state_check CHECK (state IN ('open', 'answered', 'solved'));
