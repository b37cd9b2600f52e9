# What happened and what can be done.

error-database = The database has a problem. Nothing was saved; please try again.
error-database-busy = The system is busy. Nothing was saved; please try again in a moment.
error-database-full = The server's disk is full. Nothing was saved; make room and try again.
error-denied = This account is not allowed to { $permission }.

# Stock

error-stock-not-positive = Enter a quantity above zero.
error-stock-too-many = The quantity is too large; at most { $most } pieces.
error-stock-not-found = This variant was not found.
error-stock-would-go-negative = The stock cannot be lowered by that much: the rest is ordered or not there. Cancel the orders first.
error-stock-reason-missing = Write why the stock is adjusted.
error-stock-reason-too-long = The reason is too long; at most { $most } characters.
