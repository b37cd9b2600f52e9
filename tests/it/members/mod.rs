//! Members: registration, its approval, sign-in, their records.

mod coming_in;
mod profiles;
mod records;
mod registering;
mod signing_in;
