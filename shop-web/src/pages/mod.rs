//! The pages of the shop: each file holds a page's template and its handler.

pub mod cart;
pub mod checkout;
pub mod home;
pub mod order;
pub mod product;
pub mod products;
pub mod register;
pub mod registration;
pub mod search;
pub mod sign_in;
