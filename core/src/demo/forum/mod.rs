//! What the demo's customers talk about in the forum, told through the use
//! cases in the order of time.

mod care;
mod events;
mod script;
mod shelves;
mod sizes;
mod tell;
mod trade;

pub(super) use tell::fill;
