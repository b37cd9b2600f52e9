DROP TABLE search_misses;
DROP TABLE demand_notes;
DROP TABLE stock_watches;
DROP TABLE request_notes;
DROP TABLE request_steps;
DROP TABLE request_votes;
DROP TABLE requests;
