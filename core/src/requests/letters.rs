//! The mails a request causes: one for each member and each decision.

use diesel::prelude::*;

use super::{Request, RequestState, StockWatch, store};
use crate::{
    catalog::Offer,
    db::Conn,
    mail::{self, TemplateMail},
    members::Member,
    messages::{Lang, text, text_with},
    settings,
    time::Timestamp,
};

/// Tells everyone who wants it where the request has come to.
pub(super) fn moved(
    conn: &mut Conn,
    now: Timestamp,
    request: &Request,
    note: &str,
) -> QueryResult<()> {
    for member in store::listeners(conn, request.id)? {
        let Some(letter) = letter(conn, &member, request, note)? else {
            return Ok(());
        };
        let values: Vec<(&str, &str)> = letter
            .values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        mail::queue_template(
            conn,
            now,
            &TemplateMail {
                // What was taken up again goes through a state twice; each
                // decision is told once.
                dedupe_key: format!(
                    "request:{}:{}:{}:{}",
                    request.id, request.state, request.version, member.id
                ),
                template: letter.template,
                recipient: &member.email,
                name: &member.name,
                lang: member.lang,
                values: &values,
            },
        )?;
    }
    Ok(())
}

/// A text of `mail.ftl` with what fills its places.
pub(super) struct Letter {
    pub(super) template: &'static str,
    pub(super) values: Vec<(&'static str, String)>,
}

/// Writes what a member is told about a state; nothing for states that nobody
/// is told about.
pub(super) fn letter(
    conn: &mut Conn,
    member: &Member,
    request: &Request,
    note: &str,
) -> QueryResult<Option<Letter>> {
    let lang = member.lang;
    let template = match request.state {
        RequestState::Reviewing => "request-reviewing",
        RequestState::Planned => "request-planned",
        RequestState::Ordered => "request-ordered",
        RequestState::Available => "request-available",
        RequestState::Declined => "request-declined",
        RequestState::New | RequestState::Withdrawn | RequestState::Merged => return Ok(None),
    };
    let note = if note.is_empty() {
        String::new()
    } else {
        text_with(lang, "mail-request-note", &[("note", note)])
    };
    let reason = request.decline_reason.map(|reason| reason.label(lang));
    let found = store::product(conn, request.found_product_id)?;
    let path = match &found {
        Some(found) if request.state == RequestState::Available => {
            format!("/produk/{}", found.slug)
        }
        Some(_) | None => format!("/permintaan/{}", request.number),
    };
    let values = vec![
        ("number", request.number.clone()),
        ("title", request.title.clone()),
        ("note", note),
        ("reason", reason.unwrap_or_default()),
        ("product", found.map(|found| found.name).unwrap_or_default()),
        ("where", place(conn, lang, &path)?),
    ];
    Ok(Some(Letter { template, values }))
}

/// Tells everyone who wanted the duplicate where it goes on.
pub(super) fn merged(
    conn: &mut Conn,
    now: Timestamp,
    duplicate: &Request,
    target: &Request,
) -> QueryResult<()> {
    for member in store::listeners(conn, duplicate.id)? {
        let place = place(conn, member.lang, &format!("/permintaan/{}", target.number))?;
        mail::queue_template(
            conn,
            now,
            &TemplateMail {
                dedupe_key: format!("request:{}:merged:{}", duplicate.id, member.id),
                template: "request-merged",
                recipient: &member.email,
                name: &member.name,
                lang: member.lang,
                values: &[
                    ("number", &duplicate.number),
                    ("title", &duplicate.title),
                    ("target", &target.number),
                    ("where", &place),
                ],
            },
        )?;
    }
    Ok(())
}

/// Tells a member that the variant she waits for can be bought again.
pub(super) fn back(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    watch: &StockWatch,
    offer: &Offer,
) -> QueryResult<()> {
    let colour = member
        .lang
        .choose(&offer.colour.name, &offer.colour.name_en);
    let variant = format!("{} · {colour}", offer.variant.size);
    let place = place(
        conn,
        member.lang,
        &format!("/produk/{}", offer.product.slug),
    )?;
    mail::queue_template(
        conn,
        now,
        &TemplateMail {
            dedupe_key: format!("watch:{}", watch.id),
            template: "watch-back",
            recipient: &member.email,
            name: &member.name,
            lang: member.lang,
            values: &[
                ("product", &offer.product.name),
                ("variant", &variant),
                ("price", &offer.variant.price.to_string()),
                ("where", &place),
            ],
        },
    )
}

/// Returns the sentence that says where to look: a link, or the way on foot.
fn place(conn: &mut Conn, lang: Lang, path: &str) -> QueryResult<String> {
    Ok(match settings::link(conn, lang, path)? {
        Some(link) => text_with(lang, "mail-request-link", &[("link", &link)]),
        None => text(lang, "mail-request-site"),
    })
}
