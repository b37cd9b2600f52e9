//! From a form at the counter to the deed it means.

use chrono::Duration;
use shop_core::{
    counter::Tender,
    ids::{BankAccountId, CounterDraftId, VariantId},
    messages::{Explain, Lang, text},
    money::Rupiah,
    shipping::{Address, AddressField, AddressInput},
    time::parse_day,
};

use super::act::{Act, Way, Who};
use crate::{
    app::model::Scene,
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Pieces are added.
    Add(CounterDraftId),
    /// A line gets another quantity.
    Quantity(CounterDraftId, VariantId, String),
    /// A line gets another price.
    Price(CounterDraftId, VariantId, String),
    /// The promotion code is typed.
    Code(CounterDraftId),
    /// It is said who orders.
    Customer(CounterDraftId),
    /// It is said how the goods leave.
    Delivery(CounterDraftId),
    /// The goods are kept aside.
    Hold(CounterDraftId),
    /// Something is noted.
    Note(CounterDraftId),
    /// It is paid and becomes an order.
    Pay(CounterDraftId, Rupiah),
    /// The money of a day is added up.
    Day,
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    let own = |name: &str| answers.get(name).to_owned();
    match purpose.clone() {
        Purpose::Add(draft) => Ok(Act::Add {
            draft: Some(draft),
            typed: needed(answers, "article", lang)?,
            quantity: number(answers, "quantity", lang)?,
        }),
        Purpose::Quantity(draft, variant, name) => Ok(Act::Quantity {
            draft,
            variant,
            name,
            quantity: number(answers, "quantity", lang)?,
        }),
        Purpose::Price(draft, variant, name) => Ok(Act::Price {
            draft,
            variant,
            name,
            price: match answers.get("price") {
                "" => None,
                _ => Some(amount(answers, "price", lang)?),
            },
            reason: own("reason"),
        }),
        Purpose::Code(draft) => Ok(Act::Code {
            draft,
            code: own("code"),
        }),
        Purpose::Customer(draft) => Ok(Act::Customer {
            draft,
            who: Who {
                member: own("member"),
                name: own("name"),
                phone: own("phone"),
            },
        }),
        Purpose::Delivery(draft) => {
            let way = match answers.get("way") {
                "pickup" => Way::Pickup,
                "courier" => Way::Courier {
                    service: own("service"),
                    address: Box::new(address(answers, lang)?),
                },
                _ => Way::Taken,
            };
            Ok(Act::Delivery { draft, way })
        }
        Purpose::Hold(draft) => {
            let days = number(answers, "days", lang)?;
            let until = (days > 0).then(|| scene.now.plus(Duration::days(days.min(1_000))));
            Ok(Act::Hold { draft, until })
        }
        Purpose::Note(draft) => Ok(Act::Note {
            draft,
            note: own("note"),
        }),
        Purpose::Day => Ok(Act::Day {
            day: parse_day(answers.get("day"))
                .map_err(|error| vec![("day", error.explain(lang))])?,
            counted: match answers.get("counted") {
                "" => None,
                _ => Some(amount(answers, "counted", lang)?),
            },
        }),
        Purpose::Pay(draft, seen) => Ok(Act::Place {
            draft,
            seen,
            tender: tender(answers, seen, lang)?,
        }),
    }
}

/// Reads how it is paid. Cash without an amount is the exact sum.
fn tender(answers: &Answers, total: Rupiah, lang: Lang) -> Result<Tender, Vec<FieldError>> {
    match answers.get("method") {
        "card" => Ok(Tender::Card {
            reference: needed(answers, "reference", lang)?,
        }),
        "cash" => Ok(Tender::Cash {
            given: match answers.get("given") {
                "" => total,
                _ => amount(answers, "given", lang)?,
            },
        }),
        account => Ok(Tender::Transfer {
            account: BankAccountId(account.parse().unwrap_or_default()),
        }),
    }
}

fn address(answers: &Answers, lang: Lang) -> Result<Address, Vec<FieldError>> {
    let own = |name: &str| answers.get(name).to_owned();
    let input = AddressInput {
        recipient: own("recipient"),
        phone: own("phone"),
        province_code: own("province"),
        city: own("city"),
        district: own("district"),
        postcode: own("postcode"),
        street: own("street"),
        landmark: own("landmark"),
    };
    Address::parse(&input).map_err(|errors| {
        errors
            .into_iter()
            .map(|error| (field(error.field), error.explain(lang)))
            .collect()
    })
}

const fn field(field: AddressField) -> &'static str {
    match field {
        AddressField::Recipient => "recipient",
        AddressField::Phone => "phone",
        AddressField::Province => "province",
        AddressField::City => "city",
        AddressField::District => "district",
        AddressField::Postcode => "postcode",
        AddressField::Street => "street",
        AddressField::Landmark => "landmark",
    }
}

fn needed(answers: &Answers, name: &'static str, lang: Lang) -> Result<String, Vec<FieldError>> {
    match answers.get(name) {
        "" => Err(vec![(name, text(lang, "error-required"))]),
        typed => Ok(typed.to_owned()),
    }
}

fn number(answers: &Answers, name: &'static str, lang: Lang) -> Result<i64, Vec<FieldError>> {
    let typed = answers.get(name).replace(['.', ' '], "");
    typed
        .parse()
        .map_err(|_| vec![(name, text(lang, "tui-error-number"))])
}

fn amount(answers: &Answers, name: &'static str, lang: Lang) -> Result<Rupiah, Vec<FieldError>> {
    answers
        .get(name)
        .parse()
        .map_err(|_| vec![(name, text(lang, "tui-error-amount"))])
}
