//! `admin-tui counter place`: a draft becomes an order.

use clap::{ArgGroup, Args};
use shop_core::{
    counter::{self, DraftState, Tender},
    ids::{BankAccountId, CounterDraftId},
    messages::{text, text_with},
    money::Rupiah,
    payments,
};

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    input::amount,
    session::Session,
};

/// How it is paid.
#[derive(Debug, Clone, Args)]
#[command(group(ArgGroup::new("tender").required(true)))]
pub struct PlaceArgs {
    /// The number of the draft
    draft: i64,
    /// In cash: what is handed over, or the exact sum
    #[arg(long, value_name = "GIVEN", group = "tender", num_args = 0..=1, default_missing_value = "")]
    cash: Option<String>,
    /// With a card: the number on the slip
    #[arg(long, value_name = "SLIP", group = "tender")]
    card: Option<String>,
    /// By transfer to this account, as on the web
    #[arg(long, value_name = "ACCOUNT", group = "tender")]
    transfer: Option<String>,
    /// Only if this is the total
    #[arg(long, value_name = "AMOUNT")]
    total: Option<String>,
    /// Also if a promotion has ended since the draft was written
    #[arg(long, conflicts_with = "total")]
    accept: bool,
}

pub(super) fn run(session: &mut Session, args: &PlaceArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let seen = match &args.total {
        Some(typed) => Some(amount(lang, typed)?),
        None => unchanged(session, args)?,
    };
    let tender = match (&args.cash, &args.card, &args.transfer) {
        (Some(given), _, _) if given.is_empty() => Tender::Cash {
            given: find(session, args.draft)?.priced.total,
        },
        (Some(given), _, _) => Tender::Cash {
            given: amount(lang, given)?,
        },
        (None, Some(reference), _) => Tender::Card {
            reference: reference.clone(),
        },
        (None, None, account) => Tender::Transfer {
            account: account_of(session, account.as_deref().unwrap_or_default())?,
        },
    };
    let Session { conn, now, by, .. } = session;
    let id = CounterDraftId(args.draft);
    let placed = counter::place(conn, *now, by, id, seen, &tender).map_err(explained(lang))?;
    let number = args.draft.to_string();
    let values = [("number", number.as_str()), ("order", &placed.order.number)];
    let key = if placed.already {
        "cli-draft-again"
    } else {
        "cli-draft-placed"
    };
    let answer = changed(session, args.draft, text_with(lang, key, &values))?;
    Ok(match tender {
        Tender::Cash { .. } => {
            let change = placed.change.to_string();
            answer.remark(text_with(lang, "cli-draft-change", &[("change", &change)]))
        }
        Tender::Card { .. } | Tender::Transfer { .. } => answer,
    })
}

/// Returns the total of a draft, to be placed for no other. Refuses one that
/// was less when the draft was written down, or whose code takes nothing off.
fn unchanged(session: &mut Session, args: &PlaceArgs) -> Result<Option<Rupiah>, Failure> {
    let lang = session.lang;
    let view = find(session, args.draft)?;
    if view.draft.state != DraftState::Open {
        return Ok(None);
    }
    let total = view.priced.total;
    let Session { conn, by, .. } = session;
    let then = counter::view(conn, view.draft.changed_at, by, view.draft.id)
        .map_err(explained(lang))?
        .map_or(total, |then| then.priced.total);
    let mut reasons: Vec<String> = view
        .codes
        .iter()
        .filter(|code| !code.applies())
        .map(|code| format!("{}: {}", code.code, code.says(lang)))
        .collect();
    if then != total {
        let values = [("before", then.to_string()), ("now", total.to_string())];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        reasons.push(text_with(lang, "cli-draft-total-moved", &values));
    }
    if args.accept || reasons.is_empty() {
        return Ok(Some(total));
    }
    let values = [("reason", &*reasons.join(" "))];
    let message = text_with(lang, "cli-draft-not-as-written", &values);
    let hint = text(lang, "cli-hint-draft-accept");
    Err(Failure::new(Exit::Refused, message).hinted(hint))
}

/// Returns the account with a number, or of a bank that has only one.
fn account_of(session: &mut Session, typed: &str) -> Result<BankAccountId, Failure> {
    let lang = session.lang;
    let accounts = payments::accounts(&mut session.conn).map_err(explained(lang))?;
    let mut fitting = accounts.iter().filter(|account| {
        account.number == typed.trim() || account.bank.eq_ignore_ascii_case(typed.trim())
    });
    match (fitting.next(), fitting.next()) {
        (Some(account), None) => Ok(account.id),
        _ => {
            let message = text_with(lang, "cli-no-such-account", &[("account", typed)]);
            Err(Failure::new(Exit::NothingFound, message))
        }
    }
}
