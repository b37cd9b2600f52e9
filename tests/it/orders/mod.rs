//! Orders, from the cart to the customer's hands.

mod at_once;
mod cancelling;
mod fulfilling;
mod placing;
