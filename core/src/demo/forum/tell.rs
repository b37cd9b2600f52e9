//! Lets the threads of the demo happen, each post at its moment.

use chrono::Duration;
use diesel::prelude::*;

use super::{
    care::CARE,
    events::EVENTS,
    script::{Script, Turn, Who},
    shelves::shelves,
    sizes::SIZES,
    trade::TRADE,
};
use crate::{
    actor::Actor,
    catalog::{self, Found},
    db::{Conn, DbError},
    demo::{DemoError, error::step, people::FIRST_EMAIL},
    forum::{self, NewReply, NewTopic, PostChange, PostState, Posted, Reader},
    ids::{MemberId, PostId, TopicId},
    members::{self, MemberState},
    orders,
    schema::members as member_rows,
    staff,
    time::Timestamp,
};

/// How long a post of a newcomer waits for a moderator.
const REVIEW: Duration = Duration::minutes(4);

/// How many members without an order take part.
const STRANGERS: usize = 12;

/// What happens next in a thread.
#[derive(Clone, Copy)]
enum What {
    Post(usize),
    Turn(Turn),
}

/// A member, and since when she is one.
#[derive(Clone)]
struct Person {
    id: MemberId,
    address: String,
    since: Timestamp,
}

/// Who takes part, and what is known so far.
struct Scene {
    people: Vec<Person>,
    /// Those who have not bought anything yet, the latest first.
    strangers: Vec<Person>,
    moderator: Actor,
    threads: Vec<Option<TopicId>>,
    posts: Vec<Vec<PostId>>,
}

/// Fills the forum with the talk of the last months, up to `now`.
pub(in crate::demo) fn fill(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let scripts: Vec<&Script> = [&SIZES[..], &CARE, &EVENTS, &TRADE]
        .into_iter()
        .flatten()
        .collect();
    let Some(mut scene) = scene(conn, scripts.len())? else {
        return Ok(());
    };
    let opened = now.minus(Duration::days(96));
    for shelf in shelves() {
        let by = scene.moderator.clone();
        step(
            "add a category of the forum",
            forum::create_category(conn, opened, &by, &shelf),
        )?;
    }
    let mut agenda = Vec::new();
    for (place, script) in scripts.iter().enumerate() {
        let begun = now.minus(Duration::hours(script.hours));
        for (number, said) in script.posts.iter().enumerate() {
            agenda.push((
                begun.plus(Duration::minutes(said.after)),
                place,
                What::Post(number),
            ));
        }
        for turn in script.turns {
            agenda.push((
                begun.plus(Duration::minutes(after(turn))),
                place,
                What::Turn(*turn),
            ));
        }
    }
    agenda.retain(|(at, ..)| *at < now);
    agenda.sort_by_key(|(at, place, _)| (*at, *place));
    for (at, place, what) in agenda {
        match what {
            What::Post(number) => scene.write(conn, at, place, scripts[place], number)?,
            What::Turn(turn) => scene.turn(conn, at, place, turn)?,
        }
    }
    read_by_nurul(conn, now)?;
    Ok(())
}

/// Returns when a turn comes, in minutes since the thread was opened.
const fn after(turn: &Turn) -> i64 {
    match turn {
        Turn::Answer(after, _)
        | Turn::Pin(after)
        | Turn::Lock(after)
        | Turn::Hide(after, ..)
        | Turn::Flag(after, ..)
        | Turn::Edit(after, ..)
        | Turn::Withdraw(after, _)
        | Turn::Silence(after, ..)
        | Turn::Move(after, _) => *after,
    }
}

fn scene(conn: &mut Conn, threads: usize) -> Result<Option<Scene>, DbError> {
    let people: Vec<(MemberId, String, Timestamp)> = member_rows::table
        .filter(member_rows::state.eq(MemberState::Active))
        .filter(member_rows::decided_at.is_not_null())
        .order(member_rows::id)
        .select((
            member_rows::id,
            member_rows::email,
            member_rows::decided_at.assume_not_null(),
        ))
        .load(conn)?;
    let people: Vec<Person> = people
        .into_iter()
        .map(|(id, address, since)| Person { id, address, since })
        .collect();
    let mut strangers = Vec::new();
    for person in people.iter().rev() {
        if strangers.len() < STRANGERS && !orders::has_paid(conn, person.id)? {
            strangers.push(person.clone());
        }
    }
    let moderator = staff::by_username(conn, "wulan")?.map(|account| account.actor());
    Ok(moderator
        .filter(|_| people.len() >= 10)
        .map(|moderator| Scene {
            people,
            strangers,
            moderator,
            threads: vec![None; threads],
            posts: vec![Vec::new(); threads],
        }))
}

impl Scene {
    /// Returns the member with an address, or somebody else while she is no
    /// member yet.
    fn member(&self, name: &str, at: Timestamp) -> Actor {
        let address = format!("{name}@example.com");
        let known = self
            .people
            .iter()
            .find(|person| person.address == address && person.since < at);
        // Whoever takes the place is always the same.
        let place = name.bytes().map(usize::from).sum::<usize>();
        let count = self.people.len();
        let other = || {
            (0..count)
                .map(|step| &self.people[(place + step) % count])
                .find(|person| person.since < at)
        };
        let found = known.or_else(other).unwrap_or(&self.people[0]);
        Actor::Member(found.id)
    }

    /// Returns somebody who has not bought anything yet, whose first posts are
    /// looked at; each time another one.
    fn stranger(&mut self, at: Timestamp) -> Option<Actor> {
        let found = self.strangers.iter().position(|person| person.since < at)?;
        Some(Actor::Member(self.strangers.remove(found).id))
    }

