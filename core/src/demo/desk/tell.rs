//! Tells the cases of the demo through the use cases, in the order of time.

use chrono::{Datelike, Duration, NaiveDate};

use super::{
    flaw,
    told::{CASES, Case, End, HOLIDAYS, TEXTS, Word},
};
use crate::{
    actor::Actor,
    db::Conn,
    demo::{DemoError, error::step, people::FIRST_EMAIL},
    ids::{ConversationId, MemberId, OrderId},
    media::MediaStore,
    members,
    orders::{self, OrderFilter, OrderQuery, OrderStage},
    service::{self, About, Channel, NewConversation, Solution, Writing},
    staff,
    time::Timestamp,
};

/// How often what was settled long ago is closed while the past is told.
const CLOSING: i64 = 7;
/// How far back the oldest payment lies.
const PAST: i64 = 760;

/// Somebody who bought something.
struct Buyer {
    member: MemberId,
    order: OrderId,
    placed_at: Timestamp,
}

/// Lets the talk of the last months happen, up to `now`.
pub(in crate::demo) fn fill(
    conn: &mut Conn,
    now: Timestamp,
    media: &MediaStore,
) -> Result<(), DemoError> {
    let mut hands = Vec::new();
    for username in ["wulan", "sari", "bayu"] {
        if let Some(account) = staff::by_username(conn, username)? {
            hands.push(account.actor());
        }
    }
    let [wulan, ..] = hands.as_slice() else {
        return Ok(());
    };
    let opened = now.minus(Duration::days(PAST));
    furnish(conn, opened, wulan, now.day())?;
    let mut buyers = buyers(conn)?;
    // Whoever tries the demo signs in as the first member, who writes no spam.
    let first = FIRST_EMAIL.parse().ok();
    let first = match first {
        Some(email) => members::by_email(conn, &email)?.map(|member| member.id),
        None => None,
    };
    let mut steps = Vec::new();
    for case in &CASES {
        let at = begins(now, case);
        // Whoever bought shortly before is the one who writes.
        let place = buyers.iter().position(|buyer| {
            let may_write = !matches!(case.end, End::Spam) || Some(buyer.member) != first;
            may_write && buyer.placed_at < at.minus(Duration::days(3))
        });
        if let Some(place) = place {
            steps.push((at, case, buyers.remove(place)));
        }
    }
    let mut told = 0;
    for day in (0..=PAST).rev() {
        let midnight = now.minus(Duration::days(day));
        while let Some((at, case, buyer)) = steps.get(told)
            && *at <= midnight
        {
            let by = &hands[case.desk.min(hands.len() - 1)];
            tell(conn, now, *at, (case, buyer), by, media)?;
            told += 1;
        }
        if day % CLOSING == 0 {
            step(
                "close settled talk",
                service::close_due(conn, midnight, 1_000),
            )?;
        }
    }
    Ok(())
}

/// The calendar and the texts that are used again.
fn furnish(conn: &mut Conn, at: Timestamp, by: &Actor, today: NaiveDate) -> Result<(), DemoError> {
    for [name, body, english] in TEXTS {
        step(
            "keep a text",
            service::save_canned_reply(conn, at, by, name, (body, english), None),
        )?;
    }
    for year in [today.year() - 1, today.year(), today.year() + 1] {
        for (month, day, name) in HOLIDAYS {
            if let Some(day) = NaiveDate::from_ymd_opt(year, month, day) {
                step(
                    "add a holiday",
                    service::add_holiday(conn, at, &Actor::System, day, name),
                )?;
            }
        }
    }
    Ok(())
}

/// Finds customers whose parcel has arrived, each once, the newest order
/// first.
fn buyers(conn: &mut Conn) -> Result<Vec<Buyer>, DemoError> {
    let query = OrderQuery {
        filter: OrderFilter::All,
        limit: 500,
        ..OrderQuery::default()
    };
    let rows = step("list orders", orders::list(conn, &Actor::System, &query))?;
    let mut buyers: Vec<Buyer> = Vec::new();
    for row in rows {
        let arrived = matches!(
            row.order.stage(),
            OrderStage::Delivered | OrderStage::Completed
        );
        let Some(member) = row.order.member_id.filter(|_| arrived) else {
            continue;
        };
        if buyers.iter().any(|buyer| buyer.member == member) {
            continue;
        }
        buyers.push(Buyer {
            member,
            order: row.order.id,
            placed_at: row.order.placed_at,
        });
    }
    Ok(buyers)
}

