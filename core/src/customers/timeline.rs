//! A customer's timeline: everything that happened with her, and every mail
//! she was sent, in one order.

use std::collections::HashMap;

use super::{ViewCustomerError, note};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    events::{self, Event, EventKind},
    ids::NoteId,
    mail::{self, MailMessage},
    members::Member,
    messages::{Lang, text, text_with},
    time::Timestamp,
};

/// What a line of the timeline is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimelineKind {
    /// Orders and parcels.
    Orders,
    /// Transfers and refunds.
    Payments,
    /// Questions, complaints and answers.
    Talk,
    /// What she wrote in the forum.
    Forum,
    /// What she asked the shop for.
    Requests,
    /// Mail to her.
    Mail,
    /// Calls, messages, visits, and what is to follow.
    Contacts,
    /// Notes and tags.
    Notes,
    /// Registration, profile, consents.
    Account,
    /// Anything else.
    Other,
}

impl TimelineKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::Orders,
        Self::Payments,
        Self::Talk,
        Self::Forum,
        Self::Requests,
        Self::Mail,
        Self::Contacts,
        Self::Notes,
        Self::Account,
        Self::Other,
    ];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Payments => "payments",
            Self::Talk => "talk",
            Self::Forum => "forum",
            Self::Requests => "requests",
            Self::Mail => "mail",
            Self::Contacts => "contacts",
            Self::Notes => "notes",
            Self::Account => "account",
            Self::Other => "other",
        }
    }

    /// Returns its name in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("timeline-{}", self.as_str()))
    }

    /// Returns whether somebody who may see members may see this of them.
    #[must_use]
    pub const fn may_be_read_by(self, by: &Actor) -> bool {
        match self {
            Self::Orders | Self::Payments => by.may(Permission::ViewOrders),
            Self::Talk => by.may(Permission::AnswerMessages),
            Self::Requests => by.may(Permission::HandleRequests),
            Self::Forum
            | Self::Mail
            | Self::Contacts
            | Self::Notes
            | Self::Account
            | Self::Other => by.may(Permission::ViewMembers),
        }
    }

    /// Returns how the names of the letters begin that tell of it.
    const fn letters(self) -> &'static [&'static str] {
        match self {
            Self::Orders => &["order-"],
            Self::Payments => &["payment-"],
            Self::Talk => &["conversation-"],
            Self::Requests => &["request-", "watch-"],
            Self::Forum => &["forum-"],
            Self::Mail | Self::Contacts | Self::Notes | Self::Account | Self::Other => &[],
        }
    }

    /// Returns the kind of an event, by the area it comes from.
    #[must_use]
    pub fn of(kind: EventKind) -> Self {
        let area = kind.as_str().split('.').next().unwrap_or_default();
        match area {
            "order" | "shipment" | "draft" => Self::Orders,
            "payment" | "refund" => Self::Payments,
            "conversation" => Self::Talk,
            "forum" | "topic" | "post" | "sanction" => Self::Forum,
            "request" | "demand" | "watch" => Self::Requests,
            "contact" | "follow_up" => Self::Contacts,
            "note" | "tag" => Self::Notes,
            "member" | "consent" => Self::Account,
            _ => Self::Other,
        }
    }
}

/// Where a page of the timeline ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineEnd {
    at: Timestamp,
    rank: u8,
    id: i64,
}

/// What a line of the timeline is.
#[derive(Debug, Clone, PartialEq)]
pub enum Happening {
    /// Something happened; a note comes with its words.
    Event(Event, Option<String>),
    /// A mail was written to her.
    Mail(MailMessage),
}

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineEntry {
    /// When.
    pub at: Timestamp,
    /// What it is about.
    pub kind: TimelineKind,
    /// What it is.
    pub what: Happening,
}

impl TimelineEntry {
    /// Returns where a page that ends with this line ends.
    #[must_use]
    pub const fn end(&self) -> TimelineEnd {
        let (rank, id) = match &self.what {
            Happening::Event(event, _) => (1, event.id.0),
            Happening::Mail(mail) => (0, mail.id.0),
        };
        TimelineEnd {
            at: self.at,
            rank,
            id,
        }
    }

