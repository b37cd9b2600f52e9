//! Which screen has which list, and what the application asks of it.

use ratatui::crossterm::event::KeyEvent;

use super::{
    Request, Screen,
    browse::{self, List},
};
use crate::app::{
    effect::{Load, Slot},
    model::Model,
};

/// What lists ask to read, as requests of their screen.
pub(super) fn loads(screen: Screen, requests: Vec<browse::Request<i64>>) -> Vec<Request> {
    let load = |request| match screen {
        // These two are no lists and never come here.
        Screen::Today | Screen::Reports => Load::Today,
        Screen::Members => Load::Members(request),
        Screen::Payments => Load::Payments(request),
        Screen::Orders => Load::Orders(request),
        Screen::Products => Load::Products(request),
        Screen::Inbox => Load::Inbox(request),
        Screen::Promotions => Load::Promotions(request),
        Screen::Campaigns => Load::Campaigns(request),
        Screen::Staff => Load::Staff(request),
        Screen::Audit => Load::Audit(request),
        Screen::Forum => Load::Forum(request),
        Screen::Requests => Load::Requests(request),
        Screen::Content => Load::Content(request),
        Screen::Counter => Load::Counter(request),
        Screen::Shelves => Load::Shelves(request),
    };
    requests
        .into_iter()
        .map(|request| Request::Load(load(request)))
        .collect()
}

/// The list of a screen; the work queue has none.
pub(super) fn list(model: &mut Model, screen: Screen) -> Option<&mut dyn List> {
    Some(match screen {
        Screen::Today | Screen::Reports => return None,
        Screen::Members => &mut model.members.browse,
        Screen::Payments => &mut model.payments.browse,
        Screen::Orders => &mut model.orders.browse,
        Screen::Products => &mut model.products.browse,
        Screen::Inbox => &mut model.inbox.browse,
        Screen::Promotions => &mut model.promotions.browse,
        Screen::Campaigns => &mut model.campaigns.browse,
        Screen::Staff => &mut model.staff.browse,
        Screen::Audit => &mut model.audit.browse,
        Screen::Forum => &mut model.forum.browse,
        Screen::Requests => &mut model.requests.browse,
        Screen::Content => &mut model.content.browse,
        Screen::Counter => &mut model.counter.browse,
        Screen::Shelves => &mut model.shelves.browse,
    })
}

/// The list of a screen, to look at.
fn peek(model: &Model, screen: Screen) -> Option<&dyn List> {
    Some(match screen {
        Screen::Today | Screen::Reports => return None,
        Screen::Members => &model.members.browse,
        Screen::Payments => &model.payments.browse,
        Screen::Orders => &model.orders.browse,
        Screen::Products => &model.products.browse,
        Screen::Inbox => &model.inbox.browse,
        Screen::Promotions => &model.promotions.browse,
        Screen::Campaigns => &model.campaigns.browse,
        Screen::Staff => &model.staff.browse,
        Screen::Audit => &model.audit.browse,
        Screen::Forum => &model.forum.browse,
        Screen::Requests => &model.requests.browse,
        Screen::Content => &model.content.browse,
        Screen::Counter => &model.counter.browse,
        Screen::Shelves => &model.shelves.browse,
    })
}

/// Lets the list of a screen do something, and asks for what it wants to read.
fn ask_list(
    model: &mut Model,
    screen: Screen,
    what: impl FnOnce(&mut dyn List) -> Vec<browse::Request<i64>>,
) -> Vec<Request> {
    list(model, screen).map_or_else(Vec::new, |list| loads(screen, what(list)))
}

/// Reads what a screen shows when one comes to it; its filter and cursor are as they were left.
pub fn enter(model: &mut Model, screen: Screen) -> Vec<Request> {
    match screen {
        Screen::Today => vec![Request::Load(Load::Today)],
        Screen::Reports => model.reports.enter(model.scene.wide()),
        _ => ask_list(model, screen, |list| list.reload()),
    }
}

/// Opens a record of a screen.
pub fn open(model: &mut Model, screen: Screen, id: i64) -> Vec<Request> {
    if screen == Screen::Reports {
        return model.reports.open_at(usize::try_from(id).unwrap_or(0));
    }
    ask_list(model, screen, |list| list.open(id))
}

/// Leaves the open record of a screen for its list.
pub fn close_record(model: &mut Model, screen: Screen) {
    match list(model, screen) {
        Some(list) => list.close_record(),
        None if screen == Screen::Reports => model.reports.close_record(),
        None => model.today.item = None,
    }
}

/// Shows one of a screen's views.
pub fn show(model: &mut Model, screen: Screen, view: usize) -> Vec<Request> {
    ask_list(model, screen, |list| list.show_view(view))
}

/// Looks for words on a screen, in all its records.
pub fn search(model: &mut Model, screen: Screen, words: &str) -> Vec<Request> {
    if screen == Screen::Reports {
        return model.reports.find(words);
    }
    ask_list(model, screen, |list| list.find(words))
}

/// Returns whether the open record of a screen has the keys.
pub fn on_record(model: &Model, screen: Screen) -> bool {
    if screen == Screen::Reports {
        return model.reports.on_record();
    }
    peek(model, screen).is_some_and(List::on_record)
}

/// Returns whether the screen in front is still reading what keys are for: its
/// open record, or else the rows of its list.
pub fn awaits(model: &Model) -> bool {
    if !on_record(model, model.screen) {
        return awaits_list(model);
    }
    let missing = peek(model, model.screen).is_some_and(|list| !list.has_record());
    missing && model.work.loads.contains_key(&Slot::Record(model.screen))
}

/// Returns whether the screen in front is still reading the rows of its list.
pub fn awaits_list(model: &Model) -> bool {
    let missing = match model.screen {
        Screen::Today => model.today.board.is_none(),
        screen => peek(model, screen).is_some_and(List::asks_others),
    };
    missing && model.work.loads.contains_key(&Slot::List(model.screen))
}

/// Returns whether keys go to the filter of the screen in front.
pub fn filtering(model: &Model) -> bool {
    peek(model, model.screen).is_some_and(List::filtering)
}

/// Gives a key to the filter of the screen in front.
pub fn filter_key(model: &mut Model, key: KeyEvent) -> Vec<Request> {
    let wide = model.scene.wide();
    ask_list(model, model.screen, |list| list.filter_key(key, wide))
}

/// Gives pasted text to the filter of the screen in front.
pub fn filter_paste(model: &mut Model, text: &str) -> Vec<Request> {
    ask_list(model, model.screen, |list| list.filter_paste(text))
}
