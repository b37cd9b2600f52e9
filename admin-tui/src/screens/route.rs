//! Which screen gets what: the one place that knows them all.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::actor::Permission;

use super::forum;
use super::{
    Purpose, Request, Screen, audit, campaigns, content, counter, inbox,
    lists::{list, loads, on_record},
    members, orders, payments, products, promotions, reports, requests, shelves, sign_in, staff,
    today,
};
use crate::{
    app::{
        effect::{Act, Loaded, Slot},
        model::{Model, Phase, Scene},
    },
    registry::{Id, Place},
    widgets::{
        dialog::Dialog,
        form::{Answers, FieldError},
    },
};

/// Returns the screen a command leads to.
pub fn go_to(id: Id) -> Option<Screen> {
    match id {
        Id::GoToday => Some(Screen::Today),
        Id::GoMembers | Id::GoRegistrations => Some(Screen::Members),
        Id::GoOrders => Some(Screen::Orders),
        Id::GoPayments => Some(Screen::Payments),
        Id::GoProducts => Some(Screen::Products),
        Id::GoInbox => Some(Screen::Inbox),
        Id::GoPromotions => Some(Screen::Promotions),
        Id::GoCampaigns => Some(Screen::Campaigns),
        Id::GoReports => Some(Screen::Reports),
        Id::GoStaff => Some(Screen::Staff),
        Id::GoAudit => Some(Screen::Audit),
        Id::GoForum => Some(Screen::Forum),
        Id::GoRequests => Some(Screen::Requests),
        Id::GoContent => Some(Screen::Content),
        Id::GoCounter => Some(Screen::Counter),
        Id::GoShelves => Some(Screen::Shelves),
        _ => None,
    }
}

/// Returns whether the person may see a screen.
pub fn may_enter(scene: &Scene, screen: Screen) -> bool {
    match screen {
        Screen::Today => true,
        Screen::Members => scene.may(Permission::ViewMembers),
        Screen::Payments => scene.may(Permission::VerifyPayments),
        Screen::Orders => scene.may(Permission::ViewOrders),
        Screen::Products | Screen::Shelves => {
            scene.may(Permission::ManageCatalog)
                || scene.may(Permission::ManageStock)
                || scene.may(Permission::ViewOrders)
        }
        Screen::Inbox => scene.may(Permission::AnswerMessages),
        Screen::Promotions => scene.may(Permission::ViewOrders),
        Screen::Campaigns => scene.may(Permission::ManagePromotions),
        Screen::Reports => scene.may(Permission::ViewReports),
        Screen::Staff => scene.may(Permission::ManageStaff),
        Screen::Audit => scene.may(Permission::ReadAudit),
        Screen::Forum => scene.may(Permission::Moderate),
        Screen::Requests => scene.may(Permission::HandleRequests),
        Screen::Content => scene.may(Permission::ManageContent),
        Screen::Counter => scene.may(Permission::SellAtCounter),
    }
}

/// Returns what a scanned code means where it means something of its own: at
/// the counter it is an article that is bought.
pub fn scanned(model: &Model, code: &str) -> Option<Request> {
    let at_counter = model.phase == Phase::Working && model.screen == Screen::Counter;
    let of_record = ["GG-", "PM-"]
        .iter()
        .any(|begin| code.trim().to_uppercase().starts_with(begin));
    if !at_counter || of_record || !model.scene.may(Permission::SellAtCounter) {
        return None;
    }
    let add = counter::Act::Add {
        draft: model.counter.scanning(),
        typed: code.trim().to_owned(),
        quantity: 1,
    };
    Some(Request::Act(Act::Counter(add)))
}

