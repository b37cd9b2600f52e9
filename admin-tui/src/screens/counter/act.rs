//! What is done to a draft: filled, named, priced, kept aside, placed.

use chrono::NaiveDate;
use shop_core::{
    counter::{self, CounterError, DraftCustomer, DraftWay, Tender},
    db::Conn,
    ids::{CounterDraftId, VariantId},
    messages::{Explain, text, text_with},
    money::Rupiah,
    orders::OrderSource,
    shipping::Address,
    time::Timestamp,
};

use super::money;
use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    screens::Screen,
    widgets::notice::Notice,
};

/// Who orders, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// What a member is looked for by; empty for a customer without an account.
    pub member: String,
    /// What a customer without an account is called.
    pub name: String,
    /// Her telephone number.
    pub phone: String,
}

/// How goods leave, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// The customer takes them along.
    Taken,
    /// The customer fetches them.
    Pickup,
    /// A courier brings them.
    Courier {
        /// The name of the service; empty for the cheapest.
        service: String,
        /// Where to.
        address: Box<Address>,
    },
}

/// Something done at the counter.
#[derive(Debug, Clone)]
pub enum Act {
    /// An order is begun.
    Open(OrderSource),
    /// Pieces are added to a draft, or to a new one.
    Add {
        /// The draft; none begins one.
        draft: Option<CounterDraftId>,
        /// What was scanned or typed.
        typed: String,
        /// How many pieces.
        quantity: i64,
    },
    /// A line gets another quantity; none removes it.
    Quantity {
        /// The draft.
        draft: CounterDraftId,
        /// The variant of the line.
        variant: VariantId,
        /// Its name.
        name: String,
        /// How many.
        quantity: i64,
    },
    /// A line is sold at another price, or at its own again.
    Price {
        /// The draft.
        draft: CounterDraftId,
        /// The variant of the line.
        variant: VariantId,
        /// Its name.
        name: String,
        /// The price; none for its own.
        price: Option<Rupiah>,
        /// Why.
        reason: String,
    },
    /// The promotion code is typed.
    Code {
        /// The draft.
        draft: CounterDraftId,
        /// The code; empty takes it away.
        code: String,
    },
    /// It is said who orders.
    Customer {
        /// The draft.
        draft: CounterDraftId,
        /// Who.
        who: Who,
    },
    /// It is said how the goods leave.
    Delivery {
        /// The draft.
        draft: CounterDraftId,
        /// How.
        way: Way,
    },
    /// The goods are kept aside, or let go.
    Hold {
        /// The draft.
        draft: CounterDraftId,
        /// Until when; none lets them go.
        until: Option<Timestamp>,
    },
    /// Something is noted.
    Note {
        /// The draft.
        draft: CounterDraftId,
        /// What.
        note: String,
    },
    /// It becomes an order.
    Place {
        /// The draft.
        draft: CounterDraftId,
        /// The total that was on the screen.
        seen: Rupiah,
        /// How it is paid.
        tender: Tender,
    },
    /// It is thrown away.
    Cancel(CounterDraftId),
    /// The receipt of an order is shown.
    Receipt(String),
    /// The money of a day is added up.
    Day {
        /// The business day.
        day: NaiveDate,
        /// What was counted in the drawer, if it was.
        counted: Option<Rupiah>,
    },
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let refused = |error: CounterError| Failure::said(error.explain(lang));
    let at =
        |field: &'static str| move |error: CounterError| Failure::field(field, error.explain(lang));
    let named = |key: &str, name: &str| Done::said(text_with(lang, key, &[("name", name)]));
    let plain = |key: &str| Done::said(text(lang, key));
    match act {
        Act::Open(source) => {
            let draft = counter::open(conn, now, by, source).map_err(refused)?;
            Ok(Done {
                said: text_with(lang, "tui-done-draft", &[("number", &draft.id.to_string())]),
                then: Then::Open(Screen::Counter, draft.id.0),
            })
        }
        Act::Add {
            draft,
            typed,
            quantity,
        } => add(conn, job, draft, &typed, quantity),
        Act::Quantity {
            draft,
            variant,
            name,
            quantity,
        } => {
            counter::set_quantity(conn, now, by, draft, variant, quantity)
                .map_err(at("quantity"))?;
            Ok(if quantity == 0 {
                named("tui-done-draft-removed", &name)
            } else {
                let values = [("name", name.as_str()), ("count", &quantity.to_string())];
                Done::said(text_with(lang, "tui-done-draft-quantity", &values))
            })
        }
        Act::Price {
            draft,
            variant,
            name,
            price,
            reason,
        } => {
            counter::set_price(conn, now, by, draft, variant, price, &reason).map_err(|error| {
                match error {
                    CounterError::Reason(_) => at("reason")(error),
                    _ => at("price")(error),
                }
            })?;
            Ok(match price {
                Some(price) => {
                    let values = [("name", name.as_str()), ("price", &price.to_string())];
                    Done::said(text_with(lang, "tui-done-price", &values))
                }
                None => named("tui-done-draft-own-price", &name),
            })
        }
        Act::Code { draft, code } => {
            counter::set_code(conn, now, by, draft, &code).map_err(at("code"))?;
            code_said(conn, job, draft)
        }
        Act::Customer { draft, who } => {
            let customer = if who.member.is_empty() {
                DraftCustomer::WalkIn {
                    name: who.name,
                    phone: who.phone,
                }
            } else {
                let found = counter::find_customer(conn, by, &who.member);
                DraftCustomer::Member(found.map_err(at("member"))?.id)
            };
            counter::set_customer(conn, now, by, draft, &customer).map_err(
                |error| match error {
                    CounterError::NotYetMember(_) => at("member")(error),
                    CounterError::Phone => at("phone")(error),
                    _ => at("name")(error),
                },
            )?;
            Ok(plain("tui-done-draft-customer"))
        }
        Act::Delivery { draft, way } => {
            let way = match way {
                Way::Taken => DraftWay::Taken,
                Way::Pickup => DraftWay::Pickup,
                Way::Courier { service, address } => {
                    counter::courier(conn, now, by, draft, &service, *address)
                        .map_err(at("service"))?
                }
            };
            counter::set_delivery(conn, now, by, draft, &way).map_err(refused)?;
            Ok(plain("tui-done-draft-delivery"))
        }
        Act::Hold { draft, until } => match until {
            Some(until) => {
                counter::hold(conn, now, by, draft, until).map_err(at("days"))?;
                let until = until.date_text(lang);
                Ok(Done::said(text_with(
                    lang,
                    "tui-done-draft-held",
                    &[("until", &until)],
                )))
            }
            None => {
                counter::release(conn, now, by, draft).map_err(refused)?;
                Ok(plain("tui-done-draft-released"))
            }
        },
        Act::Note { draft, note } => {
            counter::set_note(conn, now, by, draft, &note).map_err(at("note"))?;
            Ok(plain("tui-done-draft-noted"))
        }
        Act::Place {
            draft,
            seen,
            tender,
        } => place(conn, job, draft, seen, &tender),
        Act::Cancel(draft) => {
            counter::cancel(conn, now, by, draft).map_err(refused)?;
            Ok(plain("tui-done-draft-canceled"))
        }
        Act::Receipt(number) => receipt(conn, job, &number),
        Act::Day { day, counted } => money::of_day(conn, job, day, counted),
    }
}

