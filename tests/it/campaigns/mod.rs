//! News by mail, and the way out of them.

mod pages;
mod sending;