/// Carries out a command on the screen in front: its own deeds first, then those of every list.
///
/// Returns nothing if the command is none of this screen's.
pub fn run(model: &mut Model, id: Id) -> Option<Vec<Request>> {
    let scene = &model.scene;
    if id == Id::DemandLog {
        return Some(requests::log_form(scene));
    }
    let own = match model.screen {
        Screen::Today => today::run(&mut model.today, scene, id),
        Screen::Members => members::run(&mut model.members, scene, id),
        Screen::Payments => payments::run(&mut model.payments, scene, id),
        Screen::Orders => orders::run(&mut model.orders, scene, id),
        Screen::Products => products::run(&mut model.products, scene, id),
        Screen::Inbox => inbox::run(&mut model.inbox, scene, id),
        Screen::Promotions => promotions::run(&mut model.promotions, scene, id),
        Screen::Campaigns => campaigns::run(&mut model.campaigns, scene, id),
        Screen::Reports => reports::run(&mut model.reports, scene, id),
        Screen::Staff => staff::run(&mut model.staff, scene, id),
        Screen::Audit => audit::run(&mut model.audit, scene, id),
        Screen::Forum => forum::run(&mut model.forum, scene, id),
        Screen::Requests => requests::run(&mut model.requests, scene, id),
        Screen::Content => content::run(&mut model.content, scene, id),
        Screen::Counter => counter::run(&mut model.counter, scene, id),
        Screen::Shelves => shelves::run(&mut model.shelves, scene, id),
    };
    if own.is_some() {
        return own;
    }
    let wide = scene.wide();
    let screen = model.screen;
    let common = list(model, screen).and_then(|list| list.run(id, wide));
    match common {
        Some(requests) => Some(loads(screen, requests)),
        None => matches!(id, Id::Back | Id::Up).then(|| vec![Request::Leave]),
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(model: &Model, id: Id) -> Option<&'static str> {
    if let Some(screen) = go_to(id)
        && !may_enter(&model.scene, screen)
    {
        return Some("tui-not-permitted-screen");
    }
    let on_record = Place::RECORDS.contains(&model.place());
    match id {
        Id::Open if on_record => return Some("tui-not-here"),
        Id::SwitchPane
            if !matches!(model.screen, Screen::Today | Screen::Reports) && !model.scene.wide() =>
        {
            return Some("tui-one-pane");
        }
        _ => {}
    }
    match model.screen {
        Screen::Today => today::unavailable(&model.today, id),
        Screen::Members => members::unavailable(&model.members, id),
        Screen::Payments => payments::unavailable(&model.payments, id),
        Screen::Orders => orders::unavailable(&model.orders, id),
        Screen::Products => products::unavailable(&model.products, id),
        Screen::Inbox => inbox::unavailable(&model.inbox, id),
        Screen::Promotions => promotions::unavailable(&model.promotions, id),
        Screen::Campaigns => campaigns::unavailable(&model.campaigns, id),
        Screen::Reports => reports::unavailable(&model.reports, id),
        Screen::Staff => staff::unavailable(&model.staff, id),
        Screen::Audit => audit::unavailable(&model.audit, id),
        Screen::Forum => forum::unavailable(&model.forum, id),
        Screen::Requests => requests::unavailable(&model.requests, id),
        Screen::Content => content::unavailable(&model.content, id),
        Screen::Counter => counter::unavailable(&model.counter, id),
        Screen::Shelves => shelves::unavailable(&model.shelves, id),
    }
}

/// Takes what was read for a screen, and asks for what it makes necessary.
pub fn arrived(model: &mut Model, loaded: Loaded) -> Vec<Request> {
    let wide = model.scene.wide();
    match loaded {
        Loaded::Today(board) => {
            model.live.counters = board.counters;
            model.today.loaded(board);
            Vec::new()
        }
        Loaded::Members(answer) => {
            loads(Screen::Members, model.members.browse.loaded(answer, wide))
        }
        Loaded::Payments(answer) => {
            loads(Screen::Payments, model.payments.browse.loaded(answer, wide))
        }
        Loaded::Orders(answer) => loads(Screen::Orders, model.orders.browse.loaded(answer, wide)),
        Loaded::Products(loaded) => loads(Screen::Products, model.products.loaded(loaded, wide)),
        Loaded::Campaigns(loaded) => loads(Screen::Campaigns, model.campaigns.loaded(loaded, wide)),
        Loaded::Inbox(answer) => loads(Screen::Inbox, model.inbox.browse.loaded(answer, wide)),
        Loaded::Promotions(answer) => loads(
            Screen::Promotions,
            model.promotions.browse.loaded(answer, wide),
        ),
        Loaded::Reports(loaded) => {
            model.reports.arrived(loaded, model.scene.lang);
            Vec::new()
        }
        Loaded::Staff(answer) => loads(Screen::Staff, model.staff.browse.loaded(answer, wide)),
        Loaded::Audit(answer) => loads(Screen::Audit, model.audit.browse.loaded(answer, wide)),
        Loaded::Content(loaded) => loads(Screen::Content, model.content.loaded(loaded, wide)),
        Loaded::Forum(loaded) => loads(Screen::Forum, model.forum.loaded(loaded, wide)),
        Loaded::Shelves(loaded) => loads(Screen::Shelves, model.shelves.loaded(loaded, wide)),
        Loaded::Counter(answer) => loads(Screen::Counter, model.counter.loaded(answer, wide)),
        Loaded::Requests(answer) => {
            loads(Screen::Requests, model.requests.browse.loaded(answer, wide))
        }
    }
}

/// Takes note that something could not be read.
pub fn failed(model: &mut Model, slot: Slot) {
    if slot == Slot::Record(Screen::Reports) {
        model.reports.failed();
    }
    if let Slot::List(screen) = slot
        && let Some(list) = list(model, screen)
    {
        list.failed();
    }
}

/// Makes a deed of what was filled in, or says what is wrong with it.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    match purpose {
        Purpose::SignIn(purpose) => sign_in::fill(scene.lang, *purpose, answers).map(Act::SignIn),
        Purpose::Members(purpose) => members::fill(scene, purpose, answers).map(Act::Members),
        Purpose::Payments(purpose) => payments::fill(scene, purpose, answers).map(Act::Payments),
        Purpose::Orders(purpose) => orders::fill(scene, purpose, answers).map(Act::Orders),
        Purpose::Products(purpose) => products::fill(scene, purpose, answers).map(Act::Products),
        Purpose::Campaigns(purpose) => campaigns::fill(scene, purpose, answers).map(Act::Campaigns),
        Purpose::Inbox(purpose) => inbox::fill(scene, purpose, answers).map(Act::Inbox),
        Purpose::Promotions(purpose) => {
            promotions::fill(scene, purpose, answers).map(Act::Promotions)
        }
        Purpose::Reports(purpose) => reports::fill(scene, purpose, answers).map(Act::Reports),
        Purpose::Staff(purpose) => staff::fill(scene, purpose, answers).map(Act::Staff),
        Purpose::Audit(audit::Purpose) => audit::fill(scene, answers).map(Act::Audit),
        Purpose::Forum(purpose) => forum::fill(scene, purpose, answers).map(Act::Forum),
        Purpose::Requests(purpose) => requests::fill(scene, purpose, answers).map(Act::Requests),
        Purpose::Content(purpose) => content::fill(scene, purpose, answers).map(Act::Content),
        Purpose::Shelves(purpose) => shelves::fill(scene, purpose, answers).map(Act::Shelves),
        Purpose::Counter(purpose) => counter::fill(scene, purpose, answers).map(Act::Counter),
    }
}

