//! What customers of the demo wanted and the shop had not.

mod tell;
mod told;

pub(super) use tell::fill;
