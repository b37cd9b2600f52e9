//! Reading requests: all of them, for staff.

use diesel::prelude::*;

use super::{Request, RequestRow, RequestState, RequestView, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::{MemberId, RequestId},
    members,
    messages::{Explain, Lang, explain_database, text},
    schema::requests,
    text::like_pattern,
};

/// The requests cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum ViewRequestError {
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ViewRequestError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Which requests staff list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum RequestFilter {
    /// Those nobody has looked at.
    #[default]
    New,
    /// Those under review.
    Reviewing,
    /// Those that will be made or bought.
    Planned,
    /// Those that have been ordered.
    Ordered,
    /// Those that came into the shop.
    Available,
    /// Those the shop will not have.
    Declined,
    /// All of them.
    All,
}

impl RequestFilter {
    /// Every filter, in the order of work.
    pub const ALL: &'static [Self] = &[
        Self::New,
        Self::Reviewing,
        Self::Planned,
        Self::Ordered,
        Self::Available,
        Self::Declined,
        Self::All,
    ];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Reviewing => "reviewing",
            Self::Planned => "planned",
            Self::Ordered => "ordered",
            Self::Available => "available",
            Self::Declined => "declined",
            Self::All => "all",
        }
    }

    /// Returns the filter in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        match self.state() {
            Some(state) => state.label(lang),
            None => text(lang, "order-filter-all"),
        }
    }

    const fn state(self) -> Option<RequestState> {
        match self {
            Self::New => Some(RequestState::New),
            Self::Reviewing => Some(RequestState::Reviewing),
            Self::Planned => Some(RequestState::Planned),
            Self::Ordered => Some(RequestState::Ordered),
            Self::Available => Some(RequestState::Available),
            Self::Declined => Some(RequestState::Declined),
            Self::All => None,
        }
    }
}

/// A page of requests for staff to find.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StaffQuery {
    /// Words of title, description, size, colour or number.
    pub words: String,
    /// Which requests.
    pub filter: RequestFilter,
    /// The last request of the page before.
    pub after: Option<RequestId>,
    /// How many at most.
    pub limit: i64,
}

/// Lists requests for staff: new ones the oldest first, all others the newest
/// first.
///
/// # Errors
/// When the actor may not.
pub fn list(
    conn: &mut Conn,
    by: &Actor,
    query: &StaffQuery,
) -> Result<Vec<RequestRow>, ViewRequestError> {
    by.require(Permission::HandleRequests)?;
    let mut find = Request::query().into_boxed();
    for word in query.words.split_whitespace().take(8) {
        find = find.filter(requests::search.like(like_pattern(word)).escape('\\'));
    }
    if let Some(state) = query.filter.state() {
        find = find.filter(requests::state.eq(state));
    }
    find = match query.filter {
        RequestFilter::New => find
            .filter(requests::id.gt(query.after.unwrap_or(RequestId(0))))
            .order(requests::id),
        RequestFilter::Reviewing
        | RequestFilter::Planned
        | RequestFilter::Ordered
        | RequestFilter::Available
        | RequestFilter::Declined
        | RequestFilter::All => find
            .filter(requests::id.lt(query.after.unwrap_or(RequestId(i64::MAX))))
            .order(requests::id.desc()),
    };
    let found = find.limit(query.limit.clamp(1, 200)).load(conn)?;
    let ids: Vec<MemberId> = found.iter().map(|request| request.member_id).collect();
    let names = store::member_names(conn, &ids)?;
    Ok(found
        .into_iter()
        .map(|request| RequestRow {
            member_name: names.get(&request.member_id).cloned().unwrap_or_default(),
            request,
        })
        .collect())
}

/// Returns a request with everything staff know about it.
///
/// # Errors
/// When the actor may not.
pub fn view(
    conn: &mut Conn,
    by: &Actor,
    id: RequestId,
) -> Result<Option<RequestView>, ViewRequestError> {
    by.require(Permission::HandleRequests)?;
    let Some(request) = store::by_id(conn, id)? else {
        return Ok(None);
    };
    let member = members::by_id(conn, request.member_id)?.ok_or(DbError::NotFound)?;
    let merged_into = match request.merged_into {
        Some(target) => store::by_id(conn, target)?.map(|target| target.number),
        None => None,
    };
    Ok(Some(RequestView {
        member,
        category: store::category_names(conn, request.category_id)?,
        voters: store::voters_of(conn, id)?,
        steps: store::steps_of(conn, id)?,
        notes: store::notes_of(conn, id)?,
        product: store::product(conn, request.product_id)?,
        found: store::product(conn, request.found_product_id)?,
        merged_into,
        request,
    }))
}

/// Returns the key of a request's picture, for staff: they look at it before
/// anybody else does.
///
/// # Errors
/// When the actor may not.
pub fn photo(
    conn: &mut Conn,
    by: &Actor,
    id: RequestId,
) -> Result<Option<String>, ViewRequestError> {
    by.require(Permission::HandleRequests)?;
    Ok(store::by_id(conn, id)?.and_then(|request| request.photo_key))
}

/// Returns the request of a number such as `PM-2611-0007`, for staff.
///
/// # Errors
/// When the actor may not.
pub fn by_number(
    conn: &mut Conn,
    by: &Actor,
    number: &str,
) -> Result<Option<Request>, ViewRequestError> {
    by.require(Permission::HandleRequests)?;
    Ok(store::by_number(conn, &number.trim().to_uppercase())?)
}
