//! Tells the requests of the demo through the use cases, in the order of time.

use chrono::Duration;
use diesel::prelude::*;

use super::told::{ASKED, SEARCHED, Turn, WISHES, Wish};
use crate::{
    actor::Actor,
    catalog::{self, ProductStatus, VariantStatus},
    db::{Conn, DbError},
    demo::{DemoError, dice::Dice, error::step, sign_ins},
    ids::{MemberId, RequestId, VariantId},
    members::MemberState,
    requests::{self, Decision, Demand, NewRequest},
    schema::{members, products, stock, variants},
    staff,
    time::Timestamp,
};

/// The request of the member whom the demo's visitors sign in as.
const OWN: usize = 11;

/// Which sold-out variants are waited for.
const WAITED_FOR: usize = 5;

/// One thing that happens.
#[derive(Clone, Copy)]
enum What {
    Ask(usize),
    Vote(usize, usize),
    Turn(usize, usize),
    Asked(usize),
    Searched(usize),
    Wait(usize, usize),
    Arrives,
}

/// Who takes part, and what is known so far.
struct Scene {
    people: Vec<(MemberId, Timestamp)>,
    staff: Vec<Actor>,
    gone: Vec<VariantId>,
    featured: Option<MemberId>,
    asked: Vec<Option<RequestId>>,
}

/// Lets the requests of the last months happen, up to `now`.
pub(in crate::demo) fn fill(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let Some(mut scene) = scene(conn)? else {
        return Ok(());
    };
    let mut steps = agenda(now, &scene);
    steps.sort_by_key(|(at, _)| *at);
    for (at, what) in steps {
        scene.happen(conn, now, at, what)?;
    }
    Ok(())
}

/// Finds the people, the staff and what is sold out.
fn scene(conn: &mut Conn) -> Result<Option<Scene>, DbError> {
    let people: Vec<(MemberId, Timestamp)> = members::table
        .filter(members::state.eq(MemberState::Active))
        .order(members::id)
        .limit(60)
        .select((members::id, members::registered_at))
        .load(conn)?;
    let mut hands = Vec::new();
    for username in ["wulan", "sari", "gilang"] {
        if let Some(account) = staff::by_username(conn, username)? {
            hands.push(account.actor());
        }
    }
    let gone: Vec<VariantId> = variants::table
        .inner_join(products::table)
        .inner_join(stock::table)
        .filter(variants::status.eq(VariantStatus::Active))
        .filter(products::status.eq(ProductStatus::Active))
        .filter((stock::on_hand - stock::allocated - stock::held - stock::safety).le(0))
        .order(variants::id)
        .limit(i64::try_from(WAITED_FOR).unwrap_or(0))
        .select(variants::id)
        .load(conn)?;
    let featured = members::table
        .filter(members::email.eq(sign_ins().member_email))
        .select(members::id)
        .get_result(conn)
        .optional()?;
    let enough = people.len() >= 12 && hands.len() == 3;
    Ok(enough.then(|| Scene {
        people,
        staff: hands,
        gone,
        featured,
        asked: WISHES.iter().map(|_| None).collect(),
    }))
}

/// Returns everything that happens, each at its moment.
fn agenda(now: Timestamp, scene: &Scene) -> Vec<(Timestamp, What)> {
    let mut dice = Dice::new(1_106);
    let mut steps = Vec::new();
    let at = |days: i64, dice: &mut Dice| {
        let moment = now.minus(Duration::days(days) + Duration::minutes(dice.between(30, 500)));
        moment.min(now.minus(Duration::minutes(20)))
    };
    for (place, wish) in WISHES.iter().enumerate() {
        steps.push((at(wish.days, &mut dice), What::Ask(place)));
        let review = wish.turns.iter().find_map(|turn| match turn {
            Turn::Review(days) => Some(*days),
            _ => None,
        });
        // Votes come between the day it became public and the last word.
        let last = wish.turns.iter().map(day_of).min().unwrap_or(wish.days);
        for other in 0..wish.others {
            if let Some(review) = review {
                let until = if is_open(wish) { 0 } else { last + 1 };
                let days = dice.between(until.min(review - 1), (review - 1).max(0));
                steps.push((at(days, &mut dice), What::Vote(place, other)));
            }
        }
        for (turn, what) in wish.turns.iter().enumerate() {
            // An hour later in the day than anything members do.
            let moment = at(day_of(what), &mut dice).plus(Duration::minutes(5));
            steps.push((moment, What::Turn(place, turn)));
        }
    }
    for (place, (days, _)) in ASKED.iter().enumerate() {
        steps.push((at(*days, &mut dice), What::Asked(place)));
    }
    for (place, (days, ..)) in SEARCHED.iter().enumerate() {
        steps.push((at(*days, &mut dice), What::Searched(place)));
    }
    for place in 0..scene.gone.len() {
        for person in 0..=place % 3 {
            let days = if place == 0 { 21 } else { dice.between(1, 18) };
            steps.push((at(days, &mut dice), What::Wait(place, person)));
        }
    }
    if !scene.gone.is_empty() {
        steps.push((at(6, &mut dice), What::Arrives));
    }
    steps
}

fn day_of(turn: &Turn) -> i64 {
    match turn {
        Turn::Review(days)
        | Turn::Plan(days, _)
        | Turn::Order(days, _)
        | Turn::Fulfil(days, ..)
        | Turn::Decline(days, ..)
        | Turn::Note(days, _)
        | Turn::Merge(days, _)
        | Turn::Withdraw(days) => *days,
    }
}

