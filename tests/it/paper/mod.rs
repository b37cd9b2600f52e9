//! Every row of the paper: through the pages, the terminal, and the command
//! line.

mod forum;
mod reports;
mod requests;
mod staff;
