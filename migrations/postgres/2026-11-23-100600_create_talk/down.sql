-- Undoes: Mail outbox, conversations, pages and questions.
DROP TABLE faq_entries;
DROP TABLE pages;
DROP TABLE conversation_messages;
DROP TABLE conversations;
DROP TABLE mail_messages;
