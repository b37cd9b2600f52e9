//! The pages of the shop: each file holds a page's template and its handler.

pub mod account;
pub mod cart;
pub mod checkout;
pub mod confirm_payment;
pub mod contact;
pub mod faq;
pub mod files;
pub mod home;
mod letter;
pub mod letters;
pub mod messages;
pub mod order;
pub mod product;
pub mod products;
pub mod profile;
pub mod promo;
mod receipt;
pub mod register;
pub mod registration;
pub mod requests;
pub mod search;
pub mod sign_in;
pub mod texts;
pub mod thread;
