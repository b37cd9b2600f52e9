//! Reports for people, spreadsheets and cron.

mod sales;

use clap::Subcommand;

use super::{
    answer::{Answer, Failure},
    session::Session,
};

/// The reports.
#[derive(Debug, Clone, Subcommand)]
pub enum ReportCommand {
    /// What was sold and paid for
    Sales(sales::SalesArgs),
}

impl ReportCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Sales(args) => sales::run(session, args),
        }
    }
}
