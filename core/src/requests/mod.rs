//! What customers want and the shop has not: requests, votes, sizes they
//! wait for, what was asked at the counter, searches without a result.

mod state;

pub use state::{DeclineReason, RequestEvent, RequestState, RequestTransitionError, WatchState};
