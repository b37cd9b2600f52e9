//! What customers of the demo said to the shop beyond the first letters:
//! complaints with photos and causes, calls, notes among the staff.

mod flaw;
mod tell;
mod told;

pub(super) use tell::fill;
