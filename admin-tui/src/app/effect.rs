//! Everything the application can ask of the database and of the system.

use shop_core::{actor::Actor, events::Position, ids::StaffId, staff::Role};

use crate::screens::forum;
use crate::{
    screens::{
        Screen, audit, campaigns, content, counter, inbox, members, orders, payments, products,
        promotions, reports, requests, shelves, sign_in, staff, today,
    },
    widgets::notice::Notice,
};

/// Something to be done off the screen's thread.
#[derive(Debug)]
pub enum Effect {
    /// Open the database.
    Connect,
    /// Read something.
    Load {
        /// Which request this is; a newer one makes it pointless.
        sequence: u64,
        /// Who reads it.
        actor: Actor,
        /// What to read.
        load: Load,
    },
    /// Change something.
    Act {
        /// Which request this is.
        ticket: u64,
        /// Who does it.
        actor: Actor,
        /// What to do.
        act: Act,
    },
    /// Look at the activity log.
    Poll {
        /// From here on.
        position: Position,
        /// Whose own deeds are no news.
        actor: Actor,
    },
}

/// What an answer is for: only the newest request for a slot counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The list of a screen.
    List(Screen),
    /// The open record of a screen.
    Record(Screen),
}

/// Something to read.
#[derive(Debug, Clone, PartialEq)]
pub enum Load {
    /// The work queue.
    Today,
    /// Something about members.
    Members(members::Load),
    /// Something about payments.
    Payments(payments::Load),
    /// Something about orders.
    Orders(orders::Load),
    /// Something about products.
    Products(products::Load),
    /// Something about conversations.
    Inbox(inbox::Load),
    /// Something about promotions.
    Promotions(promotions::Load),
    /// Something about campaigns.
    Campaigns(campaigns::Load),
    /// A report.
    Reports(reports::Load),
    /// Something about staff accounts.
    Staff(staff::Load),
    /// Something about the log of deeds.
    Audit(audit::Load),
    /// Something about the forum.
    Forum(forum::Load),
    /// Something about product requests.
    Requests(requests::Load),
    /// Something about contents.
    Content(content::Load),
    /// Something at the counter.
    Counter(counter::Load),
    /// Something about categories or collections.
    Shelves(shelves::Load),
}

impl Load {
    /// Returns what the answer is for.
    pub fn slot(&self) -> Slot {
        use crate::screens::browse::Request;
        let slot = |screen, record| {
            if record {
                Slot::Record(screen)
            } else {
                Slot::List(screen)
            }
        };
        match self {
            Self::Today => Slot::List(Screen::Today),
            Self::Members(load) => slot(Screen::Members, matches!(load, Request::Record(_))),
            Self::Payments(load) => slot(Screen::Payments, matches!(load, Request::Record(_))),
            Self::Orders(load) => slot(Screen::Orders, matches!(load, Request::Record(_))),
            Self::Products(load) => slot(Screen::Products, matches!(load, Request::Record(_))),
            Self::Inbox(load) => slot(Screen::Inbox, matches!(load, Request::Record(_))),
            Self::Promotions(load) => slot(Screen::Promotions, matches!(load, Request::Record(_))),
            Self::Campaigns(load) => slot(Screen::Campaigns, matches!(load, Request::Record(_))),
            Self::Reports(_) => slot(Screen::Reports, true),
            Self::Staff(load) => slot(Screen::Staff, matches!(load, Request::Record(_))),
            Self::Audit(load) => slot(Screen::Audit, matches!(load, Request::Record(_))),
            Self::Forum(load) => slot(Screen::Forum, matches!(load, Request::Record(_))),
            Self::Requests(load) => slot(Screen::Requests, matches!(load, Request::Record(_))),
            Self::Content(load) => slot(Screen::Content, matches!(load, Request::Record(_))),
            Self::Counter(load) => slot(Screen::Counter, matches!(load, Request::Record(_))),
            Self::Shelves(load) => slot(Screen::Shelves, matches!(load, Request::Record(_))),
        }
    }
}

