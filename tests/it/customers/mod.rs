//! Knowing customers: where they stand, what is noted, what happened.

mod noting;
mod standing;
mod timeline;
