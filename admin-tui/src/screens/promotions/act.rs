//! What is done to promotions and their codes.

use shop_core::{
    db::Conn,
    ids::PromotionId,
    messages::{Explain, text_with},
    promotions::{self, PromotionError, PromotionEvent, PromotionField, PromotionTerms},
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    screens::Screen,
};

/// Something done to a promotion.
#[derive(Debug, Clone)]
pub enum Act {
    /// It is begun, as a draft.
    Create {
        /// What it shall be, but for its targets.
        terms: Box<PromotionTerms>,
        /// What it is limited to, as typed.
        targets: String,
        /// Its first code, as typed; may be empty.
        code: String,
    },
    /// It is changed.
    Edit {
        /// The promotion.
        id: PromotionId,
        /// Its version when it was shown.
        version: i64,
        /// What it shall be, but for its targets.
        terms: Box<PromotionTerms>,
        /// What it is limited to, as typed.
        targets: String,
    },
    /// It is started, paused, resumed or ended.
    Decide {
        /// The promotion.
        id: PromotionId,
        /// Its version when it was shown.
        version: i64,
        /// Its name.
        name: String,
        /// What is decided.
        event: PromotionEvent,
    },
    /// A draft like it is made.
    Copy {
        /// The promotion.
        id: PromotionId,
    },
    /// It gets a code that somebody thought of.
    AddCode {
        /// The promotion.
        id: PromotionId,
        /// The code as typed.
        code: String,
        /// How many orders may use it.
        max_uses: Option<i64>,
    },
    /// It gets many codes at once.
    Generate {
        /// The promotion.
        id: PromotionId,
        /// How many.
        count: i64,
        /// What they begin with.
        prefix: String,
        /// How many orders may use each.
        max_uses: Option<i64>,
    },
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by) = (job.now, &job.actor);
    let failed = |error: PromotionError| failure(&error, job);
    let opened = |key: &str, id: PromotionId, name: &str| Done {
        said: text_with(job.lang, key, &[("name", name)]),
        then: Then::Open(Screen::Promotions, id.0),
    };
    match act {
        Act::Create {
            mut terms,
            targets,
            code,
        } => {
            terms.targets = promotions::find_targets(conn, &targets).map_err(failed)?;
            let codes: Vec<&str> = Some(code.as_str())
                .filter(|code| !code.is_empty())
                .into_iter()
                .collect();
            let made = promotions::create_with_codes(conn, now, by, &terms, &codes, false)
                .map_err(failed)?;
            Ok(opened("tui-done-promotion-created", made.id, &made.name))
        }
        Act::Edit {
            id,
            version,
            mut terms,
            targets,
        } => {
            terms.targets = promotions::find_targets(conn, &targets).map_err(failed)?;
            let edited = promotions::edit(conn, now, by, id, version, &terms).map_err(failed)?;
            let values = [("name", edited.name.as_str())];
            Ok(Done::said(text_with(job.lang, "tui-done-saved", &values)))
        }
        Act::Decide {
            id,
            version,
            name,
            event,
        } => {
            promotions::decide(conn, now, by, id, version, event).map_err(failed)?;
            let key = match event {
                PromotionEvent::Start => "tui-done-promotion-started",
                PromotionEvent::Pause => "tui-done-promotion-paused",
                PromotionEvent::Resume => "tui-done-promotion-resumed",
                PromotionEvent::End => "tui-done-promotion-ended",
            };
            let values = [("name", name.as_str())];
            Ok(Done::said(text_with(job.lang, key, &values)))
        }
        Act::Copy { id } => {
            let made = promotions::copy(conn, now, by, id).map_err(failed)?;
            Ok(opened("tui-done-promotion-copied", made.id, &made.name))
        }
        Act::AddCode { id, code, max_uses } => {
            let added = promotions::add_code(conn, now, by, id, &code, max_uses).map_err(failed)?;
            let values = [("code", added.code.as_str())];
            Ok(Done::said(text_with(
                job.lang,
                "tui-done-code-added",
                &values,
            )))
        }
        Act::Generate {
            id,
            count,
            prefix,
            max_uses,
        } => {
            let made = promotions::generate_codes(conn, now, by, id, count, &prefix, max_uses)
                .map_err(failed)?;
            let count = made.len().to_string();
            let values = [("count", count.as_str())];
            Ok(Done::said(text_with(
                job.lang,
                "tui-done-codes-made",
                &values,
            )))
        }
    }
}

/// Puts an error beside the field it is about.
fn failure(error: &PromotionError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    let field = match error {
        PromotionError::Text(field, _) | PromotionError::Invalid(field) => Some(match field {
            PromotionField::Name => "name",
            PromotionField::Label => "label",
            PromotionField::Description => "description",
            PromotionField::Reward => "kind",
            PromotionField::Value => "value",
            PromotionField::Groups => "buy",
            PromotionField::Targets => "targets",
            PromotionField::Days => "last",
            PromotionField::Priority => "priority",
            PromotionField::Together => "together",
            PromotionField::Minimum => "minimum",
            PromotionField::Customer => "tier",
            PromotionField::Limits => "max-uses",
        }),
        PromotionError::NoSuchTarget(_) => Some("targets"),
        PromotionError::BadCode | PromotionError::CodeTaken | PromotionError::TakesNoCodes => {
            Some("code")
        }
        PromotionError::CodeCount => Some("count"),
        _ => None,
    };
    match field {
        Some(field) => Failure::field(field, sentence),
        None => Failure::said(sentence),
    }
}
