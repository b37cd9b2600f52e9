//! Transfers: announced, found, refused.

mod confirming;
mod deciding;
