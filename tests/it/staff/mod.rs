//! Staff accounts and what each role may do.

mod accounts;
mod auditing;
mod permissions;
