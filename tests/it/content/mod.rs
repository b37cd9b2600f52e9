//! What staff write for the web.

mod fresh;
mod home;
mod menus;
mod pages;
mod questions;
mod writing;
