//! admin-tui with a subcommand: for scripts, for cron, for the machine's
//! owner.

mod reporting;
mod selling;
mod staffing;
