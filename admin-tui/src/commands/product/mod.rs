//! Products, their prices and pictures.

mod find;
mod list;
mod picture;
mod price;
mod publish;
mod show;

use clap::Subcommand;

use super::{
    answer::{Answer, Failure},
    session::Session,
};

pub(super) use find::{offer, variant};

/// What can be done with products.
#[derive(Debug, Clone, Subcommand)]
pub enum ProductCommand {
    /// List products, the newest first
    List(list::ListArgs),
    /// Show a product with its variants, prices and stock
    Show(show::ShowArgs),
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
            Self::Price(args) => price::run(session, args),
            Self::Publish(args) => publish::publish(session, args),
            Self::Archive(args) => publish::archive(session, args),
            Self::Picture(command) => command.run(session),
        }
    }
}
