DROP TABLE counter_holds;
DROP TABLE counter_lines;
DROP TABLE counter_drafts;
