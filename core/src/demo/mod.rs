//! The demo boutique: drawn pictures, articles, people and a history.

pub mod pictures;
