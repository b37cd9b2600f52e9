//! Hubungi Kami: writing to the shop, and the ways to reach it.

use askama::Template;
use poem::{
    IntoResponse, handler,
    http::StatusCode,
    web::{Multipart, Query},
};
use serde::Deserialize;
use shop_core::{
    db::{Conn, DbError},
    ids::{MemberId, OrderLineId},
    messages::{Explain, Lang, text, text_with},
    orders,
    service::{
        self, About, ConversationKind, NewConversation, OpenError, Writing, WritingError,
        WritingField,
    },
};

use super::letter::{ACCEPTED, Letter, NotKept, discard};
use crate::{
    error::WebError,
    forms::{Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

/// How many of a member's latest orders are offered to choose from.
const LATEST: i64 = 12;

#[derive(Template)]
#[template(path = "contact.html")]
struct ContactPage {
    page: Frame,
    can_write: bool,
    who_writes: String,
    error: Option<String>,
    kinds: Vec<KindCard>,
    orders: Vec<OrderGroup>,
    about_wrong: Option<String>,
    subject: Field,
    message: Field,
    photos: Field,
}

/// A kind to choose, as a card.
struct KindCard {
    value: &'static str,
    label: String,
    says: String,
    chosen: bool,
}

/// An order of her own with its articles.
struct OrderGroup {
    number: String,
    choices: Vec<Thing>,
}

/// An order or an article to choose.
struct Thing {
    value: String,
    label: String,
    chosen: bool,
}

/// What the message is about, as a link may say.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    jenis: String,
    tentang: String,
    pesanan: String,
    barang: String,
}

/// The message as typed.
#[derive(Default, Clone)]
struct Typed {
    kind: String,
    subject: String,
    message: String,
    about: String,
}

/// Shows the form to members and the ways to reach the shop to all.
#[handler]
pub async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let subject = if wish.tentang.is_empty() {
        String::new()
    } else {
        text_with(visit.lang, "web-about-product", &[("name", &wish.tentang)])
    };
    let about = if wish.barang.is_empty() {
        wish.pesanan.trim().to_uppercase()
    } else {
        format!("line:{}", wish.barang)
    };
    let kind = match wish.jenis.as_str() {
        "keluhan" => ConversationKind::Complaint,
        "kritik" => ConversationKind::Criticism,
        "saran" => ConversationKind::Suggestion,
        _ => ConversationKind::Question,
    };
    let typed = Typed {
        kind: kind.to_string(),
        subject,
        about,
        ..Typed::default()
    };
    let page = contact_page(&visit, &typed, &Wrong::default(), None).await?;
    Ok(Page(page).into_response())
}

/// Sends a message.
#[handler]
pub async fn send(visit: MemberVisit, multipart: Multipart) -> Answer {
    let MemberVisit { visit, member } = visit;
    let lang = visit.lang;
    let mut letter = Letter::read(multipart).await?;
    let typed = Typed {
        kind: letter.get("kind").to_owned(),
        subject: letter.get("subject").to_owned(),
        message: letter.get("message").to_owned(),
        about: letter.get("about").to_owned(),
    };
    let mut wrong = Wrong::default();
    if let Err(errors) = service::check_words(Some(&typed.subject), &typed.message) {
        note_all(&mut wrong, &errors, lang);
        let error = Some(text(lang, "web-wrong-form"));
        let page = contact_page(&visit, &typed, &wrong, error).await?;
        return Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let photos = match letter.keep_photos(&visit, member.id).await? {
        Ok(photos) => photos,
        Err(NotKept::Photos(sentence)) => {
            wrong.note("photos", sentence);
            let error = Some(text(lang, "web-wrong-form"));
            let page = contact_page(&visit, &typed, &wrong, error).await?;
            return Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY));
        }
        Err(NotKept::TooOften(sentence)) => {
            let page = contact_page(&visit, &typed, &wrong, Some(sentence)).await?;
            return Ok(Page(page).status(StatusCode::TOO_MANY_REQUESTS));
        }
    };
    let new = NewConversation {
        kind: typed.kind.parse().unwrap_or(ConversationKind::Question),
        subject: typed.subject.clone(),
        writing: Writing {
            body: typed.message.clone(),
            photos: photos.clone(),
            seen: None,
        },
        about: about(&typed.about),
    };
    let (now, by) = (visit.now, member.actor());
    let opened = visit
        .app
        .db
        .run(move |conn| service::open(conn, now, &by, new))
        .await?;
    // The same words a moment ago: their photos are there already.
    if !opened.as_ref().is_ok_and(|opened| !opened.already) {
        discard(&visit, photos).await?;
    }
    let error = match opened {
        Ok(opened) => {
            let path = format!("/akun/pesan/{}", opened.conversation.number);
            return Ok(visit.go(&News::MessageSent.on(&path)));
        }
        Err(OpenError::Database(error)) => return Err(error.into()),
        Err(OpenError::Invalid(errors)) => {
            note_all(&mut wrong, &errors, lang);
            text(lang, "web-wrong-form")
        }
        Err(error @ OpenError::NoSuchOrder) => {
            wrong.note("about", error.explain(lang));
            text(lang, "web-wrong-form")
        }
        Err(
            error @ (OpenError::NotAMember
            | OpenError::NotYetMember(_)
            | OpenError::ByItsForm
            | OpenError::Denied(_)),
        ) => error.explain(lang),
    };
    let page = contact_page(&visit, &typed, &wrong, Some(error)).await?;
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// Notes beside the fields what is wrong with them.
fn note_all(wrong: &mut Wrong, errors: &[WritingError], lang: Lang) {
    for error in errors {
        let name = match error.field {
            WritingField::Subject => "subject",
            WritingField::Body => "message",
            WritingField::Photos => "photos",
        };
        wrong.note(name, error.explain(lang));
    }
}

