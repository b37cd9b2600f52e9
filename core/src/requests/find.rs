//! Reading requests: what customers may see of them, and all of it for staff.

use diesel::prelude::*;

use super::{PublicRequest, Request, RequestProduct, RequestRow, RequestState, RequestView, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::{MemberId, RequestId},
    members,
    messages::{Explain, Lang, explain_database, text},
    schema::{request_votes, requests},
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

/// The order of the public list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RequestSort {
    /// What most members want comes first.
    #[default]
    Votes,
    /// What was asked last comes first.
    Newest,
}

impl RequestSort {
    /// Every order.
    pub const ALL: &'static [Self] = &[Self::Votes, Self::Newest];

    /// Returns its name in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Votes => "suara",
            Self::Newest => "terbaru",
        }
    }
}

/// Where the next page of the public list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestCursor {
    /// The votes of the last request shown.
    pub votes: i64,
    /// The last request shown.
    pub id: RequestId,
}

impl std::fmt::Display for RequestCursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.votes, self.id)
    }
}

impl std::str::FromStr for RequestCursor {
    type Err = crate::text::UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split_once('.')
            .and_then(|(votes, id)| {
                Some(Self {
                    votes: votes.parse().ok()?,
                    id: RequestId(id.parse().ok()?),
                })
            })
            .ok_or_else(|| crate::text::UnknownName(text.to_owned()))
    }
}

/// A page of the public list to find.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublicQuery {
    /// Words of title, description, size, colour or number.
    pub words: String,
    /// Only those in a state; otherwise those that are open.
    pub state: Option<RequestState>,
    /// The order.
    pub sort: RequestSort,
    /// The end of the page before.
    pub after: Option<RequestCursor>,
    /// How many at most.
    pub limit: i64,
}

/// The states the public list can be narrowed to.
pub const PUBLIC_STATES: [RequestState; 5] = [
    RequestState::Reviewing,
    RequestState::Planned,
    RequestState::Ordered,
    RequestState::Available,
    RequestState::Declined,
];

/// Returns a page of the requests everybody may see, and where the next one
/// begins.
///
/// # Errors
/// When the database fails.
pub fn published(
    conn: &mut Conn,
    query: &PublicQuery,
) -> QueryResult<(Vec<Request>, Option<RequestCursor>)> {
    let mut find = Request::query()
        .filter(requests::published_at.is_not_null())
        .into_boxed();
    find = match query.state {
        Some(state) => find.filter(requests::state.eq(state)),
        None => find.filter(requests::state.eq_any(RequestState::OPEN)),
    };
    find = find.filter(requests::state.eq_any(PUBLIC_STATES));
    for word in query.words.split_whitespace().take(8) {
        find = find.filter(requests::search.like(like_pattern(word)).escape('\\'));
    }
    if let Some(after) = query.after {
        find = match query.sort {
            RequestSort::Votes => find.filter(
                requests::votes.lt(after.votes).or(requests::votes
                    .eq(after.votes)
                    .and(requests::id.lt(after.id))),
            ),
            RequestSort::Newest => find.filter(requests::id.lt(after.id)),
        };
    }
    find = match query.sort {
        RequestSort::Votes => find.order((requests::votes.desc(), requests::id.desc())),
        RequestSort::Newest => find.order(requests::id.desc()),
    };
    let limit = query.limit.clamp(1, 100);
    let mut rows = find.limit(limit + 1).load(conn)?;
    let more = i64::try_from(rows.len()).unwrap_or(i64::MAX) > limit;
    if more {
        rows.pop();
    }
    let next = rows.last().filter(|_| more).map(|last| RequestCursor {
        votes: last.votes,
        id: last.id,
    });
    Ok((rows, next))
}

/// What is behind the number of a request, for a customer.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "made once for a page and taken apart at once"
)]
pub enum FoundRequest {
    /// The request.
    Here(PublicRequest),
    /// It was joined with the request of this number.
    Moved(String),
}

/// Returns what a customer finds under a number: a public request, or one
/// she wants herself. Everything else does not exist for her.
///
/// # Errors
/// When the database fails.
pub fn public_view(
    conn: &mut Conn,
    member: Option<MemberId>,
    number: &str,
) -> QueryResult<Option<FoundRequest>> {
    let number = number.trim().to_uppercase();
    let Some(request) = store::by_number(conn, &number)? else {
        return Ok(None);
    };
    if let Some(target) = request.merged_into {
        let asked = member == Some(request.member_id);
        let target = store::by_id(conn, target)?;
        return Ok(match target {
            Some(target) if request.published_at.is_some() || asked => {
                may_see(conn, &target, member)?.then_some(FoundRequest::Moved(target.number))
            }
            Some(_) | None => None,
        });
    }
    if !may_see(conn, &request, member)? {
        return Ok(None);
    }
    let voted = match member {
        Some(member) => store::has_voted(conn, request.id, member)?,
        None => false,
    };
    Ok(Some(FoundRequest::Here(PublicRequest {
        category: store::category_names(conn, request.category_id)?,
        steps: store::steps_of(conn, request.id)?,
        product: on_sale(store::product(conn, request.product_id)?),
        found: on_sale(store::product(conn, request.found_product_id)?),
        own: member == Some(request.member_id),
        voted,
        request,
    })))
}

fn may_see(conn: &mut Conn, request: &Request, member: Option<MemberId>) -> QueryResult<bool> {
    if request.is_public() {
        return Ok(true);
    }
    match member {
        Some(member) if member == request.member_id => Ok(true),
        Some(member) => store::has_voted(conn, request.id, member),
        None => Ok(false),
    }
}

fn on_sale(product: Option<RequestProduct>) -> Option<RequestProduct> {
    product.filter(|product| product.on_sale)
}

/// Returns what a member asked for or wants too, the newest first.
///
/// # Errors
/// When the database fails.
pub fn of_member(conn: &mut Conn, member: MemberId, limit: i64) -> QueryResult<Vec<Request>> {
    let voted = request_votes::table
        .filter(request_votes::member_id.eq(member))
        .select(request_votes::request_id);
    Request::query()
        .filter(
            requests::member_id
                .eq(member)
                .or(requests::id.eq_any(voted)),
        )
        .filter(requests::state.ne(RequestState::Merged))
        .order(requests::id.desc())
        .limit(limit)
        .load(conn)
}

/// Returns the key of a request's picture, for whoever may see the request.
///
/// # Errors
/// When the database fails.
pub fn photo_key(
    conn: &mut Conn,
    member: Option<MemberId>,
    number: &str,
) -> QueryResult<Option<String>> {
    let found = public_view(conn, member, number)?;
    Ok(match found {
        Some(FoundRequest::Here(view)) => view.request.photo_key,
        Some(FoundRequest::Moved(_)) | None => None,
    })
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