/// Keeps a text that came from the person's editor until it is saved, so that
/// a refusal does not lose it.
pub fn keep_written(model: &mut Model, purpose: &Purpose, text: &str) {
    if let Purpose::Content(content::Purpose::Write { key, lang, .. }) = purpose {
        model.content.unsaved = Some(content::Unsaved {
            key: *key,
            lang: *lang,
            text: text.to_owned(),
        });
    }
}

/// Returns what a person looks at before a deed is carried out that a form
/// was filled in for, if the deed is worth a second look.
pub fn review(scene: &Scene, act: &Act) -> Option<Dialog> {
    match act {
        Act::Inbox(act) => inbox::review(scene, act),
        Act::Campaigns(act) => campaigns::review(scene, act),
        _ => None,
    }
}

/// Returns what the breadcrumb says about the open record.
pub fn record_title(model: &Model) -> Option<String> {
    if !on_record(model, model.screen) {
        return None;
    }
    match model.screen {
        Screen::Today => None,
        Screen::Members => model.members.title(),
        Screen::Payments => model.payments.title(),
        Screen::Orders => model.orders.title(),
        Screen::Products => model.products.title(),
        Screen::Inbox => model.inbox.title(),
        Screen::Promotions => model.promotions.title(),
        Screen::Campaigns => model.campaigns.title(),
        Screen::Reports => model.reports.title(model.scene.lang),
        Screen::Staff => model.staff.title(),
        Screen::Audit => model.audit.title(model.scene.lang),
        Screen::Forum => model.forum.title(),
        Screen::Requests => model.requests.title(),
        Screen::Content => model.content.title(),
        Screen::Counter => model.counter.title(),
        Screen::Shelves => model.shelves.title(),
    }
}

/// Draws the screen in front; `full` is the frame, `inside` the room in it.
pub fn draw(model: &mut Model, buffer: &mut Buffer, full: Rect, inside: Rect) -> Option<Position> {
    let scene = &model.scene;
    let room = (full, inside);
    match model.screen {
        Screen::Today => today::draw(&mut model.today, scene, buffer, room),
        Screen::Members => members::draw(&mut model.members, scene, buffer, room),
        Screen::Payments => payments::draw(&mut model.payments, scene, buffer, room),
        Screen::Orders => orders::draw(&mut model.orders, scene, buffer, room),
        Screen::Products => products::draw(&mut model.products, scene, buffer, room),
        Screen::Inbox => inbox::draw(&mut model.inbox, scene, buffer, room),
        Screen::Promotions => promotions::draw(&mut model.promotions, scene, buffer, room),
        Screen::Campaigns => campaigns::draw(&mut model.campaigns, scene, buffer, room),
        Screen::Reports => reports::draw(&mut model.reports, scene, buffer, room),
        Screen::Staff => staff::draw(&mut model.staff, scene, buffer, room),
        Screen::Audit => audit::draw(&mut model.audit, scene, buffer, room),
        Screen::Forum => forum::draw(&mut model.forum, scene, buffer, room),
        Screen::Requests => requests::draw(&mut model.requests, scene, buffer, room),
        Screen::Content => content::draw(&mut model.content, scene, buffer, room),
        Screen::Counter => counter::draw(&mut model.counter, scene, buffer, room),
        Screen::Shelves => shelves::draw(&mut model.shelves, scene, buffer, room),
    }
}
