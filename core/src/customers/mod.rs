//! Knowing customers: what they bought makes of them, and what staff note of
//! every contact.

mod contact;
mod count;
mod due;
mod fifths;
mod follow_up;
mod list;
mod note;
mod open_matters;
mod record_error;
mod report;
mod rfm;
mod segment;
mod standing;
mod store;
mod tag;
mod taste;
mod timeline;
mod view_error;

pub use contact::{ContactChannel, NewContact, log_contact};
pub(crate) use count::profiling_said;
pub use count::{Counted, count, count_due, objects_to_profiling, standing_of};
pub use due::{BadDue, parse_due};
pub use follow_up::{
    FollowUp, FollowUpState, ListFollowUpsError, add_follow_up, due_follow_ups, finish_follow_up,
    follow_ups_of, move_follow_up, open_follow_ups,
};
pub use list::{CustomerQuery, Which, birthdays, customers};
pub use note::{Note, add_note, notes_of, pin_note, remove_note, unpin_note};
pub use open_matters::{OpenMatters, open_matters};
pub use record_error::RecordError;
pub use report::{RfmReport, RfmReportError, SegmentRow, rfm_report};
pub use rfm::{Facts, Purchase, Scale, WINDOW_DAYS, Yardstick, gaps};
pub use segment::{CustomerList, Scores, Segment};
pub use standing::Standing;
pub use store::members_of_segment;
pub use tag::{Tag, merge_tags, rename_tag, tag_member, tags, tags_of, untag_member};
pub use taste::{Liking, Taste, taste_of};
pub use timeline::{Happening, TimelineEnd, TimelineEntry, TimelineKind, timeline};
pub use view_error::ViewCustomerError;
