//! The catalogue: what customers find and what staff change.

mod browsing;
mod editing;
