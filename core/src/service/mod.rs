//! What members write to the shop, and the shop's answers: conversations
//! with clocks that run on the business calendar.

mod about;
mod assign;
mod calendar;
mod canned;
mod change;
mod clock;
mod close;
mod conversation;
mod find;
mod hours;
mod kinds;
mod letters;
mod list;
mod note;
mod open;
mod payment;
mod rate;
mod reopen;
mod reply;
mod response_times;
#[cfg(test)]
mod smoke;
mod snooze;
mod solve;
mod state;
mod store;
mod writing;

pub use about::About;
pub use assign::{assign, take};
pub use calendar::{BusinessCalendar, OpenHours, ServiceRules, Target, weekday_name};
pub use canned::{
    CannedReply, CannedReplyError, PLACES, canned_replies, canned_reply, canned_reply_used,
    delete_canned_reply, filled_in, save_canned_reply,
};
pub use change::ChangeConversationError;
pub use close::{OPEN_AGAIN, close_due};
pub use conversation::{
    Attachment, Conversation, ConversationMessage, ConversationRow, ConversationView, Matter,
    MessageView, Rating,
};
pub use find::{ViewConversationError, attachment, by_number, of_member, view};
pub use hours::{
    ChangeCalendarError, Holiday, add_holiday, holidays_from, remove_holiday, rules, set_hours,
    set_target,
};
pub use kinds::{Cause, Channel, ConversationKind, Outcome, Visibility};
pub use list::{InboxQuery, InboxView, Lateness, late, list};
pub use note::{NoteError, note};
pub use open::{NewConversation, OpenError, Written, open, open_for};
pub(crate) use payment::{payment_confirmed, payment_rejected, payment_settled};
pub use rate::{RateError, rate};
pub use reopen::{mark_spam, reopen, reopen_own};
pub use reply::{ReplyError, reply};
pub use response_times::{ResponseGroup, ResponseRow, Spread, response_times};
pub use snooze::{snooze, wake_due};
pub use solve::{Solution, SolveError, close_own, solve};
pub use state::{ConversationEvent, ConversationState, ConversationTransitionError};
pub use writing::{MOST_PHOTOS, Writing, WritingError, WritingField, check_words};
