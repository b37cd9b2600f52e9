//! Whole commands on a shop of their own.

mod desk;
mod forum;
mod knowing;
mod refusing;
mod selling;
mod settling_in;
