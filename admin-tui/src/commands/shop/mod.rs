//! The settings of the shop.

mod keys;
mod set;
mod show;

use clap::Subcommand;

use super::{
    answer::{Answer, Failure},
    session::Session,
};

/// What can be done with the settings.
#[derive(Debug, Clone, Subcommand)]
pub enum ShopCommand {
    /// Show every setting and its value
    Show,
    /// Change one setting
    Set(set::SetArgs),
}

impl ShopCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Show => show::run(session),
            Self::Set(args) => set::run(session, args),
        }
    }
}
