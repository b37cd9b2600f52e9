//! Every row of the paper: through the pages, the terminal, and the command
//! line.

mod becoming_a_member;
mod buying;
mod catalogue;
mod contents;
mod counter;
mod forum;
mod knowing_customers;
mod members_in_hand;
mod news;
mod promotion_kinds;
mod promotions;
mod reports;
mod requests;
mod shelves;
mod staff;
mod talk;
