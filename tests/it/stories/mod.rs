//! Whole stories, through the real programs.

mod double_click;
mod killed;
mod mail_down;
mod sale;
