//! What runs by itself, and what waits for a person.

mod ticking;
mod waiting;
