//! Members: registration, its approval, sign-in, their records.

mod records;
mod registering;
mod signing_in;
