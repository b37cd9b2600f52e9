//! The thread that owns the connection: it reads and changes, one request after the other.

use std::{
    collections::VecDeque,
    sync::mpsc::{Receiver, Sender},
};

use shop_core::{
    actor::Actor,
    db::{Conn, DbError},
    demo,
    events::{self, Position},
    media::MediaStore,
    messages::{Explain, Lang},
    set_up,
    staff::{self, StaffState},
    time::Timestamp,
};

use super::{
    effect::{Act, Done, Effect, Failure, Load, Loaded},
    event_loop::Arrival,
    message::{Msg, Polled, Start},
};
use crate::screens::forum;
use crate::{
    screens::{
        Screen, audit, campaigns, content, counter, inbox, members, orders, payments, products,
        promotions, reports, requests, shelves, sign_in, staff as accounts, today,
    },
    settings::Settings,
};

/// How many events are read at one look.
const EVENTS: i64 = 500;

/// What every piece of work needs to know.
#[derive(Debug, Clone)]
pub struct Job {
    /// The time.
    pub now: Timestamp,
    /// Who wants it done.
    pub actor: Actor,
    /// The language of what is said.
    pub lang: Lang,
    /// Where pictures and proofs are kept.
    pub media: String,
}

/// Works until the application is gone.
pub fn run(settings: &Settings, jobs: &Receiver<Effect>, answers: &Sender<Arrival>) {
    let mut conn = None;
    let mut queue = VecDeque::new();
    while let Some(effect) = next(jobs, &mut queue) {
        let now = Timestamp::now();
        let msg = match (&mut conn, effect) {
            (_, Effect::Connect) => {
                let opened = connect(settings, now);
                let (opened, result) = match opened {
                    Ok((opened, start)) => (Some(opened), Ok(start)),
                    Err(sentence) => (None, Err(sentence)),
                };
                conn = opened;
                Msg::Connected(result)
            }
            (Some(conn), effect) => run_effect(conn, settings, now, effect),
            (lost, effect) => match reconnect(settings) {
                Ok(opened) => run_effect(lost.insert(opened), settings, now, effect),
                Err(sentence) => failed(effect, sentence),
            },
        };
        // A connection that cannot even tell the news is opened anew.
        if matches!(msg, Msg::Polled(Err(_))) {
            conn = None;
        }
        if answers.send((Timestamp::now(), msg)).is_err() {
            return;
        }
    }
}

/// Returns the next request, leaving out reads that a newer one has replaced.
fn next(jobs: &Receiver<Effect>, queue: &mut VecDeque<Effect>) -> Option<Effect> {
    loop {
        if queue.is_empty() {
            queue.push_back(jobs.recv().ok()?);
        }
        queue.extend(jobs.try_iter());
        let effect = queue.pop_front()?;
        if !replaced(&effect, queue) {
            return Some(effect);
        }
    }
}

fn replaced(effect: &Effect, queue: &VecDeque<Effect>) -> bool {
    let Effect::Load { load, .. } = effect else {
        return false;
    };
    queue.iter().any(
        |later| matches!(later, Effect::Load { load: newer, .. } if newer.slot() == load.slot()),
    )
}

fn connect(settings: &Settings, now: Timestamp) -> Result<(Conn, Start), String> {
    let lang = settings.lang;
    let url = settings
        .database_url()
        .map_err(|error| error.explain(lang))?;
    let mut conn = url.connect().map_err(|error| error.explain(lang))?;
    let start = start(&mut conn, settings, now)?;
    Ok((conn, start))
}

fn reconnect(settings: &Settings) -> Result<Conn, String> {
    let lang = settings.lang;
    let url = settings
        .database_url()
        .map_err(|error| error.explain(lang))?;
    url.connect().map_err(|error| error.explain(lang))
}

/// Answers an effect that could not even begin.
fn failed(effect: Effect, sentence: String) -> Msg {
    match effect {
        Effect::Connect => Msg::Connected(Err(sentence)),
        Effect::Load { sequence, load, .. } => Msg::Loaded {
            slot: load.slot(),
            sequence,
            result: Err(sentence),
        },
        Effect::Act { ticket, .. } => Msg::Acted {
            ticket,
            result: Err(Failure::said(sentence)),
        },
        Effect::Poll { .. } => Msg::Polled(Err(sentence)),
    }
}

/// Makes an open database ready: its tables, and what a new shop begins with.
///
/// # Errors
/// When the database is newer than the program, or fails.
pub fn start(conn: &mut Conn, settings: &Settings, now: Timestamp) -> Result<Start, String> {
    let lang = settings.lang;
    let media = match settings.demo {
        true => Some(MediaStore::open(settings.media_url()).map_err(|error| error.explain(lang))?),
        false => None,
    };
    set_up::begin(conn, now, media.as_ref()).map_err(|error| error.explain(lang))?;
    let is_demo = demo::is_there(conn).map_err(|error| error.explain(lang))?;
    let has_staff = staff::exists_any(conn).map_err(|error| error.explain(lang))?;
    let position = events::end(conn).map_err(|error| error.explain(lang))?;
    Ok(Start {
        has_staff,
        is_demo,
        position,
    })
}

