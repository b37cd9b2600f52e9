//! `admin-tui forum silence`, `lift` and `silenced`.

use clap::Args;
use shop_core::{
    forum::{self, Sanction},
    members::Member,
    messages::{Lang, text_with},
};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Table},
    member::find,
    session::Session,
};

/// Whom to warn or silence, for how long, and why.
#[derive(Debug, Clone, Args)]
pub struct SilenceArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// For how many days; 0 is only a warning
    #[arg(long)]
    days: i64,
    /// Why; it is told to the member
    #[arg(long)]
    reason: String,
}

/// Whose silence to lift.
#[derive(Debug, Clone, Args)]
pub struct LiftArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
}

pub(super) fn silence(session: &mut Session, args: &SilenceArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    let Session { conn, now, by, .. } = session;
    let sanction = forum::silence(conn, *now, by, member.id, args.days, &args.reason)
        .map_err(explained(lang))?;
    let key = if args.days == 0 {
        "cli-forum-warned"
    } else {
        "cli-forum-silenced"
    };
    let remark = text_with(lang, key, &[("name", &member.name)]);
    Ok(Answer::document(Document::List(table(lang, &[(sanction, member)]))).remark(remark))
}

pub(super) fn lift(session: &mut Session, args: &LiftArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    let Session { conn, now, by, .. } = session;
    let sanction = forum::lift(conn, *now, by, member.id).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-forum-lifted", &[("name", &member.name)]);
    Ok(Answer::document(Document::List(table(lang, &[(sanction, member)]))).remark(remark))
}

pub(super) fn list(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let found = forum::silenced(conn, *now, by).map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &found)))
}

fn table(lang: Lang, rows: &[(Sanction, Member)]) -> Table {
    let columns = [
        "id",
        "name",
        "email",
        "kind",
        "reason",
        "at",
        "until",
        "lifted_at",
    ];
    Table::new(lang, "sanctions", &columns).with_rows(rows, |(sanction, member)| {
        vec![
            Cell::Id(member.id.0),
            (&member.name).into(),
            member.email.as_str().into(),
            Cell::coded(sanction.kind.as_str(), sanction.kind.label(lang)),
            (&sanction.reason).into(),
            sanction.at.into(),
            sanction.until.into(),
            sanction.lifted_at.into(),
        ]
    })
}
