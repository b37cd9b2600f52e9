//! What customers want and the shop has not.

mod asking;
mod demanding;
mod moving;
mod twice;
mod waiting;
