//! Whole stories, through the real programs.

mod double_click;
mod full_disk;
mod killed;
mod mail_down;
mod sale;
