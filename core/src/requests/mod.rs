//! What customers want and the shop has not: requests, votes, sizes they
//! wait for, what was asked at the counter, searches without a result.
//!
//! All of it together is what the demand report reads.

mod advance;
mod article;
mod ask;
mod demand;
mod demand_facts;
mod fields;
mod find;
mod letters;
mod log;
mod merge;
mod note;
mod preview;
mod public;
mod request;
mod staff_error;
mod state;
mod store;
mod vote;
mod watch;

pub use advance::{Answer, Decision, decide, link};
pub use article::{FindArticleError, find_article};
pub use ask::{AskError, ask};
pub use demand::{DemandBy, DemandQuery, DemandReport, DemandRow, demand};
pub use fields::{FieldProblem, NewRequest, RequestField, RequestFieldError, check_fields};
pub use find::{RequestFilter, StaffQuery, ViewRequestError, by_number, list, photo, view};
pub use log::{Demand, LogDemandError, count_miss, log_demand};
pub use merge::merge;
pub use note::note;
pub use preview::{Preview, preview};
pub use public::{
    FoundRequest, PUBLIC_STATES, PublicQuery, RequestCursor, RequestSort, of_member, photo_key,
    public_view, published,
};
pub use request::{
    PublicRequest, Request, RequestNote, RequestProduct, RequestRow, RequestStep, RequestView,
    Voter,
};
pub use staff_error::RequestError;
pub use state::{DeclineReason, RequestEvent, RequestState, RequestTransitionError, WatchState};
pub use vote::{VoteError, vote, withdraw};
pub use watch::{
    StockWatch, WatchError, notify_due, unwatch, watch, watched_by, watched_of_product,
};
