//! `admin-tui promo codes`: the codes of a promotion, listed, added, made.

use clap::Args;
use shop_core::{
    messages::text_with,
    promotions::{self, PromotionCode},
};

use super::{find, show};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::Document,
    input::{Limit, pages},
    session::Session,
};

/// Whose codes, and what to do with them.
#[derive(Debug, Clone, Args)]
pub struct CodesArgs {
    /// Its number, one of its codes, or its whole name
    #[arg(value_name = "PROMOTION")]
    promotion: String,
    /// Add this code
    #[arg(long, value_name = "CODE", conflicts_with = "generate")]
    add: Option<String>,
    /// Make so many random codes, without letters that look like figures
    #[arg(long, value_name = "COUNT")]
    generate: Option<i64>,
    /// What made codes begin with
    #[arg(long, default_value = "")]
    prefix: String,
    /// How many orders may use each code; made ones are good once without it
    #[arg(long, value_name = "COUNT")]
    uses: Option<i64>,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &CodesArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let promotion = find(session, &args.promotion)?.promotion;
    let id = promotion.id;
    let Session { conn, now, by, .. } = session;
    if let Some(count) = args.generate {
        let uses = args.uses.or(Some(1));
        let made = promotions::generate_codes(conn, *now, by, id, count, &args.prefix, uses)
            .map_err(explained(lang))?;
        let count = made.len().to_string();
        let values = [("count", count.as_str()), ("name", &promotion.name)];
        let remark = text_with(lang, "cli-codes-made", &values);
        return Ok(Answer::document(Document::List(show::codes(lang, &made))).remark(remark));
    }
    if let Some(code) = &args.add {
        let added =
            promotions::add_code(conn, *now, by, id, code, args.uses).map_err(explained(lang))?;
        let values = [("code", added.code.as_str()), ("name", &promotion.name)];
        let remark = text_with(lang, "cli-code-added", &values);
        let table = show::codes(lang, &[added]);
        return Ok(Answer::document(Document::List(table)).remark(remark));
    }
    let found = pages(args.limit, |last: Option<&PromotionCode>, limit| {
        promotions::codes(conn, by, id, last.map(|code| code.id), limit)
    })
    .map_err(explained(lang))?;
    Ok(Answer::list(lang, show::codes(lang, &found)))
}
