//! Everything the application knows at a moment.

use std::collections::{HashMap, VecDeque};

use shop_core::{actor::Permission, messages::Lang, time::Timestamp};

use super::{
    ahead::Typed,
    effect::{Act, Session, Slot},
    history::History,
    live::Live,
    writing::Writing,
};
use crate::screens::forum;
use crate::{
    keys::Stroke,
    registry::Place,
    screens::{
        self, Purpose, Screen, audit, campaigns, content, counter, inbox, members, orders,
        payments, products, promotions, reports, requests, shelves, staff, today,
    },
    theme::Theme,
    widgets::{dialog::Dialog, finder::Finder, form::Form, notice::Notice, toast::Toast},
};

/// What every screen may want to know about its surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// The language of the interface.
    pub lang: Lang,
    /// The palette.
    pub theme: Theme,
    /// The time of the last message.
    pub now: Timestamp,
    /// The terminal's width.
    pub width: u16,
    /// The terminal's height.
    pub height: u16,
    /// Who works here.
    pub session: Option<Session>,
}

impl Scene {
    /// The width from which a list and a record stand side by side.
    pub const TWO_PANES: u16 = 120;

    /// Returns whether a list and a record stand side by side.
    pub fn wide(&self) -> bool {
        self.width >= Self::TWO_PANES
    }

    /// Returns whether the person may do something.
    pub fn may(&self, permission: Permission) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| session.role.may(permission))
    }
}

/// How far the application has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// The database is being opened.
    Connecting,
    /// It could not be opened.
    Broken(String),
    /// Nobody is signed in.
    SignedOut,
    /// Somebody works.
    Working,
}

/// Something in front of the screen.
#[derive(Debug, Clone)]
pub enum Popup {
    /// A form, and what it is for.
    Form {
        /// The form.
        form: Form,
        /// What it is for.
        purpose: Purpose,
        /// The request that works on it.
        ticket: Option<u64>,
    },
    /// A question, and what is done if it is answered so.
    Dialog {
        /// The question.
        dialog: Dialog,
        /// What is done then.
        act: Act,
        /// The request that works on it.
        ticket: Option<u64>,
    },
    /// A list of commands.
    Finder(Finder),
    /// Something to read.
    Notice(Notice),
}

/// The work that is under way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// The number of the last request.
    pub last: u64,
    /// The newest request for each slot that has not been answered.
    pub loads: HashMap<Slot, u64>,
    /// The changes that have not been answered.
    pub acts: Vec<u64>,
    /// Since when something has been under way.
    pub since: Option<Timestamp>,
}

impl Work {
    /// Returns whether something is under way.
    pub fn busy(&self) -> bool {
        !self.loads.is_empty() || !self.acts.is_empty()
    }

    /// Returns a number for a new request.
    pub fn begin(&mut self, now: Timestamp) -> u64 {
        self.last += 1;
        self.since = self.since.or(Some(now));
        self.last
    }

    /// Takes note that a request was answered.
    pub fn settle(&mut self) {
        if !self.busy() {
            self.since = None;
        }
    }
}

/// Everything the application knows.
#[derive(Debug)]
pub struct Model {
    /// What every screen may want to know.
    pub scene: Scene,
    /// How far the application has come.
    pub phase: Phase,
    /// The screen in front.
    pub screen: Screen,
    /// The work queue.
    pub today: today::State,
    /// The members.
    pub members: members::State,
    /// The payments.
    pub payments: payments::State,
    /// The orders.
    pub orders: orders::State,
    /// The products.
    pub products: products::State,
    /// The conversations.
    pub inbox: inbox::State,
    /// The promotions.
    pub promotions: promotions::State,
    /// The contents.
    pub content: content::State,
    /// The campaigns.
    pub campaigns: campaigns::State,
    /// The reports.
    pub reports: reports::State,
    /// The staff accounts.
    pub staff: staff::State,
    /// The log of deeds.
    pub audit: audit::State,
    /// The forum.
    pub forum: forum::State,
    /// The product requests.
    pub requests: requests::State,
    /// A text that waits for the person's editor.
    pub writing: Option<Box<Writing>>,
    /// Orders that are being written down.
    pub counter: counter::State,
    /// Categories and collections.
    pub shelves: shelves::State,
    /// What stands in front of the screen, the last one in front of all.
    pub popups: Vec<Popup>,
    /// The strokes of a binding that is not complete.
    pub strokes: Vec<Stroke>,
    /// What was typed for something that is still being read.
    pub ahead: VecDeque<Typed>,
    /// What just happened.
    pub toast: Option<Toast>,
    /// The screens visited.
    pub history: History,
    /// What happened elsewhere.
    pub live: Live,
    /// The work that is under way.
    pub work: Work,
    /// Whether this is the demo shop.
    pub is_demo: bool,
    /// Whether Ctrl-C was pressed last, so that pressing it again explains how to leave.
    pub interrupted: bool,
    /// Whether the whole screen is to be drawn anew.
    pub redraw: bool,
    /// Whether the application ends.
    pub quit: bool,
}

impl Model {
    /// Makes the application as it starts.
    pub fn new(lang: Lang, theme: Theme, now: Timestamp, (width, height): (u16, u16)) -> Self {
        Self {
            scene: Scene {
                lang,
                theme,
                now,
                width,
                height,
                session: None,
            },
            phase: Phase::Connecting,
            screen: Screen::Today,
            today: today::State::default(),
            members: members::State::default(),
            payments: payments::State::default(),
            orders: orders::State::default(),
            products: products::State::default(),
            inbox: inbox::State::default(),
            promotions: promotions::State::default(),
            content: content::State::default(),
            writing: None,
            campaigns: campaigns::State::default(),
            reports: reports::State::default(),
            staff: staff::State::default(),
            audit: audit::State::default(),
            forum: forum::State::default(),
            requests: requests::State::default(),
            counter: counter::State::default(),
            shelves: shelves::State::default(),
            popups: Vec::new(),
            strokes: Vec::new(),
            ahead: VecDeque::new(),
            toast: None,
            history: History::default(),
            live: Live::default(),
            work: Work::default(),
            is_demo: false,
            interrupted: false,
            redraw: false,
            quit: false,
        }
    }

    /// Returns where keys go.
    pub fn place(&self) -> Place {
        let (list, record) = self.screen.places();
        if screens::on_record(self, self.screen) {
            record
        } else {
            list
        }
    }
}
