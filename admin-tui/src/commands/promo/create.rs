//! `admin-tui promo create` and `edit`: the terms of a promotion.

use clap::Args;
use shop_core::{
    messages::text_with,
    promotions::{self, PromotionTerms},
};

use super::{find, show::sheet, terms::TermsArgs};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// A new promotion.
#[derive(Debug, Clone, Args)]
pub struct CreateArgs {
    /// Its terms.
    #[command(flatten)]
    terms: TermsArgs,
    /// A code that starts it working in a cart; may be given several times
    #[arg(long)]
    code: Vec<String>,
    /// Let it run at once
    #[arg(long)]
    start: bool,
}

/// What changes about a promotion.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// Its number, one of its codes, or its whole name
    #[arg(value_name = "PROMOTION")]
    promotion: String,
    /// Its terms.
    #[command(flatten)]
    terms: TermsArgs,
}

pub(super) fn create(session: &mut Session, args: &CreateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let first = PromotionTerms::new(session.now.day());
    let mut terms = args.terms.on(session, first)?;
    if terms.label.is_empty() {
        terms.label.clone_from(&terms.name);
    }
    let Session { conn, now, by, .. } = session;
    let codes: Vec<&str> = args.code.iter().map(String::as_str).collect();
    let made = promotions::create_with_codes(conn, *now, by, &terms, &codes, args.start)
        .map_err(explained(lang))?;
    shown(session, made.id.0, "cli-promotion-created")
}

pub(super) fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = find(session, &args.promotion)?;
    let before = PromotionTerms::of(&view.promotion, &view.plain_targets());
    let terms = args.terms.on(session, before)?;
    let Session { conn, now, by, .. } = session;
    let promotion = &view.promotion;
    promotions::edit(conn, *now, by, promotion.id, promotion.version, &terms)
        .map_err(explained(lang))?;
    shown(session, promotion.id.0, "cli-promotion-saved")
}

/// Answers with a promotion as it is now, and what was done.
pub(super) fn shown(session: &mut Session, id: i64, key: &str) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = find(session, &id.to_string())?;
    let remark = text_with(lang, key, &[("name", &view.promotion.name)]);
    Ok(Answer::document(sheet(lang, session.now, &view)).remark(remark))
}