/// Reads what was chosen: nothing, an order's number, or `line:` and the
/// number of a line.
fn about(typed: &str) -> About {
    if typed.is_empty() {
        return About::Nothing;
    }
    match typed.strip_prefix("line:") {
        // No line has a number below one: words are no line of hers either.
        Some(line) => About::Line(OrderLineId(line.parse().unwrap_or(0))),
        None => About::Order(typed.to_owned()),
    }
}

async fn contact_page(
    visit: &Visit,
    typed: &Typed,
    wrong: &Wrong,
    error: Option<String>,
) -> Result<ContactPage, WebError> {
    let lang = visit.lang;
    let who_writes = if visit.member.is_some() {
        "web-contact-waiting"
    } else {
        "web-contact-guest"
    };
    let writer = visit
        .member
        .as_ref()
        .filter(|member| member.may_order())
        .map(|member| member.id);
    let orders = match writer {
        Some(member) => own_orders(visit, member, &typed.about).await?,
        None => Vec::new(),
    };
    Ok(ContactPage {
        page: visit.frame(),
        can_write: writer.is_some(),
        who_writes: text(lang, who_writes),
        error,
        kinds: ConversationKind::CHOSEN
            .iter()
            .map(|kind| KindCard {
                value: kind.as_str(),
                label: kind.label(lang),
                says: text(lang, &format!("web-kind-{kind}")),
                chosen: kind.as_str() == typed.kind,
            })
            .collect(),
        orders,
        about_wrong: wrong.of("about").map(str::to_owned),
        subject: Field::new(lang, "subject", Kind::Input("text"), "web-field-subject")
            .value(&typed.subject)
            .wrong(wrong)
            .longest(120),
        message: Field::new(lang, "message", Kind::Area, "web-field-message")
            .value(&typed.message)
            .wrong(wrong)
            .longest(4000),
        photos: Field::new(lang, "photos", Kind::File(ACCEPTED), "web-field-photos")
            .wrong(wrong)
            .hint(lang, "web-field-photos-hint")
            .optional(lang)
            .several(),
    })
}

/// Reads her latest orders, and the one a link names, each with itself and
/// its articles to choose.
async fn own_orders(
    visit: &Visit,
    member: MemberId,
    chosen: &str,
) -> Result<Vec<OrderGroup>, WebError> {
    let named = about(chosen);
    let work = move |conn: &mut Conn| -> Result<_, DbError> {
        let mut found = orders::own_lines(conn, member, LATEST)?;
        let number = match named {
            About::Nothing => None,
            About::Order(number) => Some(number),
            About::Line(line) => {
                orders::own_line(conn, member, line)?.map(|(order, _)| order.number)
            }
        };
        if let Some(number) = number
            && !found.iter().any(|(order, _)| order.number == number)
        {
            found.extend(orders::own_with_lines(conn, member, &number)?);
        }
        Ok(found)
    };
    let found = visit.app.db.run(work).await??;
    let lang = visit.lang;
    let thing = |value: String, label: String| Thing {
        chosen: value == chosen,
        value,
        label,
    };
    Ok(found
        .into_iter()
        .map(|(order, lines)| {
            let whole = text(lang, "web-about-whole-order");
            let lines = lines.into_iter().map(|line| {
                let label = format!("{} · {}", line.product_name, line.variant_text(lang));
                thing(format!("line:{}", line.id), label)
            });
            OrderGroup {
                choices: std::iter::once(thing(order.number.clone(), whole))
                    .chain(lines)
                    .collect(),
                number: order.number,
            }
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_read() {
        assert_eq!(about(""), About::Nothing);
        assert_eq!(about("line:7"), About::Line(OrderLineId(7)));
        assert_eq!(about("line:x"), About::Line(OrderLineId(0)));
        assert_eq!(
            about("GG-2611-0001"),
            About::Order("GG-2611-0001".to_owned())
        );
    }
}
