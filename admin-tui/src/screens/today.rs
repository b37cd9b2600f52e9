//! The home screen: what needs a person, oldest first, and how today goes.

mod board;
mod looks;

pub use board::{Board, Item, Queue, counters, load, screens_of};
pub use looks::draw;

use super::forum;
use super::{Request as Ask, Screen, inbox, members, orders};
use crate::{app::effect::Load, app::model::Scene, registry::Id};

/// A kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Transfers to look for.
    Payments,
    /// Orders to pack.
    ToPack,
    /// Parcels to hand to the courier.
    ToShip,
    /// Registrations to review.
    Registrations,
    /// Messages past their time.
    LateMessages,
    /// Customers to come back to.
    FollowUps,
    /// Messages to answer.
    Messages,
    /// Refunds to pay.
    Refunds,
    /// Posts of the forum that are held or reported.
    ForumPosts,
    /// Members' questions in the forum that nobody has answered.
    ForumQuestions,
    /// Product requests nobody has looked at.
    Requests,
    /// Orders that are being written down.
    Drafts,
    /// Articles that are nearly gone.
    LowStock,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Kind] = &[
        Kind::Payments,
        Kind::ToPack,
        Kind::ToShip,
        Kind::Registrations,
        Kind::LateMessages,
        Kind::FollowUps,
        Kind::Messages,
        Kind::Refunds,
        Kind::ForumPosts,
        Kind::ForumQuestions,
        Kind::Requests,
        Kind::Drafts,
        Kind::LowStock,
    ];

    /// Returns the message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Payments => "tui-queue-payments",
            Kind::ToPack => "tui-queue-to-pack",
            Kind::ToShip => "tui-queue-to-ship",
            Kind::Registrations => "tui-queue-registrations",
            Kind::LateMessages => "tui-queue-late-messages",
            Kind::FollowUps => "tui-queue-follow-ups",
            Kind::Messages => "tui-queue-messages",
            Kind::Refunds => "tui-queue-refunds",
            Kind::ForumPosts => "tui-queue-forum-posts",
            Kind::ForumQuestions => "tui-queue-forum-questions",
            Kind::Requests => "tui-queue-requests",
            Kind::Drafts => "tui-queue-drafts",
            Kind::LowStock => "tui-queue-low-stock",
        }
    }

    /// Returns where the work is done: a screen and one of its views.
    pub fn place(self) -> (Screen, usize) {
        match self {
            Kind::Payments => (Screen::Payments, 0),
            Kind::ToPack => (Screen::Orders, orders::TO_PACK),
            Kind::ToShip => (Screen::Orders, orders::TO_SHIP),
            Kind::Registrations => (Screen::Members, members::WAITING),
            Kind::LateMessages => (Screen::Inbox, inbox::LATE),
            Kind::FollowUps => (Screen::Members, members::FOLLOW_UPS),
            Kind::Messages => (Screen::Inbox, 0),
            Kind::Refunds => (Screen::Orders, orders::ALL),
            Kind::ForumPosts => (Screen::Forum, forum::QUEUE),
            Kind::ForumQuestions => (Screen::Forum, forum::UNANSWERED),
            Kind::Requests => (Screen::Requests, 0),
            Kind::Drafts => (Screen::Counter, 0),
            Kind::LowStock => (Screen::Products, 0),
        }
    }

    /// Returns after how many hours the oldest of the kind is late.
    pub fn patience_hours(self) -> Option<i64> {
        match self {
            Kind::Payments => Some(2),
            Kind::ToPack | Kind::ToShip | Kind::Registrations => Some(24),
            Kind::ForumPosts => Some(12),
            Kind::ForumQuestions => Some(24),
            // What is late has lost all patience already.
            Kind::LateMessages => Some(0),
            Kind::FollowUps => Some(0),
            Kind::Messages => Some(4),
            Kind::Refunds | Kind::Requests | Kind::Drafts => Some(48),
            Kind::LowStock => None,
        }
    }
}

/// The state of the screen.
#[derive(Debug, Default)]
pub struct State {
    /// What was read last.
    pub board: Option<Box<Board>>,
    /// The chosen kind, by its place in the queue.
    pub cursor: usize,
    /// The chosen item of the kind, when keys go to the items.
    pub item: Option<usize>,
}

impl State {
    /// Returns the chosen queue.
    pub fn chosen(&self) -> Option<&Queue> {
        self.board
            .as_ref()
            .and_then(|board| board.queues.get(self.cursor))
    }

    /// Takes what was read; the cursor stays on its kind.
    pub fn loaded(&mut self, board: Box<Board>) {
        let kind = self.chosen().map(|queue| queue.kind);
        self.cursor = board
            .queues
            .iter()
            .position(|queue| Some(queue.kind) == kind)
            .unwrap_or(0);
        self.board = Some(board);
        self.item = self
            .item
            .map(|item| item.min(self.items().saturating_sub(1)))
            .filter(|_| self.items() > 0);
    }

    fn items(&self) -> usize {
        self.chosen().map_or(0, |queue| queue.items.len())
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    match id {
        Id::Open if state.chosen().is_none() => Some("tui-nothing-chosen"),
        Id::SwitchPane if state.items() == 0 => Some("tui-nothing-chosen"),
        _ => None,
    }
}

/// Carries out a command.
pub fn run(state: &mut State, _scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    match id {
        Id::MoveDown => step(state, 1),
        Id::MoveUp => step(state, -1),
        Id::PageDown | Id::Last => step(state, isize::MAX),
        Id::PageUp | Id::First => step(state, isize::MIN),
        Id::SwitchPane => {
            state.item = if state.item.is_some() || state.items() == 0 {
                None
            } else {
                Some(0)
            }
        }
        Id::Up => state.item = None,
        Id::Reload => return Some(vec![Ask::Load(Load::Today)]),
        Id::Open => return Some(open(state)),
        _ => return None,
    }
    Some(Vec::new())
}

fn step(state: &mut State, by: isize) {
    let queues = state.board.as_ref().map_or(0, |board| board.queues.len());
    let items = state.items();
    let (at, count) = match &mut state.item {
        Some(item) => (item, items),
        None => (&mut state.cursor, queues),
    };
    *at = at.saturating_add_signed(by).min(count.saturating_sub(1));
}

fn open(state: &State) -> Vec<Ask> {
    let Some(queue) = state.chosen() else {
        return Vec::new();
    };
    let (screen, view) = queue.kind.place();
    match state.item.and_then(|item| queue.items.get(item)) {
        Some(item) => vec![Ask::Show(screen, view), Ask::Open(screen, item.record)],
        // Only the records of refunds tell what is owed, so one goes there at once.
        None if queue.kind == Kind::Refunds => queue
            .items
            .first()
            .map(|item| Ask::Open(screen, item.record))
            .into_iter()
            .collect(),
        None => vec![Ask::Show(screen, view)],
    }
}