/// Something that was read.
#[derive(Debug)]
pub enum Loaded {
    /// The work queue.
    Today(Box<today::Board>),
    /// Something about members.
    Members(members::Loaded),
    /// Something about payments.
    Payments(payments::Loaded),
    /// Something about orders.
    Orders(orders::Loaded),
    /// Something about products.
    Products(products::Loaded),
    /// Something about conversations.
    Inbox(inbox::Loaded),
    /// Something about promotions.
    Promotions(promotions::Loaded),
    /// Something about campaigns.
    Campaigns(campaigns::Loaded),
    /// A report.
    Reports(reports::Loaded),
    /// Something about staff accounts.
    Staff(staff::Loaded),
    /// Something about the log of deeds.
    Audit(audit::Loaded),
    /// Something about the forum.
    Forum(forum::Loaded),
    /// Something about product requests.
    Requests(requests::Loaded),
    /// Something about contents.
    Content(content::Loaded),
    /// Something at the counter.
    Counter(counter::Loaded),
    /// Something about categories or collections.
    Shelves(shelves::Loaded),
}

/// Something to change.
#[derive(Debug, Clone)]
pub enum Act {
    /// Sign in, or make the first account.
    SignIn(sign_in::Act),
    /// Something about a member.
    Members(members::Act),
    /// Something about a payment.
    Payments(payments::Act),
    /// Something about an order.
    Orders(orders::Act),
    /// Something about a product.
    Products(products::Act),
    /// Something about a conversation.
    Inbox(inbox::Act),
    /// Something about a promotion.
    Promotions(promotions::Act),
    /// Something about campaigns.
    Campaigns(campaigns::Act),
    /// Something with a report.
    Reports(reports::Act),
    /// Something about a staff account.
    Staff(staff::Act),
    /// These words are looked for in the log of deeds.
    Audit(String),
    /// Something about a product request.
    Requests(requests::Act),
    /// Something about contents.
    Content(content::Act),
    /// Something about the forum.
    Forum(forum::Act),
    /// Something at the counter.
    Counter(counter::Act),
    /// Something about categories or collections.
    Shelves(shelves::Act),
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What to tell the person.
    pub said: String,
    /// What to show next.
    pub then: Then,
}

impl Done {
    /// Tells of a change; the screen is read again.
    pub fn said(sentence: impl Into<String>) -> Self {
        Self {
            said: sentence.into(),
            then: Then::Reload,
        }
    }
}

/// What follows a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// The screen is read again.
    Reload,
    /// The screen is read again, and what was told is no success.
    Doubt,
    /// Nothing has changed on the screen.
    Nothing,
    /// The open record of a screen is gone; its list is read again.
    Leave(Screen),
    /// A record is opened.
    Open(Screen, i64),
    /// Words are looked for on a screen.
    Find(Screen, String),
    /// Something is shown to be read, and the screen is read again.
    Tell(Notice),
    /// A report is shown.
    Report(reports::Loaded),
    /// The application is entered.
    Enter(Session),
}

/// Why a change was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What to tell the person.
    pub sentence: String,
    /// The field of the form it is about.
    pub field: Option<&'static str>,
}

impl Failure {
    /// Makes a failure that is about no field in particular.
    pub fn said(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            field: None,
        }
    }

    /// Makes a failure that is about a field.
    pub fn field(field: &'static str, sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            field: Some(field),
        }
    }
}

/// Who works at this terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The account.
    pub staff: StaffId,
    /// The person's name.
    pub name: String,
    /// What the account may do.
    pub role: Role,
}

impl Session {
    /// Returns the person as core knows whoever acts.
    pub fn actor(&self) -> Actor {
        Actor::Staff {
            id: self.staff,
            role: self.role,
        }
    }
}
