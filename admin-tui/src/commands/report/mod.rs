//! Reports for people, spreadsheets and cron.
//!
//! The subcommands are made from the table of reports in core, so a new
//! report is one here without a line of its own.

mod answer;
mod document;
mod explain;

use clap::{
    ArgMatches, Args, Command, Error, FromArgMatches, Subcommand, builder::PossibleValuesParser,
    error::ErrorKind,
};
use shop_core::{
    messages::Lang,
    reports::{self, Definition, Span},
};

pub use document::document;

use super::{
    answer::{Answer, Failure},
    session::Session,
};

/// The reports.
#[derive(Debug, Clone)]
pub enum ReportCommand {
    /// Which reports there are.
    List,
    /// What one of them counts and how.
    Explain(&'static Definition),
    /// One of them.
    Answer(&'static Definition, answer::ReportArgs),
}

impl ReportCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List => explain::list(session),
            Self::Explain(definition) => explain::explain(session, definition),
            Self::Answer(definition, args) => answer::run(session, definition, args),
        }
    }
}

impl Subcommand for ReportCommand {
    fn augment_subcommands(command: Command) -> Command {
        let named = clap::Arg::new("name")
            .help("The report")
            .required(true)
            .value_parser(PossibleValuesParser::new(
                reports::ALL.iter().map(|definition| definition.name),
            ));
        command
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand(Command::new("list").about("Which reports there are"))
            .subcommand(
                Command::new("explain")
                    .about("What a report counts, and how")
                    .arg(named),
            )
            .subcommands(reports::ALL.iter().map(of))
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        matches!(name, "list" | "explain") || reports::by_name(name).is_ok()
    }
}

/// Returns the subcommand of a report.
fn of(definition: &'static Definition) -> Command {
    let command = answer::ReportArgs::augment_args(Command::new(definition.name))
        .about(definition.title(Lang::En))
        .long_about(format!(
            "{}\n\n{}",
            definition.title(Lang::En),
            definition.formula(Lang::En)
        ))
        .mut_arg("by", |by| {
            by.value_parser(PossibleValuesParser::new(definition.cuts))
        })
        .mut_arg("filters", |filters| {
            if definition.filters.is_empty() {
                return filters.hide(true);
            }
            filters.help(format!(
                "Only rows with this value, of: {}; may be given more than once",
                definition.filters.join(", ")
            ))
        });
    match definition.span {
        Span::Period => command,
        // The state of a moment has no period.
        Span::Moment => ["period", "from", "to"]
            .into_iter()
            .fold(command, |command, name| {
                command.mut_arg(name, |period| period.hide(true))
            }),
    }
}

impl FromArgMatches for ReportCommand {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let unknown = || Error::new(ErrorKind::InvalidSubcommand);
        let (name, matches) = matches.subcommand().ok_or_else(unknown)?;
        let definition = |name: &str| reports::by_name(name).map_err(|_| unknown());
        match name {
            "list" => Ok(Self::List),
            "explain" => {
                let name = matches.get_one::<String>("name").ok_or_else(unknown)?;
                Ok(Self::Explain(definition(name)?))
            }
            name => {
                let args = answer::ReportArgs::from_arg_matches(matches)?;
                Ok(Self::Answer(definition(name)?, args))
            }
        }
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