/// Carries out one effect: the only place where the terminal touches the database.
pub fn run_effect(conn: &mut Conn, settings: &Settings, now: Timestamp, effect: Effect) -> Msg {
    let job = |actor: Actor| Job {
        now,
        actor,
        lang: settings.lang,
        media: settings.media_url().to_owned(),
    };
    // Whoever was put out does and sees nothing more, from the next key on.
    if let Effect::Load { actor, .. } | Effect::Act { actor, .. } = &effect
        && matches!(still_welcome(conn, actor), Ok(false))
    {
        return Msg::PutOut;
    }
    match effect {
        Effect::Connect => Msg::Tick,
        Effect::Load {
            sequence,
            actor,
            load,
        } => {
            let slot = load.slot();
            Msg::Loaded {
                slot,
                sequence,
                result: read(conn, &job(actor), load),
            }
        }
        Effect::Act { ticket, actor, act } => Msg::Acted {
            ticket,
            result: change(conn, &job(actor), act),
        },
        Effect::Poll { position, actor } => Msg::Polled(poll(conn, &job(actor), position)),
    }
}

fn read(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    match load {
        Load::Today => today::load(conn, job).map(|board| Loaded::Today(Box::new(board))),
        Load::Members(load) => members::load(conn, job, load).map(Loaded::Members),
        Load::Payments(load) => payments::load(conn, job, load).map(Loaded::Payments),
        Load::Orders(load) => orders::load(conn, job, load).map(Loaded::Orders),
        Load::Products(load) => products::load(conn, job, load).map(Loaded::Products),
        Load::Campaigns(load) => campaigns::load(conn, job, load).map(Loaded::Campaigns),
        Load::Inbox(load) => inbox::load(conn, job, load).map(Loaded::Inbox),
        Load::Promotions(load) => promotions::load(conn, job, load).map(Loaded::Promotions),
        Load::Reports(load) => reports::load(conn, job, load).map(Loaded::Reports),
        Load::Staff(load) => accounts::load(conn, job, load).map(Loaded::Staff),
        Load::Audit(load) => audit::load(conn, job, load).map(Loaded::Audit),
        Load::Forum(load) => forum::load(conn, job, load).map(Loaded::Forum),
        Load::Requests(load) => requests::load(conn, job, load).map(Loaded::Requests),
        Load::Content(load) => content::load(conn, job, load).map(Loaded::Content),
        Load::Shelves(load) => shelves::load(conn, job, load).map(Loaded::Shelves),
        Load::Counter(load) => counter::load(conn, job, load).map(Loaded::Counter),
    }
}

fn change(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    match act {
        Act::SignIn(act) => sign_in::act(conn, job, act),
        Act::Members(act) => members::act(conn, job, act),
        Act::Payments(act) => payments::act(conn, job, act),
        Act::Orders(act) => orders::act(conn, job, act),
        Act::Products(act) => products::act(conn, job, act),
        Act::Campaigns(act) => campaigns::act(conn, job, act),
        Act::Inbox(act) => inbox::act(conn, job, act),
        Act::Promotions(act) => promotions::act(conn, job, act),
        Act::Reports(act) => reports::act(conn, job, act),
        Act::Staff(act) => accounts::act(conn, job, act),
        Act::Audit(words) => Ok(audit::looked_for(words, job)),
        Act::Forum(act) => forum::act(conn, job, act),
        Act::Requests(act) => requests::act(conn, job, act),
        Act::Content(act) => content::act(conn, job, act),
        Act::Shelves(act) => shelves::act(conn, job, act),
        Act::Counter(act) => counter::act(conn, job, act),
    }
}

fn poll(conn: &mut Conn, job: &Job, position: Position) -> Result<Polled, String> {
    let said = |error: DbError| error.explain(job.lang);
    let (events, position) = events::read_after(conn, position, EVENTS).map_err(said)?;
    let own = job.actor.code();
    let screens: Vec<Screen> = events
        .iter()
        .filter(|event| event.actor != own)
        .flat_map(|event| today::screens_of(event.subject))
        .copied()
        .chain(events.iter().map(|_| Screen::Audit))
        .collect();
    let welcome = still_welcome(conn, &job.actor).map_err(said)?;
    let counters = if events.is_empty() {
        None
    } else {
        Some(today::counters(conn, job)?)
    };
    Ok(Polled {
        position,
        screens,
        counters,
        welcome,
    })
}

/// Returns whether an account may still work as what it signed in as.
fn still_welcome(conn: &mut Conn, actor: &Actor) -> Result<bool, DbError> {
    let Actor::Staff { id, role } = actor else {
        return Ok(true);
    };
    let account = staff::by_id(conn, *id)?;
    Ok(account.is_some_and(|account| account.state == StaffState::Active && account.role == *role))
}
