//! Knowing customers: where they stand, what is noted, what happened.

mod noting;
mod seeing;
mod standing;
mod timeline;
