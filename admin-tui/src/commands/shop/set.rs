//! `admin-tui shop set`: another value for a setting.

use clap::{Args, builder::PossibleValuesParser};
use shop_core::{messages::text_with, settings};

use super::keys;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::Document,
    session::Session,
};

/// Which setting, and its value.
#[derive(Debug, Clone, Args)]
pub struct SetArgs {
    /// The setting
    #[arg(value_parser = PossibleValuesParser::new(keys::KEYS))]
    key: String,
    /// Its value; the tax is a fraction such as 11/111, or nothing
    #[arg(allow_hyphen_values = true)]
    value: String,
}

pub(super) fn run(session: &mut Session, args: &SetArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let before = settings::load(conn).map_err(explained(lang))?;
    let after = keys::changed(&before, &args.key, &args.value).ok_or_else(|| {
        let values = [("key", args.key.as_str()), ("value", &args.value)];
        Failure::new(Exit::Usage, text_with(lang, "cli-bad-setting", &values))
    })?;
    settings::save(conn, *now, by, &after).map_err(explained(lang))?;
    let mut facts = keys::facts(&after);
    facts.retain(|fact| fact.id == args.key);
    let remark = text_with(lang, "cli-setting-changed", &[("key", &args.key)]);
    let tables = Vec::new();
    Ok(Answer::document(Document::Sheet { facts, tables }).remark(remark))
}
