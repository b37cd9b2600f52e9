//! Asking for something the shop has not.

use chrono::Duration;
use serde_json::json;

use super::{NewRequest, Request, RequestFieldError, RequestState, fields, store};
use crate::{
    actor::{Actor, Denied, Permission},
    catalog, counters,
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{CategoryId, MemberId, ProductId},
    media::same_photo,
    members::{self, MemberState},
    messages::{Explain, Lang, explain_database, text, text_with},
    text::fold,
    time::Timestamp,
};

/// Within this time the same fields again are the same request: a form was
/// sent twice.
const TWICE: Duration = Duration::minutes(10);

/// The most requests of a member that may be open at once.
const MOST_OPEN: i64 = 20;

/// The request was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// Only members ask, or staff for one of them.
    #[error("the actor is not this member")]
    NotAMember,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// Fields are not filled in rightly.
    #[error("{} fields are not valid", .0.len())]
    Invalid(Vec<RequestFieldError>),
    /// The member has asked for enough at once.
    #[error("the member has too many open requests")]
    TooMany,
    /// There is no such category, product or variant.
    #[error("the request is about nothing the shop knows")]
    NoSuchArticle,
    /// The actor may not ask for members.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for AskError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotAMember => text(lang, "error-request-members-only"),
            Self::NotYetMember(state) => explain_not_yet(*state, lang),
            Self::Invalid(errors) => {
                let sentences: Vec<_> = errors.iter().map(|error| error.explain(lang)).collect();
                sentences.join(" ")
            }
            Self::TooMany => text_with(
                lang,
                "error-request-too-many",
                &[("most", &MOST_OPEN.to_string())],
            ),
            Self::NoSuchArticle => text(lang, "error-request-no-such-article"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Says that a member has to be approved first.
pub(super) fn explain_not_yet(state: MemberState, lang: Lang) -> String {
    text_with(
        lang,
        "error-request-not-yet",
        &[("state", &state.label(lang))],
    )
}

/// Takes a request in: from the member herself, or from staff who write it
/// down for her. Staff see it before anybody else does. The same form sent
/// twice is one request.
///
/// # Errors
/// When the member is not active or has asked for enough, fields are wrong,
/// or the actor may not.
pub fn ask(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    new: &NewRequest,
) -> Result<Request, AskError> {
    match by {
        Actor::Member(own) if *own == member => {}
        Actor::Member(_) => return Err(AskError::NotAMember),
        Actor::Staff { .. } | Actor::CommandLine { .. } | Actor::System => {
            by.require(Permission::HandleRequests)?;
        }
    }
    let checked = fields::check(new).map_err(AskError::Invalid)?;
    write_tx(conn, |conn| {
        // Two requests sent at once must count each other.
        lock_for_update(conn, "members", member.0)?;
        let member = members::by_id(conn, member)?.ok_or(AskError::NotAMember)?;
        if !member.may_order() {
            return Err(AskError::NotYetMember(member.state));
        }
        let about = about(conn, new)?;
        // A form sent twice is one request; the second press counts nowhere.
        let lately = store::asked_since(conn, member.id, now.minus(TWICE))?;
        let twin = lately.into_iter().find(|request| {
            request.title == checked.title
                && request.body == checked.body
                && (&request.size, &request.colour) == (&checked.size, &checked.colour)
                && (request.price_from, request.price_to) == (checked.price_from, checked.price_to)
                && (request.category_id, request.product_id, request.variant_id)
                    == (about.category, about.product, new.variant)
                && same_picture(request.photo_key.as_deref(), new.photo_key.as_deref())
        });
        if let Some(twin) = twin {
            return Ok(twin);
        }
        if store::count_open(conn, member.id)? >= MOST_OPEN {
            return Err(AskError::TooMany);
        }
        let number = next_number(conn, now)?;
        let search = fold(&format!(
            "{number} {} {} {} {}",
            checked.title, checked.body, checked.size, checked.colour
        ));
        let id = store::insert(
            conn,
            &store::NewRow {
                number: &number,
                member_id: member.id,
                title: &checked.title,
                body: &checked.body,
                category_id: about.category,
                size: &checked.size,
                colour: &checked.colour,
                price_from: checked.price_from,
                price_to: checked.price_to,
                product_id: about.product,
                variant_id: new.variant,
                photo_key: new.photo_key.as_deref(),
                state: RequestState::New,
                votes: 1,
                asked_at: now,
                changed_at: now,
                search: &search,
                version: 1,
            },
        )?;
        store::insert_vote(conn, id, member.id, now)?;
        store::insert_step(conn, now, by, id, RequestState::New, "")?;
        events::record(
            conn,
            now,
            by,
            EventKind::RequestAsked,
            Subject::Request(id),
            Some(member.id),
            &json!({ "number": number, "name": checked.title }),
        )?;
        Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

fn same_picture(kept: Option<&str>, sent: Option<&str>) -> bool {
    match (kept, sent) {
        (None, None) => true,
        (Some(kept), Some(sent)) => same_photo(kept, sent),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// What a request is about, as far as the catalogue knows it.
struct About {
    category: Option<CategoryId>,
    product: Option<ProductId>,
}

/// Looks up what the form names; the variant says product and category.
fn about(conn: &mut Conn, new: &NewRequest) -> Result<About, AskError> {
    let mut about = About {
        category: new.category,
        product: new.product,
    };
    if let Some(variant) = new.variant {
        let offer = catalog::offers(conn, &[variant])?
            .pop()
            .ok_or(AskError::NoSuchArticle)?;
        about.product = Some(offer.product.id);
        about.category = Some(offer.product.category_id);
    } else if new.product.is_some() && store::product(conn, new.product)?.is_none() {
        return Err(AskError::NoSuchArticle);
    }
    if store::category_names(conn, about.category)?.is_none() && about.category.is_some() {
        return Err(AskError::NoSuchArticle);
    }
    Ok(about)
}

/// Takes the next number of the month: `PM-2611-0007`.
fn next_number(conn: &mut Conn, now: Timestamp) -> Result<String, DbError> {
    let month = now.local().format("%y%m").to_string();
    let running = counters::next(conn, &format!("request:{month}"))?;
    Ok(format!("PM-{month}-{running:04}"))
}
