//! Carries the agenda of the demo out, step by step, through the use cases everybody uses.

mod people;
mod till;
mod trade;

pub(super) use till::Till;

use chrono::Duration;
use diesel::prelude::*;

use super::{
    DemoError,
    agenda::{Agenda, Step},
    dice::Dice,
    error::step,
    fill::ADDRESS,
    people::people as everybody,
    shelves::{Gallery, Shelves},
    talk::TALKS,
};
use crate::{
    actor::Actor,
    db::Conn,
    ids::{BankAccountId, ConversationId, MemberId, OrderId},
    mail,
    media::MediaStore,
    messages::Lang,
    orders,
    secret::{PasswordHashText, Token},
    service,
    time::Timestamp,
};

/// Returns the address the links in the demo's mails begin with.
fn base_url(lang: Lang) -> String {
    let pages = lang.choose("", "/en");
    format!("{ADDRESS}{pages}")
}

/// An order that was placed.
struct Placed {
    id: OrderId,
    token: String,
    member: MemberId,
    /// Its version after the last command that told it.
    version: Option<i64>,
}

/// What has happened so far.
pub(super) struct History<'a> {
    media: &'a MediaStore,
    galleries: &'a [Gallery],
    accounts: Vec<BankAccountId>,
    dice: Dice,
    shelves: Shelves,
    staff: Vec<Actor>,
    members: Vec<Option<(MemberId, Token)>>,
    /// Everybody has the same password; hashing it is slow on purpose.
    password_hash: Option<PasswordHashText>,
    orders: Vec<Option<Placed>>,
    conversations: Vec<Option<ConversationId>>,
}

impl<'a> History<'a> {
    /// Begins with nothing.
    pub(super) fn new(
        media: &'a MediaStore,
        galleries: &'a [Gallery],
        accounts: Vec<BankAccountId>,
        orders: usize,
    ) -> Self {
        Self {
            media,
            galleries,
            accounts,
            dice: Dice::new(2_026),
            shelves: Shelves::default(),
            staff: Vec::new(),
            members: everybody().iter().map(|_| None).collect(),
            password_hash: None,
            orders: (0..orders).map(|_| None).collect(),
            conversations: TALKS.iter().map(|_| None).collect(),
        }
    }

    /// Lets one thing happen.
    pub(super) fn happen(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        what: Step,
        agenda: &Agenda,
    ) -> Result<(), DemoError> {
        match what {
            Step::Hire(place) => self.hire(conn, at, place),
            Step::Stock(place) => {
                let by = self.staff[1].clone();
                let gallery = &self.galleries[place];
                self.shelves.put(conn, at, &by, place, gallery)
            }
            Step::Restock => self.restock(conn, at),
            Step::Register(place) => self.register(conn, at, place),
            Step::Confirm(place) => people::confirm_email(conn, at, &everybody()[place]),
            Step::Decide(place) => self.decide(conn, at, place),
            Step::Place(place) => self.place(conn, at, place, &agenda.orders[place]),
            Step::Submit(place) => self.submit(conn, at, place, &agenda.orders[place]),
            Step::Expire => step("let orders expire", orders::expire_due(conn, at, 50)).map(drop),
            Step::CallOff(place) => match &self.orders[place] {
                Some(order) => {
                    let ended = orders::cancel_own(conn, at, order.member, &order.token);
                    step("call an order off", ended).map(drop)
                }
                None => Ok(()),
            },
            Step::Reject(place)
            | Step::Settle(place)
            | Step::Pack(place)
            | Step::Ship(place)
            | Step::Deliver(place)
            | Step::Complete(place)
            | Step::Cancel(place) => self.handle(conn, at, what, place),
            Step::Write(talk, letter) => self.write(conn, at, talk, letter),
            Step::Solve(talk) => match self.conversations[talk] {
                Some(id) => {
                    let by = &self.staff[4];
                    let solution = TALKS[talk].solution();
                    let solved = service::solve(conn, at, by, id, &solution);
                    step("settle a conversation", solved).map(drop)
                }
                None => Ok(()),
            },
        }
    }
}

/// Marks every mail of the demo as sent, so that none ever leaves.
pub(super) fn seal_mail(conn: &mut Conn) -> QueryResult<usize> {
    use crate::{mail::MailState, schema::mail_messages};
    let a_second = Duration::seconds(1);
    let waiting = mail::recent(conn, i64::MAX)?;
    for letter in &waiting {
        diesel::update(mail_messages::table.filter(mail_messages::id.eq(letter.id)))
            .set((
                mail_messages::state.eq(MailState::Sent),
                mail_messages::attempts.eq(1_i64),
                mail_messages::sent_at.eq(Some(letter.created_at.plus(a_second))),
            ))
            .execute(conn)?;
    }
    Ok(waiting.len())
}