fn is_open(wish: &Wish) -> bool {
    !wish.turns.iter().any(|turn| {
        matches!(
            turn,
            Turn::Fulfil(..) | Turn::Decline(..) | Turn::Merge(..) | Turn::Withdraw(_)
        )
    })
}

impl Scene {
    /// Returns somebody who was a member then; the same for the same place.
    fn person(&self, at: Timestamp, place: usize) -> Option<MemberId> {
        let there: Vec<MemberId> = self
            .people
            .iter()
            .filter(|(_, since)| *since < at)
            .map(|(id, _)| *id)
            .collect();
        (!there.is_empty()).then(|| there[place % there.len()])
    }

    fn happen(
        &mut self,
        conn: &mut Conn,
        now: Timestamp,
        at: Timestamp,
        what: What,
    ) -> Result<(), DemoError> {
        match what {
            What::Ask(place) => self.ask(conn, at, place),
            What::Vote(place, other) => {
                let (Some(id), Some(member)) =
                    (self.asked[place], self.person(at, place * 3 + other + 1))
                else {
                    return Ok(());
                };
                let by = Actor::Member(member);
                step("vote for a request", requests::vote(conn, at, &by, id)).map(drop)
            }
            What::Turn(place, turn) => self.turn(conn, at, place, &WISHES[place].turns[turn]),
            What::Asked(place) => {
                let demand = Demand {
                    words: ASKED[place].1.to_owned(),
                    ..Demand::default()
                };
                let logged = requests::log_demand(conn, at, &self.staff[1], &demand);
                step("log what was asked for", logged).map(drop)
            }
            What::Searched(place) => {
                let (_, words, count) = SEARCHED[place];
                for _ in 0..count {
                    requests::count_miss(conn, at, words)?;
                }
                Ok(())
            }
            What::Wait(place, person) => {
                let own = self.featured.filter(|_| person == 0 && place == 1);
                let person = || self.person(at, place * 5 + person * 2);
                let Some(member) = own.or_else(person) else {
                    return Ok(());
                };
                let by = Actor::Member(member);
                let waits = requests::watch(conn, at, &by, self.gone[place]);
                step("wait for a size", waits)
            }
            What::Arrives => {
                let by = &self.staff[2];
                let came = crate::stock::receive(conn, at, by, self.gone[0], 4, "Susulan jahitan");
                step("receive goods", came)?;
                requests::notify_due(conn, at.plus(Duration::minutes(2)).min(now), 50)?;
                Ok(())
            }
        }
    }

    fn ask(&mut self, conn: &mut Conn, at: Timestamp, place: usize) -> Result<(), DemoError> {
        let wish = &WISHES[place];
        // She with whom people sign in has a request and a wait of her own.
        let own = self.featured.filter(|_| place == OWN);
        let Some(member) = own.or_else(|| self.person(at, place * 3)) else {
            return Ok(());
        };
        let categories = catalog::categories(conn)?;
        let category = categories
            .iter()
            .find(|category| category.name == wish.shelf)
            .map(|category| category.id);
        let amount = |amount: i64| {
            if amount == 0 {
                String::new()
            } else {
                amount.to_string()
            }
        };
        let new = NewRequest {
            title: wish.title.to_owned(),
            body: wish.body.to_owned(),
            category,
            size: wish.like[0].to_owned(),
            colour: wish.like[1].to_owned(),
            price_from: amount(wish.price[0]),
            price_to: amount(wish.price[1]),
            ..NewRequest::default()
        };
        let by = Actor::Member(member);
        let asked = step(
            "ask for something",
            requests::ask(conn, at, &by, member, &new),
        )?;
        self.asked[place] = Some(asked.id);
        Ok(())
    }

    fn turn(
        &self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
        turn: &Turn,
    ) -> Result<(), DemoError> {
        let (Some(id), by) = (self.asked[place], &self.staff[0]) else {
            return Ok(());
        };
        let viewed = step(
            "look at a request",
            requests::view(conn, &Actor::System, id),
        )?;
        let Some(request) = viewed.map(|view| view.request) else {
            return Ok(());
        };
        let (decision, note) = match turn {
            Turn::Review(_) => (Decision::Review, ""),
            Turn::Plan(_, note) => (Decision::Plan, *note),
            Turn::Order(_, note) => (Decision::Order, *note),
            Turn::Fulfil(_, name, note) => {
                let found = requests::find_article(conn, by, name);
                (
                    Decision::Fulfil(Some(step("find a product", found)?)),
                    *note,
                )
            }
            Turn::Decline(_, reason, note) => (Decision::Decline(*reason), *note),
            Turn::Note(_, note) => {
                return step("note something", requests::note(conn, at, by, id, note));
            }
            Turn::Merge(_, target) => {
                let Some(into) = self.asked[*target] else {
                    return Ok(());
                };
                let merged = requests::merge(conn, at, by, id, request.version, into);
                return step("merge requests", merged).map(drop);
            }
            Turn::Withdraw(_) => {
                let by = Actor::Member(request.member_id);
                let left = requests::withdraw(conn, at, &by, id);
                return step("withdraw a request", left).map(drop);
            }
        };
        let decided = requests::decide(conn, at, by, id, request.version, decision, note);
        step("decide about a request", decided).map(drop)
    }
}
