//! Whole stories, through the real programs.

mod day;
mod double_click;
mod full_disk;
mod killed;
mod mail_down;
mod sale;
mod steps;
