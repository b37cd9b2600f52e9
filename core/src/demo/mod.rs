//! The demo boutique: drawn pictures, articles, people, and two years of
//! trade, made through the use cases everybody uses.
//!
//! Everything in it follows from the day it is made for: no clock, no chance.

pub mod pictures;

mod agenda;
mod articles;
mod campaigns;
mod customers;
mod desk;
mod dice;
mod error;
mod fill;
mod forum;
mod history;
mod offers;
mod office;
mod people;
mod racks;
mod receipt;
mod season;
mod shelves;
mod talk;
mod taste;
mod window;
mod wishes;

pub use error::DemoError;
pub use fill::{DemoSignIns, fill, is_there, sign_ins};
pub use people::DemoStaff;
