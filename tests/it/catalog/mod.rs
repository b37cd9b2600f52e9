//! The catalogue: what customers find and what staff change.

mod browsing;
mod collecting;
mod editing;
mod pairing;
