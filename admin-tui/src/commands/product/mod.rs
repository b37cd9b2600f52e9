//! Products, their prices and pictures.

mod companions;
mod find;
mod list;
mod picture;
mod price;
mod publish;
mod show;
mod words;

use clap::Subcommand;

use super::{
    answer::{Answer, Failure},
    session::Session,
};

pub(super) use find::{offer, product, variant};
pub(super) use picture::colour;

/// What can be done with products.
#[derive(Debug, Clone, Subcommand)]
pub enum ProductCommand {
    /// List products, the newest first
    List(list::ListArgs),
    /// Show a product with its variants, prices and stock
    Show(show::ShowArgs),
    /// Make a draft of a product
    Create(Box<words::CreateArgs>),
    /// Change what is said about a product
    Edit(Box<words::EditArgs>),
    /// Give a product its tags, by which collections choose
    Tag(companions::TagArgs),
    /// List what goes with a product, by hand and bought together
    Related(companions::OneArgs),
    /// Say that a product goes with another one
    Relate(companions::RelateArgs),
    /// Say so no longer
    Unrelate(companions::RelateArgs),
    /// Put one of those that go with a product at another place among them
    Reorder(companions::ReorderArgs),
    /// Never show two products as bought together
    Veto(companions::PairArgs),
    /// Let two products be shown as bought together again
    Allow(companions::PairArgs),
    /// Change the price of a variant
    Price(price::PriceArgs),
    /// Put a product on sale
    Publish(publish::ProductArgs),
    /// Take a product off sale; its page says so
    Archive(publish::ProductArgs),
    /// Pictures of products
    #[command(subcommand)]
    Picture(picture::PictureCommand),
}

impl ProductCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
            Self::Create(args) => words::create(session, args),
            Self::Edit(args) => words::edit(session, args),
            Self::Tag(args) => companions::tag(session, args),
            Self::Related(args) => companions::related(session, args),
            Self::Relate(args) => companions::relate(session, args),
            Self::Unrelate(args) => companions::unrelate(session, args),
            Self::Reorder(args) => companions::reorder(session, args),
            Self::Veto(args) => companions::veto(session, args),
            Self::Allow(args) => companions::allow(session, args),
            Self::Price(args) => price::run(session, args),
            Self::Publish(args) => publish::publish(session, args),
            Self::Archive(args) => publish::archive(session, args),
            Self::Picture(command) => command.run(session),
        }
    }
}
