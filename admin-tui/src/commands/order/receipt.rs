//! `admin-tui order receipt`: the receipt as text, for a printer or a file.

use std::path::PathBuf;

use clap::Args;
use shop_core::{
    counter::{self, WIDTHS},
    messages::{text, text_with},
};

use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::Document,
    session::Session,
};

/// Whose receipt, and how wide.
#[derive(Debug, Clone, Args)]
pub struct ReceiptArgs {
    /// The order's number, such as GG-2611-0142
    number: String,
    /// The columns of the printer: 32, 42 or 48
    #[arg(long, default_value = "42", value_parser = ["32", "42", "48"])]
    width: String,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session, args: &ReceiptArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let facts = counter::receipt_facts(&mut session.conn, &session.by, &args.number)
        .map_err(explained(lang))?
        .ok_or_else(|| {
            let message = text_with(lang, "cli-no-such-order", &[("number", &args.number)]);
            Failure::new(Exit::NothingFound, message).hinted(text(lang, "cli-hint-order-list"))
        })?;
    let [_, usual, _] = WIDTHS;
    let width = args.width.parse().unwrap_or(usual);
    let strip = counter::receipt(&facts, width, lang);
    let mut answer = Answer::document(Document::Strip("receipt", strip));
    answer.file.clone_from(&args.out);
    Ok(answer)
}
