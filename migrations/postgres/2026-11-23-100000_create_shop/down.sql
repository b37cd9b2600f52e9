-- Undoes: The shop itself: settings, counters, leases, limits, and the activity log.
DROP TABLE events;
DROP TABLE rate_limits;
DROP TABLE leases;
DROP TABLE counters;
DROP TABLE settings;
