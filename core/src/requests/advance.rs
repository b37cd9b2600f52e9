//! Staff move a request on, and everyone who wants it is told.

use serde_json::json;

use super::{
    DeclineReason, Request, RequestError, RequestEvent, RequestState, fields, letters, store,
};
use crate::{
    actor::{Actor, Permission},
    catalog,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::{ProductId, RequestId, VariantId},
    time::Timestamp,
};

/// What staff decide about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It is accepted and looked into; from now on it is public.
    Review,
    /// It will be made or bought.
    Plan,
    /// It has been ordered.
    Order,
    /// It is in the shop; the product has been linked before or is named here.
    Fulfil(Option<Answer>),
    /// The shop will not have it.
    Decline(DeclineReason),
}

/// The article that answers a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The product.
    pub product: ProductId,
    /// The variant, when it is about one.
    pub variant: Option<VariantId>,
}

impl Decision {
    pub(super) const fn event(self) -> RequestEvent {
        match self {
            Self::Review => RequestEvent::Review,
            Self::Plan => RequestEvent::Plan,
            Self::Order => RequestEvent::Order,
            Self::Fulfil(_) => RequestEvent::Fulfil,
            Self::Decline(_) => RequestEvent::Decline,
        }
    }

    const fn kind(self) -> EventKind {
        match self {
            Self::Review => EventKind::RequestReviewed,
            Self::Plan => EventKind::RequestPlanned,
            Self::Order => EventKind::RequestOrdered,
            Self::Fulfil(_) => EventKind::RequestAvailable,
            Self::Decline(_) => EventKind::RequestDeclined,
        }
    }
}

/// Moves a request on and mails everyone who wants it.
/// The note is public; it may be empty.
///
/// # Errors
/// When the request was changed meanwhile or does not go there, a fulfilled
/// one names no article on sale, the note is too long, or the actor may not.
pub fn decide(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RequestId,
    version: i64,
    decision: Decision,
    note: &str,
) -> Result<Request, RequestError> {
    by.require(Permission::HandleRequests)?;
    let note = fields::note(note).map_err(RequestError::Note)?;
    write_tx(conn, |conn| {
        let before = store::lock(conn, id)?.ok_or(RequestError::NotFound)?;
        if before.version != version {
            return Err(RequestError::Changed);
        }
        let state = before
            .state
            .apply(decision.event())
            .map_err(|error| RequestError::WrongState(error.state))?;
        let mut change = store::Change {
            state,
            decline_reason: None,
            published_at: before.published_at.or(Some(now)),
            ..store::Change::of(&before, now)
        };
        match decision {
            Decision::Review | Decision::Plan | Decision::Order => {}
            Decision::Fulfil(answer) => {
                if let Some(answer) = answer {
                    exists(conn, answer)?;
                    change.found_product_id = Some(answer.product);
                    change.found_variant_id = answer.variant;
                }
                let found = store::product(conn, change.found_product_id)?
                    .ok_or(RequestError::NotLinked)?;
                if !found.on_sale {
                    return Err(RequestError::NotOnSale(found.name));
                }
                change.available_at = Some(now);
            }
            Decision::Decline(reason) => {
                change.decline_reason = Some(reason);
                // What was never public stays so, and what must not be is not.
                change.published_at = before
                    .published_at
                    .filter(|_| reason != DeclineReason::Unsuitable);
            }
        }
        store::change(conn, id, &change)?;
        store::insert_step(conn, now, by, id, state, &note)?;
        let request = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
        let reason = request.decline_reason.map(DeclineReason::as_str);
        events::record(
            conn,
            now,
            by,
            decision.kind(),
            Subject::Request(id),
            Some(request.member_id),
            &json!({
                "number": request.number,
                "name": request.title,
                "reason": reason,
                "note": note,
                "before": before.state.as_str(),
                "after": state.as_str(),
            }),
        )?;
        letters::moved(conn, now, &request, &note)?;
        Ok(request)
    })
}

/// Names the article that answers a request, before it has arrived.
///
/// # Errors
/// When the request was changed meanwhile or is done with, there is no such
/// article, or the actor may not.
pub fn link(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RequestId,
    version: i64,
    answer: Answer,
) -> Result<Request, RequestError> {
    by.require(Permission::HandleRequests)?;
    write_tx(conn, |conn| {
        let before = store::lock(conn, id)?.ok_or(RequestError::NotFound)?;
        if before.version != version {
            return Err(RequestError::Changed);
        }
        if matches!(before.state, RequestState::Merged | RequestState::Withdrawn) {
            return Err(RequestError::WrongState(before.state));
        }
        exists(conn, answer)?;
        let change = store::Change {
            found_product_id: Some(answer.product),
            found_variant_id: answer.variant,
            changed_at: before.changed_at,
            ..store::Change::of(&before, now)
        };
        store::change(conn, id, &change)?;
        let product = store::product(conn, Some(answer.product))?;
        events::record(
            conn,
            now,
            by,
            EventKind::RequestLinked,
            Subject::Request(id),
            Some(before.member_id),
            &json!({
                "number": before.number,
                "name": product.map(|product| product.name),
                "before": before.found_product_id,
                "after": answer.product,
            }),
        )?;
        Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

/// Asks that the article is there and the variant is one of the product's.
fn exists(conn: &mut Conn, answer: Answer) -> Result<(), RequestError> {
    store::product(conn, Some(answer.product))?.ok_or(RequestError::NoSuchArticle)?;
    if let Some(variant) = answer.variant {
        let offer = catalog::offers(conn, &[variant])?.pop();
        offer
            .filter(|offer| offer.product.id == answer.product)
            .ok_or(RequestError::NoSuchArticle)?;
    }
    Ok(())
}
