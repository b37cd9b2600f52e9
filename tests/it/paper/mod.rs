//! Every row of the paper: through the pages, the terminal, and the command
//! line.

mod reports;
mod staff;
mod talk;
