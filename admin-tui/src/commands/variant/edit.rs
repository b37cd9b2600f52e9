//! `admin-tui variant edit`: code, weight and status of a variant.

use clap::Args;
use shop_core::catalog::{self, VariantEdit, VariantStatus};

use super::answer;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::names,
    product::variant,
    session::Session,
};

/// Which variant, and what is different from now on.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// The variant's code
    #[arg(value_name = "VARIANT")]
    variant: String,
    /// Another code
    #[arg(long)]
    sku: Option<String>,
    /// What it weighs in grams
    #[arg(long, value_name = "GRAMS", allow_hyphen_values = true)]
    weight: Option<i64>,
    /// Whether it is sold
    #[arg(long, value_parser = names(VariantStatus::ALL, VariantStatus::as_str))]
    status: Option<VariantStatus>,
}

pub(super) fn run(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = variant(session, &args.variant)?;
    let edit = VariantEdit {
        sku: args.sku.clone().unwrap_or_else(|| before.sku.clone()),
        weight_grams: args.weight.unwrap_or(before.weight_grams),
        status: args.status.unwrap_or(before.status),
    };
    let Session { conn, now, by, .. } = session;
    let after = catalog::edit_variant(conn, *now, by, before.id, before.version, edit)
        .map_err(explained(lang))?;
    answer(session, &after, "cli-variant-changed")
}