fn begins(now: Timestamp, case: &Case) -> Timestamp {
    let (days, hour) = case.begins;
    let day = now.day() - Duration::days(days);
    Timestamp::start_of(day).plus(Duration::minutes(hour * 60 + 7 * days % 50))
}

fn tell(
    conn: &mut Conn,
    now: Timestamp,
    begins: Timestamp,
    (case, buyer): (&Case, &Buyer),
    by: &Actor,
    media: &MediaStore,
) -> Result<(), DemoError> {
    let mut photos = Vec::new();
    for (place, colour) in (0_u32..).zip(case.photos) {
        let photo = flaw::photo(*colour, place);
        photos.push(step("keep a photo", media.put_attachment(&photo))?);
    }
    let mut at = begins;
    let mut id = None;
    for word in case.words {
        let (Word::She(after, words) | Word::Shop(after, words) | Word::Note(after, words)) = word;
        at = at.plus(Duration::minutes(*after)).min(now);
        let Some(id) = id else {
            let photos = std::mem::take(&mut photos);
            id = Some(open(conn, at, (case, buyer), by, (words, photos))?);
            continue;
        };
        let writing = Writing::from(*words);
        match word {
            Word::She(..) => step(
                "write to the shop",
                service::reply(conn, at, &Actor::Member(buyer.member), id, &writing),
            )
            .map(drop)?,
            Word::Shop(..) => {
                step("answer", service::reply(conn, at, by, id, &writing)).map(drop)?;
            }
            Word::Note(..) => step("note", service::note(conn, at, by, id, words)).map(drop)?,
        }
    }
    match id {
        Some(id) => finish(conn, now, at, (case, buyer), by, id),
        None => Ok(()),
    }
}

fn open(
    conn: &mut Conn,
    at: Timestamp,
    (case, buyer): (&Case, &Buyer),
    by: &Actor,
    (words, photos): (&str, Vec<String>),
) -> Result<ConversationId, DemoError> {
    let order = step(
        "look at an order",
        orders::view(conn, &Actor::System, buyer.order),
    )?;
    let line = order.and_then(|order| order.lines.first().map(|line| line.id));
    let new = NewConversation {
        kind: case.kind,
        subject: case.subject.to_owned(),
        writing: Writing {
            photos,
            ..Writing::from(words)
        },
        about: line
            .filter(|_| case.about)
            .map_or(About::Nothing, About::Line),
    };
    let opened = match case.channel {
        Channel::Web => service::open(conn, at, &Actor::Member(buyer.member), new),
        channel => service::open_for(conn, at, by, buyer.member, channel, new),
    };
    Ok(step("open a case", opened)?.conversation.id)
}

fn finish(
    conn: &mut Conn,
    now: Timestamp,
    last: Timestamp,
    (case, buyer): (&Case, &Buyer),
    by: &Actor,
    id: ConversationId,
) -> Result<(), DemoError> {
    match &case.end {
        End::Open => Ok(()),
        End::Snoozed(days) => {
            let until =
                Timestamp::start_of(now.day() + Duration::days(*days)).plus(Duration::hours(9));
            step("put aside", service::snooze(conn, last, by, id, until)).map(drop)
        }
        End::Spam => {
            let at = last.plus(Duration::minutes(90)).min(now);
            step("tell spam apart", service::mark_spam(conn, at, by, id)).map(drop)
        }
        End::Solved {
            after,
            how,
            root,
            stars,
        } => {
            let at = last.plus(Duration::minutes(*after)).min(now);
            let solution = Solution {
                cause: how.map(|(cause, _)| cause),
                outcome: how.map(|(_, outcome)| outcome),
                root_cause: (*root).to_owned(),
                message: String::new(),
                seen: None,
            };
            step("settle", service::solve(conn, at, by, id, &solution))?;
            if let Some((stars, comment)) = stars {
                let at = at.plus(Duration::hours(5)).min(now);
                let rated = service::rate(conn, at, buyer.member, id, Some(*stars), comment);
                step("rate", rated).map(drop)?;
            }
            Ok(())
        }
    }
}
