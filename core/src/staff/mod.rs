//! Staff accounts: roles, sign-in, passwords.

mod role;

pub use role::Role;
