//! The rows of the contents' tables.

mod home;
mod pages;
mod questions;

pub(super) use home::*;
pub(super) use pages::*;
pub(super) use questions::*;
