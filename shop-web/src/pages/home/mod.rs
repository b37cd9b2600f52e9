//! The home page: the modules that staff put on it, in their order.

mod load;
mod modules;
mod page;

pub use page::show;
