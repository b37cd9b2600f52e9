# What happened and what can be done.

error-database = The database has a problem. Nothing was saved; please try again.
error-database-busy = The system is busy. Nothing was saved; please try again in a moment.
error-database-full = The server's disk is full. Nothing was saved; make room and try again.
error-denied = This account is not allowed to { $permission }.
