//! `admin-tui request log`: asked for at the counter and not there.

use clap::Args;
use shop_core::{
    messages::text_with,
    requests::{self, Demand},
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    member, product,
    session::Session,
};

/// What was asked for.
#[derive(Debug, Clone, Args)]
pub struct LogArgs {
    /// In the customer's words, in one line; kind and size are read from them
    words: String,
    /// The code of the variant, when the shop has it but not now
    #[arg(long, value_name = "SKU")]
    sku: Option<String>,
    /// The e-mail address or number of the member who asked
    #[arg(long, value_name = "EMAIL-OR-ID")]
    member: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &LogArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let variant = match &args.sku {
        Some(sku) => Some(product::variant(session, sku)?.id),
        None => None,
    };
    let member = match &args.member {
        Some(typed) => Some(member::find(session, typed)?.id),
        None => None,
    };
    let demand = Demand {
        words: args.words.clone(),
        variant,
        member,
    };
    let Session { conn, now, by, .. } = session;
    requests::log_demand(conn, *now, by, &demand).map_err(explained(lang))?;
    Ok(Answer {
        document: None,
        file: None,
        remarks: vec![text_with(
            lang,
            "cli-demand-logged",
            &[("words", &args.words)],
        )],
        failures: Vec::new(),
        exit: Exit::Done,
    })
}
