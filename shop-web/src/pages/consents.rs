//! What a member agreed to, given and withdrawn at any time.

use askama::Template;
use poem::{IntoResponse, handler, web::Form};
use serde::Deserialize;
use shop_core::{
    actor::Actor,
    db::Conn,
    ids::MemberId,
    members::{self, ConsentChange, ConsentEntry, ConsentError, ConsentPurpose, ConsentSource},
    messages::{Lang, text, text_with},
};

use crate::{
    error::WebError,
    forms::{Field, Kind},
    news::News,
    page::{Answer, Frame, Page},
    visits::{MemberVisit, Visit},
};

/// What can be given and withdrawn here, each with its box.
const PURPOSES: [(ConsentPurpose, &str); 4] = [
    (ConsentPurpose::NewsMail, "news_mail"),
    (ConsentPurpose::NewsWhatsapp, "news_whatsapp"),
    (ConsentPurpose::Directory, "directory"),
    (ConsentPurpose::Profiling, "profiling"),
];

#[derive(Template)]
#[template(path = "account_consents.html")]
struct ConsentsPage {
    page: Frame,
    boxes: Vec<Field>,
    nickname: String,
    log: Vec<Said>,
}

struct Said {
    when: String,
    given: bool,
    purpose: String,
    wording: String,
    source: String,
}

/// Shows what holds now and everything that was said.
#[handler]
pub async fn show(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    let id = member.id;
    let (held, log) = visit
        .app
        .db
        .run(move |conn| {
            let held = held(conn, id)?;
            Ok::<_, shop_core::db::DbError>((held, members::consent_log(conn, id)?))
        })
        .await??;
    let lang = visit.lang;
    Ok(Page(ConsentsPage {
        page: visit.frame().private(),
        boxes: PURPOSES
            .iter()
            .map(|&(purpose, name)| {
                let value = if held.contains(&purpose) { "yes" } else { "" };
                Field::new(lang, name, Kind::Tick, wording_key(purpose))
                    .value(value)
                    .optional(lang)
            })
            .collect(),
        nickname: members::public_name(&member),
        log: log.iter().rev().map(|entry| said(entry, lang)).collect(),
    })
    .into_response())
}

fn held(conn: &mut Conn, id: MemberId) -> Result<Vec<ConsentPurpose>, shop_core::db::DbError> {
    let mut held = Vec::new();
    for (purpose, _) in PURPOSES {
        if members::holds(conn, id, purpose)? {
            held.push(purpose);
        }
    }
    Ok(held)
}

fn said(entry: &ConsentEntry, lang: Lang) -> Said {
    let purpose = entry.purpose.as_str().replace('_', "-");
    Said {
        when: entry.at.full_text(lang),
        given: entry.given,
        purpose: text(lang, &format!("consent-purpose-{purpose}")),
        wording: entry.wording.clone(),
        source: text(lang, &format!("consent-source-{}", entry.source)),
    }
}

const fn wording_key(purpose: ConsentPurpose) -> &'static str {
    match purpose {
        ConsentPurpose::Terms => "web-wording-terms",
        ConsentPurpose::Privacy => "web-wording-privacy",
        ConsentPurpose::NewsMail => "web-wording-news-mail",
        ConsentPurpose::NewsWhatsapp => "web-wording-news-whatsapp",
        ConsentPurpose::Directory => "web-wording-directory",
        ConsentPurpose::Profiling => "web-wording-profiling",
    }
}

/// The boxes as ticked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Ticked {
    news_mail: String,
    news_whatsapp: String,
    directory: String,
    profiling: String,
}

impl Ticked {
    fn has(&self, purpose: ConsentPurpose) -> bool {
        let value = match purpose {
            ConsentPurpose::NewsMail => &self.news_mail,
            ConsentPurpose::NewsWhatsapp => &self.news_whatsapp,
            ConsentPurpose::Directory => &self.directory,
            ConsentPurpose::Profiling => &self.profiling,
            ConsentPurpose::Terms | ConsentPurpose::Privacy => return true,
        };
        !value.is_empty()
    }
}

/// Writes down what changed.
#[handler]
pub async fn save(visit: MemberVisit, Form(ticked): Form<Ticked>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let changes = changes(&visit, &ticked);
    let (now, id) = (visit.now, member.id);
    let saved = visit
        .app
        .db
        .run(move |conn| {
            for change in &changes {
                members::set_consent(conn, now, &Actor::Member(id), id, change)?;
            }
            Ok::<_, ConsentError>(())
        })
        .await?;
    match saved {
        Ok(()) => Ok(visit.go(&News::ConsentsSaved.on("/akun/persetujuan"))),
        Err(ConsentError::Database(error)) => Err(error.into()),
        Err(_) => Err(WebError::NotFound),
    }
}

fn changes(visit: &Visit, ticked: &Ticked) -> Vec<ConsentChange> {
    PURPOSES
        .iter()
        .map(|&(purpose, _)| ConsentChange {
            purpose,
            given: ticked.has(purpose),
            wording: text_with(visit.lang, wording_key(purpose), &[]),
            source: ConsentSource::Account,
        })
        .collect()
}
