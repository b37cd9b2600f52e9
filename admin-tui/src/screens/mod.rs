//! The screens, each with its state, its deeds and its looks.

pub mod area;
pub mod audit;
pub mod browse;
pub mod campaigns;
pub mod content;
pub mod counter;
pub mod forum;
pub mod inbox;
mod lists;
pub mod members;
mod order;
pub mod orders;
pub mod payments;
mod picture_file;
pub mod products;
pub mod promotions;
pub mod reports;
pub mod requests;
mod route;
pub mod shelves;
pub mod sign_in;
pub mod staff;
pub mod today;

pub use lists::{
    awaits, awaits_list, close_record, enter, filter_key, filter_paste, filtering, on_record, open,
    search, show,
};
pub use route::{
    arrived, draw, failed, fill, go_to, keep_written, may_enter, record_title, review, run,
    scanned, unavailable,
};

use crate::app::{
    effect::{Act, Load},
    writing::Writing,
};
use crate::registry::Place;
use crate::widgets::{dialog::Dialog, form::Form, notice::Notice};

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The work queue.
    Today,
    /// Members and registrations.
    Members,
    /// Payments to verify.
    Payments,
    /// Orders.
    Orders,
    /// Products and stock.
    Products,
    /// Messages from customers.
    Inbox,
    /// Promotions and their codes.
    Promotions,
    /// Letters to many.
    Campaigns,
    /// Reports.
    Reports,
    /// Staff accounts.
    Staff,
    /// What everybody did.
    Audit,
    /// Product requests.
    Requests,
    /// Contents of the web shop.
    Content,
    /// The forum.
    Forum,
    /// The counter and the telephone.
    Counter,
    /// Categories and collections.
    Shelves,
}

impl Screen {
    /// Every screen.
    pub const ALL: &[Screen] = &[
        Screen::Today,
        Screen::Members,
        Screen::Payments,
        Screen::Orders,
        Screen::Products,
        Screen::Inbox,
        Screen::Promotions,
        Screen::Campaigns,
        Screen::Reports,
        Screen::Staff,
        Screen::Audit,
        Screen::Requests,
        Screen::Content,
        Screen::Forum,
        Screen::Counter,
        Screen::Shelves,
    ];

    /// Returns where keys go on it: to its list, and to one of its records.
    pub fn places(self) -> (Place, Place) {
        match self {
            Screen::Today => (Place::Today, Place::Today),
            Screen::Members => (Place::Members, Place::Member),
            Screen::Payments => (Place::Payments, Place::Payment),
            Screen::Orders => (Place::Orders, Place::Order),
            Screen::Products => (Place::Products, Place::Product),
            Screen::Inbox => (Place::Inbox, Place::Conversation),
            Screen::Promotions => (Place::Promotions, Place::Promotion),
            Screen::Campaigns => (Place::Campaigns, Place::Campaign),
            Screen::Reports => (Place::Reports, Place::Report),
            Screen::Staff => (Place::StaffList, Place::StaffMember),
            Screen::Audit => (Place::Audit, Place::AuditEvent),
            Screen::Requests => (Place::Requests, Place::Request),
            Screen::Content => (Place::Contents, Place::Content),
            Screen::Forum => (Place::Forum, Place::Thread),
            Screen::Counter => (Place::Drafts, Place::Draft),
            Screen::Shelves => (Place::Shelves, Place::Shelf),
        }
    }

    /// Returns the message key of its name.
    pub fn title_key(self) -> &'static str {
        match self {
            Screen::Today => "tui-screen-today",
            Screen::Members => "tui-screen-members",
            Screen::Payments => "tui-screen-payments",
            Screen::Orders => "tui-screen-orders",
            Screen::Products => "tui-screen-products",
            Screen::Inbox => "tui-screen-inbox",
            Screen::Promotions => "tui-screen-promotions",
            Screen::Campaigns => "tui-screen-campaigns",
            Screen::Reports => "tui-screen-reports",
            Screen::Staff => "tui-screen-staff",
            Screen::Audit => "tui-screen-audit",
            Screen::Requests => "tui-screen-requests",
            Screen::Content => "tui-screen-content",
            Screen::Forum => "tui-screen-forum",
            Screen::Counter => "tui-screen-counter",
            Screen::Shelves => "tui-screen-shelves",
        }
    }
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// Signing in, or making the first account.
    SignIn(sign_in::Purpose),
    /// Something about a member.
    Members(members::Purpose),
    /// Something about a payment.
    Payments(payments::Purpose),
    /// Something about an order.
    Orders(orders::Purpose),
    /// Something about a product.
    Products(products::Purpose),
    /// Something about a conversation.
    Inbox(inbox::Purpose),
    /// Something about a promotion.
    Promotions(promotions::Purpose),
    /// Something about a campaign.
    Campaigns(campaigns::Purpose),
    /// Something about a report.
    Reports(reports::Purpose),
    /// Something about a staff account.
    Staff(staff::Purpose),
    /// What to look for in the log of deeds.
    Audit(audit::Purpose),
    /// Something about a product request.
    Requests(requests::Purpose),
    /// Something about contents.
    Content(content::Purpose),
    /// Something about the forum.
    Forum(forum::Purpose),
    /// Something at the counter.
    Counter(counter::Purpose),
    /// Something about categories or collections.
    Shelves(shelves::Purpose),
}

/// What a screen asks of the application.
#[derive(Debug)]
pub enum Request {
    /// Read something.
    Load(Load),
    /// Change something without asking.
    Act(Act),
    /// Let a form be filled in.
    Form(Box<Form>, Purpose),
    /// Let a longer text be written, in the person's editor if she has one.
    Write(Box<Writing>),
    /// Ask before something is changed.
    Confirm(Box<Dialog>, Act),
    /// Open a record of a screen.
    Open(Screen, i64),
    /// Show a screen in one of its views.
    Show(Screen, usize),
    /// Look for words on a screen.
    Find(Screen, String),
    /// Show something to read.
    Tell(Box<Notice>),
    /// Go back to the screen before.
    Leave,
}