    /// Returns the line in words.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match &self.what {
            Happening::Event(event, None) => event.sentence(lang),
            Happening::Event(event, Some(words)) => {
                let first = words.lines().next().unwrap_or_default();
                format!("{} · {first}", event.sentence(lang))
            }
            Happening::Mail(mail) => text_with(
                lang,
                &format!("timeline-mail-{}", mail.state),
                &[("subject", &mail.subject)],
            ),
        }
    }

    /// Returns whether only staff may read it.
    #[must_use]
    pub fn is_internal(&self) -> bool {
        matches!(self.kind, TimelineKind::Notes | TimelineKind::Contacts)
    }
}

/// Returns a member's timeline, the latest first: of one kind or of all that
/// the actor may see, at most `limit` lines after the end of the page before.
///
/// # Errors
/// When the actor may not see members.
pub fn timeline(
    conn: &mut Conn,
    by: &Actor,
    member: &Member,
    kind: Option<TimelineKind>,
    after: Option<TimelineEnd>,
    limit: i64,
) -> Result<Vec<TimelineEntry>, ViewCustomerError> {
    by.require(Permission::ViewMembers)?;
    if kind.is_some_and(|kind| !kind.may_be_read_by(by)) {
        return Ok(Vec::new());
    }
    let hidden: Vec<TimelineKind> = TimelineKind::ALL
        .iter()
        .copied()
        .filter(|kind| !kind.may_be_read_by(by))
        .collect();
    let before = after.map(|end| {
        // An event stands above a mail of the same moment.
        let id = if end.rank == 1 { end.id } else { 0 };
        (end.at, id)
    });
    let mut entries = Vec::new();
    if kind != Some(TimelineKind::Mail) {
        let shown = |of: TimelineKind| match kind {
            Some(kind) => of == kind,
            None => !hidden.contains(&of),
        };
        let kinds: Option<Vec<EventKind>> = (kind.is_some() || !hidden.is_empty()).then(|| {
            EventKind::ALL
                .iter()
                .copied()
                .filter(|&event| shown(TimelineKind::of(event)))
                .collect()
        });
        let found = events::timeline(conn, member.id, kinds.as_deref(), before, limit)?;
        let mut words = note_words(conn, &found)?;
        entries.extend(found.into_iter().map(|event| TimelineEntry {
            at: event.at,
            kind: TimelineKind::of(event.kind),
            what: {
                let words = note_of(&event).and_then(|id| words.remove(&id));
                Happening::Event(event, words)
            },
        }));
    }
    if kind.is_none_or(|kind| kind == TimelineKind::Mail) {
        let before = after.map(|end| {
            let id = if end.rank == 1 { i64::MAX } else { end.id };
            (end.at, id)
        });
        let left_out: Vec<&str> = hidden
            .iter()
            .flat_map(|kind| kind.letters())
            .copied()
            .collect();
        let found = mail::to_recipient(conn, &member.email, &left_out, before, limit)?;
        entries.extend(found.into_iter().map(|mail| TimelineEntry {
            at: mail.created_at,
            kind: TimelineKind::Mail,
            what: Happening::Mail(mail),
        }));
    }
    entries.sort_by_key(|entry| {
        let end = entry.end();
        std::cmp::Reverse((end.at, end.rank, end.id))
    });
    entries.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(entries)
}

/// Returns the note an event is about, if it is the writing of one.
fn note_of(event: &Event) -> Option<NoteId> {
    if event.kind != EventKind::NoteAdded {
        return None;
    }
    event.data.get("note_id")?.as_i64().map(NoteId)
}

fn note_words(conn: &mut Conn, found: &[Event]) -> diesel::QueryResult<HashMap<NoteId, String>> {
    let ids: Vec<NoteId> = found.iter().filter_map(note_of).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    note::bodies(conn, &ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_words() {
        for &kind in TimelineKind::ALL {
            for lang in [Lang::Id, Lang::En] {
                assert!(!kind.label(lang).contains('⟦'), "{kind:?}");
            }
        }
    }

    #[test]
    fn events_of_an_area_are_of_one_kind() {
        assert_eq!(
            TimelineKind::of(EventKind::ContactCall),
            TimelineKind::Contacts
        );
        assert_eq!(
            TimelineKind::of(EventKind::FollowUpDone),
            TimelineKind::Contacts
        );
        assert_eq!(TimelineKind::of(EventKind::NoteAdded), TimelineKind::Notes);
        assert_eq!(
            TimelineKind::of(EventKind::ConsentGiven),
            TimelineKind::Account
        );
        assert_eq!(
            TimelineKind::of(EventKind::RefundPaid),
            TimelineKind::Payments
        );
        assert_eq!(
            TimelineKind::of(EventKind::SettingsChanged),
            TimelineKind::Other
        );
    }
}
