//! The rows of the paper, each walked through the web, the terminal and the
//! command line.

mod requests;