/// Adds pieces; without a draft one is begun for them.
fn add(
    conn: &mut Conn,
    job: &Job,
    draft: Option<CounterDraftId>,
    typed: &str,
    quantity: i64,
) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let wrong = |error: CounterError| {
        let sentence = error.explain(lang);
        match error {
            CounterError::Quantity => Failure::field("quantity", sentence),
            _ => Failure::field("article", sentence),
        }
    };
    let (id, then) = match draft {
        Some(id) => (id, Then::Reload),
        None => {
            // Nothing is begun for a code that names nothing.
            counter::article(conn, by, typed).map_err(wrong)?;
            let begun = counter::open(conn, now, by, OrderSource::Counter).map_err(wrong)?;
            (begun.id, Then::Open(Screen::Counter, begun.id.0))
        }
    };
    let offer = counter::add(conn, now, by, id, typed, quantity).map_err(wrong)?;
    let values = [
        ("name", offer.product.name.as_str()),
        ("size", &offer.variant.size),
        ("count", &quantity.to_string()),
    ];
    let said = text_with(lang, "tui-done-draft-added", &values);
    Ok(Done { said, then })
}

/// Says what became of a code that was typed.
fn code_said(conn: &mut Conn, job: &Job, draft: CounterDraftId) -> Result<Done, Failure> {
    let lang = job.lang;
    let view = counter::view(conn, job.now, &job.actor, draft)
        .map_err(|error| Failure::said(error.explain(lang)))?;
    let code = view.as_ref().and_then(|view| view.codes.first());
    Ok(match code {
        Some(state) => Done {
            said: format!("{}: {}", state.code, state.says(lang)),
            then: if state.applies() {
                Then::Reload
            } else {
                Then::Doubt
            },
        },
        None => Done::said(text(lang, "tui-done-draft-no-code")),
    })
}

fn place(
    conn: &mut Conn,
    job: &Job,
    draft: CounterDraftId,
    seen: Rupiah,
    tender: &Tender,
) -> Result<Done, Failure> {
    let lang = job.lang;
    let placed =
        counter::place(conn, job.now, &job.actor, draft, Some(seen), tender).map_err(|error| {
            let sentence = error.explain(lang);
            match error {
                CounterError::TooLittle { .. } => Failure::field("given", sentence),
                CounterError::Reference(_) => Failure::field("reference", sentence),
                CounterError::PayFirst => Failure::field("method", sentence),
                _ => Failure::said(sentence),
            }
        })?;
    let values = [
        ("number", placed.order.number.as_str()),
        ("change", &placed.change.to_string()),
    ];
    let key = match tender {
        Tender::Cash { .. } => "tui-done-draft-cash",
        Tender::Card { .. } | Tender::Transfer { .. } => "tui-done-draft-placed",
    };
    Ok(Done::said(text_with(lang, key, &values)))
}

fn receipt(conn: &mut Conn, job: &Job, number: &str) -> Result<Done, Failure> {
    let lang = job.lang;
    let facts = counter::receipt_facts(conn, &job.actor, number)
        .map_err(|error| Failure::said(error.explain(lang)))?
        .ok_or_else(|| Failure::said(text(lang, "error-order-not-found")))?;
    let strip = counter::receipt(&facts, super::RECEIPT_COLUMNS, lang);
    let title = text_with(lang, "tui-receipt-title", &[("number", number)]);
    Ok(Done {
        said: text_with(lang, "tui-receipt-hint", &[("number", number)]),
        then: Then::Tell(Notice::new(title).strip(&strip)),
    })
}
