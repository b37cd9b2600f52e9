//! The catalogue: what customers find and what staff change.

mod browsing;
mod categories;
mod collecting;
mod editing;
mod naming;
mod pairing;

pub use collecting::wish;
