//! Promotions: made, changed, started, ended, tried out, and their codes.

mod codes;
mod create;
mod decide;
mod list;
mod results;
mod show;
mod terms;
mod trial;

use clap::Subcommand;
use shop_core::{
    messages::text_with,
    promotions::{self, PromotionView},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    session::Session,
};

pub(super) use trial::{lane, source};

/// What can be done with promotions.
#[derive(Debug, Clone, Subcommand)]
pub enum PromoCommand {
    /// List promotions, the newest first
    List(list::ListArgs),
    /// Show a promotion with its terms, limits, codes and results
    Show(show::ShowArgs),
    /// Make a promotion, as a draft unless it is started at once
    Create(create::CreateArgs),
    /// Change the terms of a promotion
    Edit(create::EditArgs),
    /// Make a draft with the terms of another promotion
    Copy(decide::WhichArgs),
    /// Let a draft run
    Start(decide::WhichArgs),
    /// Hold a promotion back
    Pause(decide::WhichArgs),
    /// Let a paused promotion run again
    Resume(decide::WhichArgs),
    /// Finish a promotion for good
    End(decide::WhichArgs),
    /// List the codes of a promotion, add one, or make many
    Codes(codes::CodesArgs),
    /// Price some goods with a code and say step by step what came of it
    Try(trial::TryArgs),
    /// What promotions brought: orders, discount, net sales
    Results(results::ResultsArgs),
}

impl PromoCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        use promotions::PromotionEvent::{End, Pause, Resume, Start};
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
            Self::Create(args) => create::create(session, args),
            Self::Edit(args) => create::edit(session, args),
            Self::Copy(args) => decide::copy(session, args),
            Self::Start(args) => decide::decide(session, args, Start),
            Self::Pause(args) => decide::decide(session, args, Pause),
            Self::Resume(args) => decide::decide(session, args, Resume),
            Self::End(args) => decide::decide(session, args, End),
            Self::Codes(args) => codes::run(session, args),
            Self::Try(args) => trial::run(session, args),
            Self::Results(args) => results::run(session, args),
        }
    }
}

/// Returns the promotion with a number, a code or a name.
fn find(session: &mut Session, typed: &str) -> Result<PromotionView, Failure> {
    let lang = session.lang;
    let found =
        promotions::named(&mut session.conn, &session.by, typed).map_err(explained(lang))?;
    found.ok_or_else(|| {
        let message = text_with(lang, "cli-no-such-promotion", &[("promotion", typed)]);
        Failure::new(Exit::NothingFound, message)
    })
}
