//! The whole command line as clap reads it.

use clap::{Args, Parser, Subcommand};

use super::{
    answer::{Answer, Failure},
    audit::AuditCommand,
    bank::BankCommand,
    campaign::CampaignCommand,
    catalog,
    category::CategoryCommand,
    collection::CollectionCommand,
    content::ContentCommand,
    conversation::ConversationCommand,
    counter::CounterCommand,
    formats::Format,
    forum::ForumCommand,
    jobs, mail,
    member::MemberCommand,
    migrate,
    order::OrderCommand,
    payment::PaymentCommand,
    product::ProductCommand,
    promo::PromoCommand,
    report::ReportCommand,
    request::RequestCommand,
    session::Session,
    shop::ShopCommand,
    staff::StaffCommand,
    stock::StockCommand,
    variant::VariantCommand,
};
use crate::settings::Settings;

/// The staff's programs of a boutique.
///
/// Without a subcommand this opens the terminal application; with one it
/// never does. Data goes to standard output, everything else to standard
/// error.
#[derive(Debug, Clone, Parser)]
#[command(
    name = "admin-tui",
    version,
    after_help = "Exit codes: 0 done, 1 refused, 2 usage, 3 nothing found or totals do not \
        reconcile, 4 database."
)]
pub struct Arguments {
    /// Where the shop is.
    #[command(flatten)]
    pub settings: Settings,
    /// How subcommands work.
    #[command(flatten)]
    pub options: Options,
    /// What to do; none opens the terminal application.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every subcommand understands.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// Act as this member of staff, with the rights of that role
    #[arg(long = "as", value_name = "USERNAME", global = true)]
    pub acting: Option<String>,
    /// How data is written
    #[arg(long, value_enum, default_value_t, global = true)]
    pub format: Format,
}

/// The areas of the command line.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Reports that add up, or end with code 3
    #[command(subcommand)]
    Report(ReportCommand),
    /// Accounts of staff
    #[command(subcommand)]
    Staff(StaffCommand),
    /// What everybody did
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Members and registrations
    #[command(subcommand)]
    Member(MemberCommand),
    /// Orders, from payment to delivery
    #[command(subcommand)]
    Order(OrderCommand),
    /// Orders written down at the counter and on the telephone
    #[command(subcommand)]
    Counter(CounterCommand),
    /// Bank transfers
    #[command(subcommand)]
    Payment(PaymentCommand),
    /// Products, their prices and pictures
    #[command(subcommand)]
    Product(ProductCommand),
    /// Variants: a product in one size and colour
    #[command(subcommand)]
    Variant(VariantCommand),
    /// Categories: the shelves of the shop
    #[command(subcommand)]
    Category(CategoryCommand),
    /// Collections: products shown together
    #[command(subcommand)]
    Collection(CollectionCommand),
    /// Write the catalogue as a PDF
    Catalog(catalog::CatalogArgs),
    /// Promotions, codes and what they brought
    #[command(subcommand)]
    Promo(PromoCommand),
    /// What staff write for the web: pages, questions, menus, the home page
    #[command(subcommand)]
    Content(ContentCommand),
    /// Pieces on the shelf
    #[command(subcommand)]
    Stock(StockCommand),
    /// The forum and its moderation
    #[command(subcommand)]
    Forum(ForumCommand),
    /// Product requests, and what was asked for and not there
    #[command(subcommand)]
    Request(RequestCommand),
    /// What customers say, and the hours it is answered in
    #[command(subcommand)]
    Conversation(ConversationCommand),
    /// Bank accounts that customers transfer to
    #[command(subcommand)]
    Bank(BankCommand),
    /// Letters to those who asked for news
    #[command(subcommand)]
    Campaign(CampaignCommand),
    /// The settings of the shop
    #[command(subcommand)]
    Shop(ShopCommand),
    /// The outbox
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// Run what runs by itself once: expiry, completion, mail
    Jobs(jobs::JobsArgs),
    /// Bring the database to this version's tables
    Migrate,
}

/// Carries out a command.
///
/// # Errors
/// When the command cannot be carried out at all.
pub(super) fn dispatch(session: &mut Session, command: &Command) -> Result<Answer, Failure> {
    match command {
        Command::Report(command) => command.run(session),
        Command::Staff(command) => command.run(session),
        Command::Audit(command) => command.run(session),
        Command::Member(command) => command.run(session),
        Command::Order(command) => command.run(session),
        Command::Counter(command) => command.run(session),
        Command::Payment(command) => command.run(session),
        Command::Product(command) => command.run(session),
        Command::Variant(command) => command.run(session),
        Command::Category(command) => command.run(session),
        Command::Collection(command) => command.run(session),
        Command::Catalog(args) => catalog::run(session, args),
        Command::Promo(command) => command.run(session),
        Command::Content(command) => command.run(session),
        Command::Stock(command) => command.run(session),
        Command::Forum(command) => command.run(session),
        Command::Request(command) => command.run(session),
        Command::Conversation(command) => command.run(session),
        Command::Bank(command) => command.run(session),
        Command::Campaign(command) => command.run(session),
        Command::Shop(command) => command.run(session),
        Command::Mail(command) => command.run(session),
        Command::Jobs(args) => jobs::run(session, args),
        Command::Migrate => Ok(migrate::run(session)),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::registry::commands;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn what_the_terminal_calls_a_command_is_one() {
        for action in commands() {
            let Some(path) = action.cli else { continue };
            let mut command = Arguments::command();
            for word in path.split(' ') {
                let found = command.find_subcommand(word).cloned();
                command = found.unwrap_or_else(|| panic!("`{path}` is no command"));
            }
        }
    }

    #[test]
    fn every_command_says_what_it_does() {
        fn check(command: &clap::Command, path: &str) {
            let path = format!("{path} {}", command.get_name());
            assert!(command.get_about().is_some(), "{path} has no help");
            for argument in command.get_arguments() {
                let help = argument.get_help().or(argument.get_long_help());
                assert!(help.is_some(), "{path}: {} has no help", argument.get_id());
            }
            for subcommand in command.get_subcommands() {
                check(subcommand, &path);
            }
        }
        check(&Arguments::command(), "");
    }
}
