//! Knowing customers: what they bought makes of them, and what staff note of
//! every contact.

mod contact;
mod count;
mod follow_up;
mod report;
mod rfm;
mod segment;
mod standing;
mod store;

pub use contact::ContactChannel;
pub(crate) use count::profiling_said;
pub use count::{Counted, count, count_due, standing_of};
pub use follow_up::FollowUpState;
pub use report::{RfmReport, RfmReportError, SegmentRow, rfm_report};
pub use rfm::{Facts, Purchase, Scale, WINDOW_DAYS, Yardstick, gaps};
pub use segment::{CustomerList, Scores, Segment};
pub use standing::Standing;
pub use store::members_of_segment;
