//! What is done to requests: decided, linked, joined, noted; and what was
//! asked for without one.

use shop_core::{
    db::Conn,
    ids::RequestId,
    messages::{Explain, text, text_with},
    requests::{
        self, AskError, Decision, DeclineReason, Demand, FindArticleError, NewRequest,
        RequestError, RequestField, RequestFieldError,
    },
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        model::Scene,
        worker::Job,
    },
    proof,
    screens::{Screen, inbox::find_member},
    widgets::form::{Answers, FieldError},
};

/// The request a form or a deed is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The request.
    pub id: RequestId,
    /// Its version when it was shown.
    pub version: i64,
    /// Its number.
    pub number: String,
}

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// It moves on.
    Move(About),
    /// It has arrived.
    Fulfil(About),
    /// It is declined.
    Decline(About),
    /// Staff tell each other something.
    Note(About),
    /// It is joined with another one.
    Merge(About),
    /// The product that answers it is named.
    Link(About),
    /// A member's wish is written down for her.
    New,
    /// Something was asked for and not there.
    Log,
}

/// Something done about requests.
#[derive(Debug, Clone)]
pub enum Act {
    /// It is decided.
    Decide {
        /// The request.
        about: About,
        /// What about it.
        decision: Decision,
        /// What is told to those who want it.
        note: String,
    },
    /// It has arrived as an article.
    Fulfil {
        /// The request.
        about: About,
        /// The article, as typed; empty for the one that is linked.
        article: String,
        /// What is told to those who want it.
        note: String,
    },
    /// The article that answers it is named.
    Link {
        /// The request.
        about: About,
        /// The article, as typed.
        article: String,
    },
    /// It is joined with another one.
    Merge {
        /// The request.
        about: About,
        /// The number of the one that remains.
        into: String,
    },
    /// Staff tell each other something.
    Note {
        /// The request.
        about: About,
        /// What.
        body: String,
    },
    /// A member's wish is written down for her.
    New {
        /// Who, as it was typed.
        member: String,
        /// What she wants.
        new: NewRequest,
    },
    /// Its picture is opened, or written to a file.
    Photo {
        /// The request.
        id: RequestId,
        /// Its number.
        number: String,
    },
    /// Something was asked for and not there.
    Log {
        /// In the customer's words.
        words: String,
    },
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    let needed = |name: &'static str| {
        let typed = answers.get(name).to_owned();
        if typed.is_empty() {
            Err(vec![(name, text(lang, "error-required"))])
        } else {
            Ok(typed)
        }
    };
    let note = answers.get("note").to_owned();
    Ok(match purpose.clone() {
        Purpose::Move(about) => Act::Decide {
            about,
            decision: match answers.get("step") {
                "ordered" => Decision::Order,
                "planned" => Decision::Plan,
                _ => Decision::Review,
            },
            note,
        },
        Purpose::Fulfil(about) => Act::Fulfil {
            about,
            article: needed("article")?,
            note,
        },
        Purpose::Decline(about) => Act::Decide {
            about,
            decision: Decision::Decline(
                answers
                    .get("reason")
                    .parse()
                    .unwrap_or(DeclineReason::Other),
            ),
            note,
        },
        Purpose::Note(about) => Act::Note {
            about,
            body: needed("body")?,
        },
        Purpose::Merge(about) => Act::Merge {
            about,
            into: needed("into")?,
        },
        Purpose::Link(about) => Act::Link {
            about,
            article: needed("article")?,
        },
        Purpose::New => Act::New {
            member: needed("member")?,
            new: NewRequest {
                title: needed("title")?,
                body: answers.get("body").to_owned(),
                size: answers.get("size").to_owned(),
                colour: answers.get("colour").to_owned(),
                price_from: answers.get("price_from").to_owned(),
                price_to: answers.get("price_to").to_owned(),
                ..NewRequest::default()
            },
        },
        Purpose::Log => Act::Log {
            words: needed("words")?,
        },
    })
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let said = |key: &str, number: &str| Done::said(text_with(lang, key, &[("number", number)]));
    let refused = |error: RequestError| Failure::said(error.explain(lang));
    let article = |error: FindArticleError| Failure::field("article", error.explain(lang));
    match act {
        Act::Decide {
            about,
            decision,
            note,
        } => {
            let decided = requests::decide(conn, now, by, about.id, about.version, decision, &note)
                .map_err(|error| of_note(&error, lang))?;
            let values = [
                ("number", about.number.as_str()),
                ("state", &decided.state.label(lang)),
            ];
            Ok(Done::said(text_with(lang, "tui-done-request", &values)))
        }
        Act::Fulfil {
            about,
            article: typed,
            note,
        } => {
            let answer = requests::find_article(conn, by, &typed).map_err(article)?;
            let decision = Decision::Fulfil(Some(answer));
            let decided = requests::decide(conn, now, by, about.id, about.version, decision, &note)
                .map_err(|error| match error {
                    RequestError::NotOnSale(_) | RequestError::NoSuchArticle => {
                        Failure::field("article", error.explain(lang))
                    }
                    _ => of_note(&error, lang),
                })?;
            let values = [
                ("number", about.number.as_str()),
                ("count", &decided.votes.to_string()),
            ];
            Ok(Done::said(text_with(
                lang,
                "tui-done-request-fulfilled",
                &values,
            )))
        }
        Act::Link {
            about,
            article: typed,
        } => {
            let answer = requests::find_article(conn, by, &typed).map_err(article)?;
            requests::link(conn, now, by, about.id, about.version, answer).map_err(refused)?;
            Ok(said("tui-done-request-linked", &about.number))
        }
        Act::Merge { about, into } => {
            let target = requests::by_number(conn, by, &into)
                .map_err(|error| Failure::said(error.explain(lang)))?
                .ok_or_else(|| Failure::field("into", text(lang, "error-request-not-found")))?;
            let kept = requests::merge(conn, now, by, about.id, about.version, target.id)
                .map_err(|error| Failure::field("into", error.explain(lang)))?;
            let values = [
                ("number", about.number.as_str()),
                ("into", &kept.number),
                ("count", &kept.votes.to_string()),
            ];
            Ok(Done {
                said: text_with(lang, "tui-done-request-merged", &values),
                then: Then::Open(Screen::Requests, kept.id.0),
            })
        }
        Act::Note { about, body } => {
            requests::note(conn, now, by, about.id, &body).map_err(|error| match error {
                RequestError::Note(_) => Failure::field("body", error.explain(lang)),
                _ => Failure::said(error.explain(lang)),
            })?;
            Ok(said("tui-done-request-noted", &about.number))
        }
        Act::New { member, new } => {
            let member = find_member(conn, job, &member)?;
            let asked = requests::ask(conn, now, by, member.id, &new).map_err(|error| {
                let sentence = error.explain(lang);
                match &error {
                    AskError::Invalid(errors) => Failure::field(wrong_field(errors), sentence),
                    AskError::NotYetMember(_) => Failure::field("member", sentence),
                    _ => Failure::said(sentence),
                }
            })?;
            let values = [("number", asked.number.as_str()), ("name", &member.name)];
            Ok(Done {
                said: text_with(lang, "tui-done-request-new", &values),
                then: Then::Open(Screen::Requests, asked.id.0),
            })
        }
        Act::Photo { id, number } => {
            let key = requests::photo(conn, by, id)
                .map_err(|error| Failure::said(error.explain(lang)))?
                .ok_or_else(|| Failure::said(text(lang, "tui-no-photos")))?;
            let said = proof::show(&job.media, &key, &number, lang).map_err(Failure::said)?;
            Ok(Done {
                said,
                then: Then::Nothing,
            })
        }
        Act::Log { words } => {
            let demand = Demand {
                words: words.clone(),
                ..Demand::default()
            };
            requests::log_demand(conn, now, by, &demand)
                .map_err(|error| Failure::field("words", error.explain(lang)))?;
            Ok(Done {
                said: text_with(lang, "tui-done-demand", &[("words", &words)]),
                then: Then::Nothing,
            })
        }
    }
}

fn wrong_field(errors: &[RequestFieldError]) -> &'static str {
    errors.first().map_or("title", |error| match error.field {
        RequestField::Title => "title",
        RequestField::Body => "body",
        RequestField::Size => "size",
        RequestField::Colour => "colour",
        RequestField::PriceFrom => "price_from",
        RequestField::PriceTo => "price_to",
    })
}

fn of_note(error: &RequestError, lang: shop_core::messages::Lang) -> Failure {
    let sentence = error.explain(lang);
    match error {
        RequestError::Note(_) => Failure::field("note", sentence),
        _ => Failure::said(sentence),
    }
}
