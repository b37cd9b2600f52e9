//! Staff accounts and what each role may do.

mod permissions;
