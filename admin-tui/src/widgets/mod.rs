//! The pieces screens are made of: each keeps its own state and draws itself.

pub mod dialog;
pub mod editor;
pub mod filter;
pub mod finder;
pub mod fitting;
pub mod form;
pub mod frame;
pub mod notice;
pub mod sheet;
pub mod table;
pub mod toast;
