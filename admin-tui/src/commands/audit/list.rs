//! `admin-tui audit list`: what happened, newest first.

use clap::Args;
use shop_core::{
    audit::{self, AboutError, AuditQuery},
    ids::EventId,
    messages::{Explain, text, text_with},
};

use super::table;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    input::{Limit, day, pages},
    session::Session,
};

/// What to look for.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Who did it: a user name, or staff, cli, customer, shop
    #[arg(long, value_name = "USERNAME")]
    by: Option<String>,
    /// What happened: a kind such as order.placed, or an area such as order
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// About this record: order:GG-2611-0042, member:12, variant:KK-M
    #[arg(long, value_name = "RECORD")]
    about: Option<String>,
    /// First business day
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last business day
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Words that occur in the entry
    #[arg(long)]
    words: Option<String>,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let mut query = AuditQuery {
        from: args.from.as_deref().map(|d| day(lang, d)).transpose()?,
        to: args.to.as_deref().map(|d| day(lang, d)).transpose()?,
        ..AuditQuery::default()
    };
    let words = args.words.iter().flat_map(|words| words.split_whitespace());
    query.words = words.map(str::to_owned).collect();
    if let Some(name) = &args.by {
        let who = audit::who(&mut session.conn, name).map_err(explained(lang))?;
        if who.is_nobody() {
            let message = text_with(lang, "cli-no-such-staff", &[("username", name)]);
            let hint = text(lang, "cli-hint-staff-list");
            return Err(Failure::new(Exit::NothingFound, message).hinted(hint));
        }
        query.by = Some(who);
    }
    if let Some(kind) = &args.kind {
        let kinds = audit::kinds(kind);
        if kinds.is_empty() {
            let message = text_with(lang, "cli-no-such-kind", &[("kind", kind)]);
            return Err(Failure::new(Exit::Usage, message));
        }
        query.kinds = Some(kinds);
    }
    if let Some(record) = &args.about {
        let about = audit::about(&mut session.conn, record);
        query.about = Some(about.map_err(|error| match error {
            AboutError::NotARecord(_) => Failure::new(Exit::Usage, error.explain(lang)),
            AboutError::NotFound(_) => Failure::new(Exit::NothingFound, error.explain(lang)),
            AboutError::Database(_) => explained(lang)(error),
        })?);
    }
    let events = pages(
        args.limit,
        |last: Option<&shop_core::events::Event>, wanted| {
            let page = AuditQuery {
                after: last.map(|event| EventId(event.id.0)),
                limit: wanted,
                ..query.clone()
            };
            audit::list(&mut session.conn, &session.by, &page).map_err(explained(lang))
        },
    )?;
    Ok(Answer::list(lang, table(lang, &events)))
}
