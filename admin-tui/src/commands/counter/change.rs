//! `admin-tui counter remove`, `set`, `code` and `customer`: a draft changes.

use clap::Args;
use shop_core::{
    counter::{self, DraftCustomer},
    ids::{CounterDraftId, VariantId},
    messages::{text, text_with},
};

use super::{find, simply_changed};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    input::amount,
    session::Session,
};

/// What is removed.
#[derive(Debug, Clone, Args)]
pub struct RemoveArgs {
    /// The number of the draft
    draft: i64,
    /// The article's code
    sku: String,
}

/// What is set.
#[derive(Debug, Clone, Args)]
pub struct SetArgs {
    /// The number of the draft
    draft: i64,
    /// The code of the article whose line changes
    #[arg(requires = "line", required_unless_present = "note")]
    sku: Option<String>,
    /// How many pieces; 0 removes the line
    #[arg(long, group = "line")]
    quantity: Option<i64>,
    /// Another price for a piece; `own` for its own again
    #[arg(long, value_name = "AMOUNT", group = "line")]
    price: Option<String>,
    /// Why the price is another one
    #[arg(long, default_value = "", requires = "price")]
    reason: String,
    /// What the customer shall read on her order; empty takes it away
    #[arg(long)]
    note: Option<String>,
}

/// Which code.
#[derive(Debug, Clone, Args)]
pub struct CodeArgs {
    /// The number of the draft
    draft: i64,
    /// The code; left out, it is taken away
    #[arg(default_value = "", hide_default_value = true)]
    code: String,
}

/// Who orders.
#[derive(Debug, Clone, Args)]
pub struct CustomerArgs {
    /// The number of the draft
    draft: i64,
    /// The member: telephone, e-mail address, number or name
    #[arg(value_name = "WHO", conflicts_with_all = ["name", "phone"])]
    member: Option<String>,
    /// What somebody without an account is called
    #[arg(long, default_value = "", hide_default_value = true)]
    name: String,
    /// Her telephone number
    #[arg(long, default_value = "", hide_default_value = true)]
    phone: String,
}

pub(super) fn remove(session: &mut Session, args: &RemoveArgs) -> Result<Answer, Failure> {
    set_quantity(session, args.draft, &args.sku, 0)?;
    simply_changed(session, args.draft)
}

pub(super) fn set(session: &mut Session, args: &SetArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    if args.quantity.is_none() && args.price.is_none() && args.note.is_none() {
        return Err(Failure::new(Exit::Usage, text(lang, "cli-draft-set-what")));
    }
    if let (Some(sku), Some(price)) = (&args.sku, &args.price) {
        let price = match price.as_str() {
            "own" => None,
            typed => Some(amount(lang, typed)?),
        };
        let variant = line(session, args.draft, sku)?;
        let id = CounterDraftId(args.draft);
        let Session { conn, now, by, .. } = session;
        counter::set_price(conn, *now, by, id, variant, price, &args.reason)
            .map_err(explained(lang))?;
    }
    if let (Some(sku), Some(quantity)) = (&args.sku, args.quantity) {
        set_quantity(session, args.draft, sku, quantity)?;
    }
    if let Some(note) = &args.note {
        let id = CounterDraftId(args.draft);
        let Session { conn, now, by, .. } = session;
        counter::set_note(conn, *now, by, id, note).map_err(explained(lang))?;
    }
    simply_changed(session, args.draft)
}

pub(super) fn code(session: &mut Session, args: &CodeArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let id = CounterDraftId(args.draft);
    counter::set_code(conn, *now, by, id, &args.code).map_err(explained(*lang))?;
    simply_changed(session, args.draft)
}

pub(super) fn customer(session: &mut Session, args: &CustomerArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let customer = match &args.member {
        Some(who) => {
            let member = counter::find_customer(conn, by, who).map_err(explained(*lang))?;
            DraftCustomer::Member(member.id)
        }
        None => DraftCustomer::WalkIn {
            name: args.name.clone(),
            phone: args.phone.clone(),
        },
    };
    let id = CounterDraftId(args.draft);
    counter::set_customer(conn, *now, by, id, &customer).map_err(explained(*lang))?;
    simply_changed(session, args.draft)
}

fn set_quantity(
    session: &mut Session,
    draft: i64,
    sku: &str,
    quantity: i64,
) -> Result<(), Failure> {
    let variant = line(session, draft, sku)?;
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let id = CounterDraftId(draft);
    counter::set_quantity(conn, *now, by, id, variant, quantity).map_err(explained(*lang))
}

/// Returns the variant of the line with a code.
fn line(session: &mut Session, draft: i64, sku: &str) -> Result<VariantId, Failure> {
    let view = find(session, draft)?;
    let line = view
        .lines
        .iter()
        .find(|line| line.variant.sku.eq_ignore_ascii_case(sku.trim()));
    line.map(|line| line.variant.id).ok_or_else(|| {
        let values = [("number", draft.to_string()), ("sku", sku.to_owned())];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let message = text_with(session.lang, "cli-draft-line", &values);
        Failure::new(Exit::NothingFound, message)
    })
}
