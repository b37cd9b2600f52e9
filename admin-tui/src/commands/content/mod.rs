//! Contents: pages, frequent questions, menus, the home page, banners.

mod banner;
mod faq;
mod faq_category;
mod home;
mod input;
mod menu;
mod page;
mod page_change;

use clap::Subcommand;

use super::{
    answer::{Answer, Failure},
    session::Session,
};

/// What staff write for the web.
#[derive(Debug, Clone, Subcommand)]
pub enum ContentCommand {
    /// Pages of text
    #[command(subcommand)]
    Page(page::PageCommand),
    /// Frequent questions
    #[command(subcommand)]
    Faq(faq::FaqCommand),
    /// Categories of frequent questions
    #[command(subcommand)]
    FaqCategory(faq_category::FaqCategoryCommand),
    /// Links of the menus
    #[command(subcommand)]
    Menu(menu::MenuCommand),
    /// Modules of the home page
    #[command(subcommand)]
    Home(home::HomeCommand),
    /// Banners of the home page
    #[command(subcommand)]
    Banner(banner::BannerCommand),
}

impl ContentCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Page(command) => command.run(session),
            Self::Faq(command) => command.run(session),
            Self::FaqCategory(command) => command.run(session),
            Self::Menu(command) => command.run(session),
            Self::Home(command) => command.run(session),
            Self::Banner(command) => command.run(session),
        }
    }
}
