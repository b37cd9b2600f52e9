//! `admin-tui member show`: a customer, with what she is worth and what is
//! open.

use clap::Args;
use shop_core::{
    actor::{Actor, Permission},
    customers,
    db::Conn,
    ids::MemberId,
    members::{self, LookAlike, Member},
    messages::Lang,
    tiers,
    time::Timestamp,
};

use super::find;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Whom to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    let (conn, now, by, id) = (&mut session.conn, session.now, &session.by, member.id);
    let sees_orders = by.may(Permission::ViewOrders);
    let tags = customers::tags_of(conn, by, id).map_err(explained(lang))?;
    let consents = members::consents_of(conn, id).map_err(explained(lang))?;
    let notes = customers::notes_of(conn, by, id, 50).map_err(explained(lang))?;
    let follow_ups = customers::follow_ups_of(conn, by, id).map_err(explained(lang))?;
    let open = customers::open_matters(conn, by, id).map_err(explained(lang))?;
    let alike = members::look_alikes(conn, &member).map_err(explained(lang))?;
    let mut facts = facts(lang, &member);
    if sees_orders {
        facts.extend(bought(conn, now, by, id, lang)?);
    }
    facts.extend([
        Fact::new("open_orders", open.orders),
        Fact::new("open_conversations", open.conversations),
        Fact::new("open_requests", open.requests),
        Fact::new("tags", tags.join(", ")),
        Fact::new(
            "consents",
            consents
                .iter()
                .map(|purpose| purpose.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        ),
    ]);
    let notes = Table::new(lang, "notes", &["id", "at", "pinned", "text", "actor"]).with_rows(
        &notes,
        |note| {
            vec![
                Cell::Id(note.id.0),
                note.at.into(),
                Cell::Flag(note.pinned),
                (&note.body).into(),
                (&note.actor).into(),
            ]
        },
    );
    let follow_ups = Table::new(lang, "follow_ups", &["id", "follow_up_at", "text"])
        .with_rows(&follow_ups, |one| {
            vec![Cell::Id(one.id.0), one.due_at.into(), (&one.body).into()]
        });
    Ok(Answer::document(Document::Sheet {
        facts,
        tables: vec![notes, follow_ups, alike_table(lang, &alike)],
    }))
}

/// What her orders make of her: for who may see orders.
fn bought(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    lang: Lang,
) -> Result<Vec<Fact>, Failure> {
    let standing = customers::standing_of(conn, now, by, id).map_err(explained(lang))?;
    let taste = customers::taste_of(conn, by, id).map_err(explained(lang))?;
    let tier = tiers::tier_of(conn, id).map_err(explained(lang))?;
    let said = |likings: &[customers::Liking]| {
        let said: Vec<String> = likings.iter().map(|liking| liking.text(lang)).collect();
        said.join(" ")
    };
    Ok(vec![
        Fact::new(
            "segment",
            Cell::coded(standing.segment.as_str(), standing.segment.label(lang)),
        ),
        Fact::new("why", standing.why(now, lang)),
        Fact::new("tier", Cell::coded(tier.as_str(), tier.label(lang))),
        Fact::new("orders_ever", standing.orders_ever),
        Fact::new("net_ever", standing.net_ever),
        Fact::new("net_year", standing.net_year),
        Fact::new("last_order_at", standing.last_order_at),
        Fact::new("sizes_bought", said(&taste.sizes)),
        Fact::new("colours_bought", said(&taste.colours)),
    ])
}

fn facts(lang: Lang, member: &Member) -> Vec<Fact> {
    let salutation = member.salutation.map_or("", |word| word.word());
    let birthday = member
        .birthday()
        .map(|birthday| birthday.to_string())
        .unwrap_or_default();
    let acquaintance = member.acquaintance.map_or(Cell::Nothing, |way| {
        Cell::coded(way.as_str(), way.label(lang))
    });
    vec![
        Fact::new("id", Cell::Id(member.id.0)),
        Fact::new("name", &member.name),
        Fact::new("salutation", salutation),
        Fact::new("nickname", members::public_name(member)),
        Fact::new("email", member.email.as_str()),
        Fact::new("phone", member.phone.as_str()),
        Fact::new("city", &member.city),
        Fact::new("mail_language", member.lang.as_str()),
        Fact::new("birthday", birthday),
        Fact::new("sizes", &member.favourite_sizes),
        Fact::new("colours", &member.favourite_colours),
        Fact::new("acquaintance", acquaintance),
        Fact::new(
            "state",
            Cell::coded(member.state.as_str(), member.state.label(lang)),
        ),
        Fact::new("registered_at", member.registered_at),
        Fact::new("note", &member.note),
    ]
}

pub(super) fn alike_table(lang: Lang, alike: &[LookAlike]) -> Table {
    Table::new(lang, "look_alikes", &["id", "name", "phone", "city", "why"]).with_rows(
        alike,
        |one| {
            let why: Vec<String> = one.why.iter().map(|why| why.label(lang)).collect();
            vec![
                Cell::Id(one.member.id.0),
                (&one.member.name).into(),
                one.member.phone.as_str().into(),
                (&one.member.city).into(),
                why.join(", ").into(),
            ]
        },
    )
}
