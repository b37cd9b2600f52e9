//! Waiting for a size that is sold out, and hearing once that it is back.

use diesel::prelude::*;
use serde_json::json;

use super::{WatchState, ask::explain_not_yet, letters};
use crate::{
    actor::Actor,
    catalog::{self, Offer, ProductStatus, VariantStatus},
    db::{Conn, DbError, MultiBackend, lock_for_update, on_each_backend, one_by_one, write_tx},
    events::{self, EventKind, Subject},
    ids::{MemberId, ProductId, StockWatchId, VariantId},
    members::{self, Member, MemberState},
    messages::{Explain, Lang, explain_database, text, text_with},
    schema::{members as member_rows, products, stock, stock_watches, variants},
    time::Timestamp,
};

/// The most sizes a member may wait for at once.
const MOST_WAITING: i64 = 50;

/// A member's wait for a sold-out variant.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = stock_watches, check_for_backend(MultiBackend))]
pub struct StockWatch {
    /// The wait.
    pub id: StockWatchId,
    /// What she waits for.
    pub variant_id: VariantId,
    /// Who waits.
    pub member_id: MemberId,
    /// How it stands.
    pub state: WatchState,
    /// Since when.
    pub created_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// The wait was not noted.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// Only members wait.
    #[error("the actor is not a member")]
    NotAMember,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// There is no such variant on sale.
    #[error("there is no such variant on sale")]
    NotFound,
    /// It can be bought now.
    #[error("it is in stock")]
    InStock,
    /// She waits for enough.
    #[error("the member waits for too many variants")]
    TooMany,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for WatchError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotAMember => text(lang, "error-request-members-only"),
            Self::NotYetMember(state) => explain_not_yet(*state, lang),
            Self::NotFound => text(lang, "error-request-no-such-article"),
            Self::InStock => text(lang, "error-watch-in-stock"),
            Self::TooMany => text_with(
                lang,
                "error-watch-too-many",
                &[("most", &MOST_WAITING.to_string())],
            ),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Notes that a member wants to hear when a sold-out variant is back; doing
/// it twice is one wait.
///
/// # Errors
/// When she is no active member, the variant is not sold or not sold out, or
/// she waits for enough.
pub fn watch(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    variant: VariantId,
) -> Result<(), WatchError> {
    let Actor::Member(member) = *by else {
        return Err(WatchError::NotAMember);
    };
    write_tx(conn, |conn| {
        lock_for_update(conn, "members", member.0)?;
        let known = members::by_id(conn, member)?.ok_or(WatchError::NotAMember)?;
        if !known.may_order() {
            return Err(WatchError::NotYetMember(known.state));
        }
        let offer = catalog::offers(conn, &[variant])?
            .pop()
            .filter(Offer::on_sale)
            .ok_or(WatchError::NotFound)?;
        if offer.available > 0 {
            return Err(WatchError::InStock);
        }
        let waiting: i64 = stock_watches::table
            .filter(stock_watches::member_id.eq(member))
            .filter(stock_watches::state.eq(WatchState::Waiting))
            .count()
            .get_result(conn)?;
        if waiting >= MOST_WAITING {
            return Err(WatchError::TooMany);
        }
        let added = on_each_backend!(conn, |conn| diesel::insert_into(stock_watches::table)
            .values((
                stock_watches::variant_id.eq(variant),
                stock_watches::member_id.eq(member),
                stock_watches::state.eq(WatchState::Waiting),
                stock_watches::created_at.eq(now),
            ))
            .on_conflict_do_nothing()
            .execute(conn))?;
        if added == 1 {
            record(conn, now, by, EventKind::StockWatched, &offer, member)?;
        }
        Ok(())
    })
}

/// Ends a member's wait for a variant; one that ended before is fine.
///
/// # Errors
/// When the actor is not a member.
pub fn unwatch(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    variant: VariantId,
) -> Result<(), WatchError> {
    let Actor::Member(member) = *by else {
        return Err(WatchError::NotAMember);
    };
    write_tx(conn, |conn| {
        let ended = diesel::update(
            stock_watches::table
                .filter(stock_watches::variant_id.eq(variant))
                .filter(stock_watches::member_id.eq(member))
                .filter(stock_watches::state.eq(WatchState::Waiting)),
        )
        .set((
            stock_watches::state.eq(WatchState::Canceled),
            stock_watches::ended_at.eq(now),
        ))
        .execute(conn)?;
        if ended == 1
            && let Some(offer) = catalog::offers(conn, &[variant])?.pop()
        {
            record(conn, now, by, EventKind::StockWatchCanceled, &offer, member)?;
        }
        Ok(())
    })
}

/// Returns the variants of a product that a member waits for.
///
/// # Errors
/// When the database fails.
pub fn watched_of_product(
    conn: &mut Conn,
    member: MemberId,
    product: ProductId,
) -> QueryResult<Vec<VariantId>> {
    stock_watches::table
        .inner_join(variants::table)
        .filter(stock_watches::member_id.eq(member))
        .filter(stock_watches::state.eq(WatchState::Waiting))
        .filter(variants::product_id.eq(product))
        .order(stock_watches::variant_id)
        .select(stock_watches::variant_id)
        .load(conn)
}

/// Returns what a member waits for, the newest first.
///
/// # Errors
/// When the database fails.
pub fn watched_by(conn: &mut Conn, member: MemberId) -> QueryResult<Vec<(StockWatch, Offer)>> {
    let waits = StockWatch::query()
        .filter(stock_watches::member_id.eq(member))
        .filter(stock_watches::state.eq(WatchState::Waiting))
        .order(stock_watches::id.desc())
        .limit(MOST_WAITING)
        .load(conn)?;
    let ids: Vec<VariantId> = waits.iter().map(|wait| wait.variant_id).collect();
    let offers = catalog::offers(conn, &ids)?;
    Ok(waits
        .into_iter()
        .filter_map(|wait| {
            let offer = offers
                .iter()
                .find(|offer| offer.variant.id == wait.variant_id)?;
            Some((wait, offer.clone()))
        })
        .collect())
}

/// Tells those who wait for what can be bought again, each of them once; for
/// the background jobs.
///
/// # Errors
/// When the database fails.
pub fn notify_due(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, DbError> {
    let due: Vec<StockWatchId> = stock_watches::table
        .inner_join(variants::table.on(variants::id.eq(stock_watches::variant_id)))
        .inner_join(products::table.on(products::id.eq(variants::product_id)))
        .inner_join(stock::table.on(stock::variant_id.eq(stock_watches::variant_id)))
        .filter(stock_watches::state.eq(WatchState::Waiting))
        .filter(variants::status.eq(VariantStatus::Active))
        .filter(products::status.eq(ProductStatus::Active))
        .filter((stock::on_hand - stock::allocated - stock::held - stock::safety).gt(0))
        .order(stock_watches::id)
        .limit(limit)
        .select(stock_watches::id)
        .load(conn)?;
    one_by_one(conn, "somebody who waits was not told", due, |conn, id| {
        notify(conn, now, id)
    })
}

fn notify(conn: &mut Conn, now: Timestamp, id: StockWatchId) -> Result<bool, DbError> {
    let watch: StockWatch = StockWatch::query()
        .filter(stock_watches::id.eq(id))
        .get_result(conn)?;
    // Whoever ends the wait tells her; another process finds it ended.
    let ended = diesel::update(
        stock_watches::table
            .filter(stock_watches::id.eq(id))
            .filter(stock_watches::state.eq(WatchState::Waiting)),
    )
    .set((
        stock_watches::state.eq(WatchState::Notified),
        stock_watches::ended_at.eq(now),
    ))
    .execute(conn)?;
    let member: Option<Member> = Member::query()
        .filter(member_rows::id.eq(watch.member_id))
        .filter(member_rows::state.eq(MemberState::Active))
        .get_result(conn)
        .optional()?;
    let offer = catalog::offers(conn, &[watch.variant_id])?.pop();
    let (1, Some(member), Some(offer)) = (ended, member, offer) else {
        return Ok(false);
    };
    letters::back(conn, now, &member, &watch, &offer)?;
    record(
        conn,
        now,
        &Actor::System,
        EventKind::StockWatchNotified,
        &offer,
        member.id,
    )?;
    Ok(true)
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    offer: &Offer,
    member: MemberId,
) -> Result<(), DbError> {
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Variant(offer.variant.id),
        Some(member),
        &json!({ "name": offer.product.name, "sku": offer.variant.sku }),
    )
}
