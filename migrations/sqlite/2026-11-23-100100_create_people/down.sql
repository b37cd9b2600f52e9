-- Undoes: Staff, members and their sessions.
DROP TABLE addresses;
DROP TABLE sessions;
DROP TABLE consents;
DROP TABLE members;
DROP TABLE staff;
