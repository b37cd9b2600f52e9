//! `admin-tui collection add` and `edit`: texts, rule and dates.

use clap::Args;
use shop_core::{
    catalog::{self, CollectionChoice, CollectionEdit},
    messages::text_with,
    time::Timestamp,
};

use super::{find, show};
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{day, names},
    session::Session,
};

/// What can be said about a collection.
#[derive(Debug, Clone, Args)]
pub struct Words {
    /// Its path segment; made of the name when it is new
    #[arg(long = "slug", value_name = "SLUG")]
    page: Option<String>,
    /// Its name in English; empty for none
    #[arg(long, value_name = "NAME")]
    name_en: Option<String>,
    /// What there is to say about it, in Indonesian
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// What there is to say about it, in English
    #[arg(long, value_name = "TEXT")]
    description_en: Option<String>,
    /// How its products are chosen
    #[arg(long, value_parser = names(CollectionChoice::ALL, CollectionChoice::as_str))]
    choice: Option<CollectionChoice>,
    /// The tag or motif of its rule
    #[arg(long, value_name = "WORD")]
    word: Option<String>,
    /// How many days its rule looks back
    #[arg(long, value_name = "DAYS")]
    days: Option<i64>,
    /// Customers see it, between its dates
    #[arg(long, conflicts_with = "hide")]
    publish: bool,
    /// Customers do not see it
    #[arg(long)]
    hide: bool,
    /// The first day on which customers see it; empty for no first day
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day on which customers see it; empty for no last day
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
}

/// What a new collection is.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// Its name in Indonesian
    name: String,
    /// The rest of it.
    #[command(flatten)]
    words: Words,
}

/// Which collection, and what is different from now on.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Its path segment
    #[arg(value_name = "COLLECTION")]
    collection: String,
    /// Its name in Indonesian
    #[arg(long)]
    name: Option<String>,
    /// The rest of it.
    #[command(flatten)]
    words: Words,
}

impl Words {
    fn onto(&self, session: &Session, mut edit: CollectionEdit) -> Result<CollectionEdit, Failure> {
        let lang = session.lang;
        let set = |field: &mut String, typed: &Option<String>| {
            if let Some(typed) = typed {
                field.clone_from(typed);
            }
        };
        set(&mut edit.slug, &self.page);
        set(&mut edit.name_en, &self.name_en);
        set(&mut edit.description, &self.description);
        set(&mut edit.description_en, &self.description_en);
        set(&mut edit.rule_word, &self.word);
        edit.choice = self.choice.unwrap_or(edit.choice);
        edit.rule_days = self.days.unwrap_or(edit.rule_days);
        edit.published = (edit.published || self.publish) && !self.hide;
        if let Some(typed) = &self.from {
            edit.starts_at = match typed.trim() {
                "" => None,
                typed => Some(Timestamp::start_of(day(lang, typed)?)),
            };
        }
        if let Some(typed) = &self.until {
            edit.ends_at = match typed.trim() {
                "" => None,
                typed => {
                    let last = day(lang, typed)?;
                    Some(Timestamp::start_of(last.succ_opt().unwrap_or(last)))
                }
            };
        }
        Ok(edit)
    }
}

pub(super) fn add(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let empty = CollectionEdit {
        slug: String::new(),
        name: args.name.clone(),
        name_en: String::new(),
        description: String::new(),
        description_en: String::new(),
        choice: CollectionChoice::Hand,
        rule_word: String::new(),
        rule_days: 0,
        published: false,
        starts_at: None,
        ends_at: None,
    };
    let new = args.words.onto(session, empty)?;
    let Session { conn, now, by, .. } = session;
    let made = catalog::create_collection(conn, *now, by, &new).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-collection-added", &[("name", &made.name)]);
    let found = find(session, &made.slug)?;
    Ok(Answer::document(show::sheet(session, &found)).remark(remark))
}

pub(super) fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = find(session, &args.collection)?.collection;
    let mut edit = CollectionEdit::of(&before);
    if let Some(name) = &args.name {
        edit.name.clone_from(name);
    }
    let edit = args.words.onto(session, edit)?;
    let Session { conn, now, by, .. } = session;
    let after = catalog::edit_collection(conn, *now, by, before.id, before.version, &edit)
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-collection-changed", &[("name", &after.name)]);
    let found = find(session, &after.slug)?;
    Ok(Answer::document(show::sheet(session, &found)).remark(remark))
}