    fn actor(&self, conn: &mut Conn, who: Who, at: Timestamp) -> Result<Actor, DbError> {
        match who {
            Who::Member(name) => Ok(self.member(name, at)),
            // Not everybody of the staff moderates, so others write through
            // who does.
            Who::Shop(username) => Ok(staff::by_username(conn, username)?
                .map(|account| account.actor())
                .filter(|actor| actor.may(crate::actor::Permission::Moderate))
                .unwrap_or_else(|| self.moderator.clone())),
        }
    }

    fn write(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
        script: &Script,
        number: usize,
    ) -> Result<(), DemoError> {
        let said = &script.posts[number];
        let stranger = if said.waits { self.stranger(at) } else { None };
        let by = match stranger {
            Some(stranger) => stranger,
            None => self.actor(conn, said.who, at)?,
        };
        let posted = match self.threads[place] {
            None => self.open(conn, at, script, &by)?,
            Some(topic) => {
                let new = NewReply {
                    body: said.text.to_owned(),
                    quotes: said.quotes,
                };
                step(
                    "reply in the forum",
                    forum::reply(conn, at, &by, topic, &new),
                )?
            }
        };
        self.threads[place] = Some(posted.topic.id);
        self.posts[place].push(posted.post.id);
        if posted.post.state == PostState::Held && !said.waits {
            let approved = forum::approve(conn, at.plus(REVIEW), &self.moderator, posted.post.id);
            step("approve a post", approved)?;
        }
        Ok(())
    }

    fn open(
        &self,
        conn: &mut Conn,
        at: Timestamp,
        script: &Script,
        by: &Actor,
    ) -> Result<Posted, DemoError> {
        let category = forum::category_by_slug(conn, Reader::Staff, script.category)?
            .ok_or(DbError::NotFound)?;
        let product = match script.product {
            None => None,
            Some(slug) => match catalog::by_slug(conn, slug)? {
                Some(Found::Current(view)) => Some(view.product.id),
                _ => None,
            },
        };
        let new = NewTopic {
            category: category.id,
            title: script.title.to_owned(),
            body: script.posts[0].text.to_owned(),
            product,
        };
        step("open a topic", forum::open(conn, at, by, &new))
    }

    fn turn(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
        turn: Turn,
    ) -> Result<(), DemoError> {
        let Some(topic) = self.threads[place] else {
            return Ok(());
        };
        let by = self.moderator.clone();
        let index = |number: i64| usize::try_from(number - 1).unwrap_or(0);
        let post = |number: i64| self.posts[place][index(number)];
        match turn {
            Turn::Answer(_, number) => {
                let asker = self.author(conn, post(1))?;
                let marked = forum::mark_answer(conn, at, &asker, topic, Some(number));
                step("mark an answer", marked)?;
            }
            Turn::Pin(_) => {
                step("pin a topic", forum::set_pinned(conn, at, &by, topic, true))?;
            }
            Turn::Lock(_) => {
                step(
                    "lock a topic",
                    forum::set_locked(conn, at, &by, topic, true),
                )?;
            }
            Turn::Hide(_, number, reason) => {
                step(
                    "hide a post",
                    forum::hide(conn, at, &by, post(number), reason),
                )?;
            }
            Turn::Flag(_, number, member, reason, note) => {
                let flagger = self.member(member, at);
                let flagged = forum::flag(conn, at, &flagger, post(number), reason, note);
                step("report a post", flagged)?;
            }
            Turn::Edit(_, number, text) => {
                let author = self.author(conn, post(number))?;
                let change = PostChange {
                    version: self.view(conn, topic, number)?.version,
                    title: None,
                    body: text.to_owned(),
                };
                let edited = forum::edit(conn, at, &author, post(number), &change);
                step("edit a post", edited)?;
            }
            Turn::Withdraw(_, number) => {
                let author = self.author(conn, post(number))?;
                let withdrawn = forum::withdraw(conn, at, &author, post(number));
                step("take a post back", withdrawn)?;
            }
            Turn::Silence(_, number, days, reason) => {
                if let Actor::Member(author) = self.author(conn, post(number))? {
                    let silenced = forum::silence(conn, at, &by, author, days, reason);
                    step("silence a member", silenced)?;
                }
            }
            Turn::Move(_, slug) => {
                let to =
                    forum::category_by_slug(conn, Reader::Staff, slug)?.ok_or(DbError::NotFound)?;
                let moved = forum::move_to(conn, at, &by, topic, to.id);
                step("move a topic", moved)?;
            }
        }
        Ok(())
    }

    fn author(&self, conn: &mut Conn, post: PostId) -> Result<Actor, DemoError> {
        let place = forum::place_of(conn, post)?.ok_or(DbError::NotFound)?;
        let (topic, number) = place;
        let author = self.view(conn, topic, number)?.member_id;
        Ok(author.map_or_else(|| self.moderator.clone(), Actor::Member))
    }

    fn view(&self, conn: &mut Conn, topic: TopicId, number: i64) -> Result<forum::Post, DemoError> {
        let since = self.people[0].since;
        let found = forum::find_post(conn, since, Reader::Staff, topic, number)?;
        let (_, view) = found.ok_or(DbError::NotFound)?;
        Ok(view.post)
    }
}

/// The member to try the shop with has read what is older than a few days.
fn read_by_nurul(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let email = FIRST_EMAIL.parse().expect("the address of the demo is one");
    if let Some(nurul) = members::by_email(conn, &email)? {
        forum::mark_all_read(conn, now.minus(Duration::days(6)), nurul.id)?;
    }
    Ok(())
}
