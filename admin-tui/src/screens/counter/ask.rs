//! What is asked at the counter before something is done.

use shop_core::{
    counter::{DraftDelivery, DraftLine},
    ids::CounterDraftId,
    messages::{Lang, text, text_with},
    orders::OrderSource,
};

use super::{Act, Purpose, Record, State};
use crate::{
    app::{effect, model::Scene},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask, Screen},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    let deed = |act: Act| Some(vec![Ask::Act(effect::Act::Counter(act))]);
    match id {
        Id::DraftNew => return deed(Act::Open(OrderSource::Counter)),
        Id::DraftPhone => return deed(Act::Open(OrderSource::Phone)),
        _ => {}
    }
    let form = |form: Form, purpose: Purpose| {
        Some(vec![Ask::Form(
            Box::new(form),
            AnyPurpose::Counter(purpose),
        )])
    };
    if id == Id::CounterDay {
        return form(day_form(scene), Purpose::Day);
    }
    let subject = state.subject()?;
    let draft = subject.id;
    match id {
        Id::DraftAdd => form(add_form(draft, lang), Purpose::Add(draft)),
        Id::DraftQuantity => {
            let line = state.line()?;
            let quantity = line.quantity.to_string();
            let field = Field::text("quantity", text(lang, "tui-field-draft-quantity"), quantity)
                .help(text(lang, "tui-help-draft-quantity"));
            let name = name_of(line, lang);
            let asked = Form::new(&*name, text(lang, "tui-verb-save"), vec![field]);
            form(asked, Purpose::Quantity(draft, line.variant.id, name))
        }
        Id::DraftRemove => {
            let line = state.line()?;
            deed(Act::Quantity {
                draft,
                variant: line.variant.id,
                name: name_of(line, lang),
                quantity: 0,
            })
        }
        Id::DraftPrice => {
            let line = state.line()?;
            let name = name_of(line, lang);
            form(
                price_form(line, &name, lang),
                Purpose::Price(draft, line.variant.id, name),
            )
        }
        Id::DraftCode => {
            let typed = state.record_of(draft);
            let typed = typed.map(|record| record.view.draft.code.clone());
            let code = Field::text(
                "code",
                text(lang, "tui-field-code"),
                typed.unwrap_or_default(),
            )
            .help(text(lang, "tui-help-draft-code"));
            let asked = Form::new(
                titled(lang, "tui-draft-code-title", draft),
                text(lang, "tui-verb-save"),
                vec![code],
            );
            form(asked, Purpose::Code(draft))
        }
        Id::DraftCustomer => {
            let asked = customer_form(state.record_of(draft), draft, lang);
            form(asked, Purpose::Customer(draft))
        }
        Id::DraftDelivery => {
            let asked = delivery_form(state.record_of(draft)?, lang);
            form(asked, Purpose::Delivery(draft))
        }
        Id::DraftHold => {
            let kept = state.record_of(draft)?.view.draft.held_until.is_some();
            let days = if kept { "0" } else { "2" };
            let days = Field::text("days", text(lang, "tui-field-hold-days"), days)
                .help(text(lang, "tui-help-hold-days"));
            let asked = Form::new(
                titled(lang, "tui-draft-hold-title", draft),
                text(lang, "tui-verb-save"),
                vec![days],
            );
            form(asked, Purpose::Hold(draft))
        }
        Id::DraftNote => {
            let known = state.record_of(draft);
            let known = known.map(|record| record.view.draft.note.clone());
            let note = Field::lines(
                "note",
                text(lang, "tui-field-note"),
                known.unwrap_or_default(),
            );
            let asked = Form::new(
                titled(lang, "tui-draft-note-title", draft),
                text(lang, "tui-verb-save"),
                vec![note],
            );
            form(
                asked.note(text(lang, "tui-draft-note-says")),
                Purpose::Note(draft),
            )
        }
        Id::DraftPay => {
            let record = state.record_of(draft)?;
            let total = record.view.priced.total;
            form(pay_form(record, lang), Purpose::Pay(draft, total))
        }
        Id::DraftCancel => {
            let dialog = Dialog::new(
                command(id).danger,
                titled(lang, "tui-draft-cancel-title", draft),
                text(lang, "tui-draft-cancel-sentence"),
                text(lang, "tui-verb-draft-cancel"),
                &format!("#{draft}"),
            );
            let act = effect::Act::Counter(Act::Cancel(draft));
            Some(vec![Ask::Confirm(Box::new(dialog), act)])
        }
        Id::DraftOrder => subject
            .order
            .map(|order| vec![Ask::Open(Screen::Orders, order.0)]),
        _ => None,
    }
}

fn day_form(scene: &Scene) -> Form {
    let lang = scene.lang;
    let today = scene.now.day().to_string();
    let fields = vec![
        Field::text("day", text(lang, "tui-field-counter-day"), today)
            .help(text(lang, "tui-help-audit-days")),
        Field::text("counted", text(lang, "tui-field-counted"), "")
            .help(text(lang, "tui-help-counted")),
    ];
    let title = text(lang, "tui-command-counter-day");
    Form::new(title, text(lang, "tui-verb-show"), fields)
}

fn titled(lang: Lang, key: &str, draft: CounterDraftId) -> String {
    text_with(lang, key, &[("number", &draft.to_string())])
}

fn name_of(line: &DraftLine, lang: Lang) -> String {
    format!("{} {}", line.product.name, line.choice(lang))
}

fn add_form(draft: CounterDraftId, lang: Lang) -> Form {
    let fields = vec![
        Field::text("article", text(lang, "tui-field-draft-article"), "")
            .help(text(lang, "tui-help-draft-article")),
        Field::text("quantity", text(lang, "tui-field-draft-quantity"), "1"),
    ];
    Form::new(
        titled(lang, "tui-draft-add-title", draft),
        text(lang, "tui-verb-draft-add"),
        fields,
    )
}

fn price_form(line: &DraftLine, name: &str, lang: Lang) -> Form {
    let own = line.variant.price.to_string();
    let set = line.override_reason.as_ref();
    let price = set.map(|_| line.price.unit_price.digits());
    let fields = vec![
        Field::text(
            "price",
            text(lang, "tui-field-price"),
            price.unwrap_or_default(),
        )
        .help(text_with(lang, "tui-help-draft-price", &[("price", &own)])),
        Field::text(
            "reason",
            text(lang, "tui-field-reason"),
            set.cloned().unwrap_or_default(),
        )
        .help(text(lang, "tui-help-draft-reason")),
    ];
    Form::new(name, text(lang, "tui-verb-save"), fields)
}

fn customer_form(record: Option<&Record>, draft: CounterDraftId, lang: Lang) -> Form {
    let known = record.map(|record| &record.view);
    let member = known.and_then(|view| view.member.as_ref());
    let member = member.map(|member| member.email.to_string());
    let walk_in = known.map(|view| &view.draft);
    let name = walk_in.map(|draft| draft.walk_in_name.clone());
    let phone = walk_in.and_then(|draft| draft.walk_in_phone.as_ref());
    let fields = vec![
        Field::text(
            "member",
            text(lang, "tui-field-member"),
            member.unwrap_or_default(),
        )
        .help(text(lang, "tui-help-draft-member")),
        Field::text(
            "name",
            text(lang, "tui-field-walk-in"),
            name.unwrap_or_default(),
        )
        .help(text(lang, "tui-help-draft-walk-in")),
        Field::text(
            "phone",
            text(lang, "tui-field-phone").to_uppercase(),
            phone.map(ToString::to_string).unwrap_or_default(),
        ),
    ];
    Form::new(
        titled(lang, "tui-draft-customer-title", draft),
        text(lang, "tui-verb-save"),
        fields,
    )
}

fn delivery_form(record: &Record, lang: Lang) -> Form {
    let view = &record.view;
    let known = view.address.as_ref().or(record.known_address.as_ref());
    let of = |read: fn(&shop_core::shipping::Address) -> &str| {
        known
            .map(|address| read(address).to_owned())
            .unwrap_or_default()
    };
    // Some of these words head columns elsewhere.
    let label = |key: &str| text(lang, key).to_uppercase();
    let help = |key: &str| text(lang, key);
    let ways = DraftDelivery::ALL
        .iter()
        .map(|way| Choice::new(way.as_str(), way.label(lang)))
        .collect();
    let mut provinces = vec![Choice::new("", "–")];
    provinces.extend(
        record
            .provinces
            .iter()
            .map(|province| Choice::new(&*province.code, &*province.name)),
    );
    let service = match (&view.option, view.draft.delivery) {
        (Some(option), DraftDelivery::Courier) => {
            format!("{} {}", option.rate.courier, option.rate.service)
        }
        _ => String::new(),
    };
    let customer = view.customer(lang);
    let recipient = match of(|address| &address.recipient) {
        known if known.is_empty() => customer,
        known => known,
    };
    let phone = match of(|address| address.phone.as_str()) {
        known if known.is_empty() => {
            let own = view.member.as_ref().map(|member| &member.phone);
            own.or(view.draft.walk_in_phone.as_ref())
                .map(ToString::to_string)
                .unwrap_or_default()
        }
        known => known,
    };
    let fields = vec![
        Field::choice("way", label("tui-field-way"), ways).chosen(view.draft.delivery.as_str()),
        Field::text("recipient", label("tui-field-recipient"), recipient)
            .help(help("tui-help-draft-address")),
        Field::text("phone", label("tui-field-phone"), phone),
        Field::choice("province", label("tui-field-province"), provinces)
            .chosen(&of(|address| &address.province_code)),
        Field::text("city", label("tui-field-city"), of(|address| &address.city)),
        Field::text(
            "district",
            label("tui-field-district"),
            of(|address| &address.district),
        ),
        Field::text(
            "postcode",
            label("tui-field-postcode"),
            of(|address| &address.postcode),
        ),
        Field::text(
            "street",
            label("tui-field-street"),
            of(|address| &address.street),
        ),
        Field::text(
            "landmark",
            label("tui-field-landmark"),
            of(|address| &address.landmark),
        ),
        Field::text("service", label("tui-field-service"), service)
            .help(help("tui-help-draft-service")),
    ];
    Form::new(
        titled(lang, "tui-draft-delivery-title", view.draft.id),
        help("tui-verb-save"),
        fields,
    )
}

fn pay_form(record: &Record, lang: Lang) -> Form {
    let view = &record.view;
    let label = |key: &str| text(lang, key);
    let mut methods = vec![
        Choice::new("cash", label("payment-method-cash")),
        Choice::new("card", label("payment-method-card")),
    ];
    // Goods leave the shop once the money is seen.
    let taken = view.draft.delivery == DraftDelivery::Taken;
    if !taken {
        methods.extend(record.accounts.iter().map(|account| {
            let name = format!(
                "{} {} {}",
                label("payment-method-transfer"),
                account.bank,
                account.number
            );
            Choice::new(account.id.to_string(), name)
        }));
    }
    // What is told on the telephone is transferred.
    let usual = match (view.draft.source, record.accounts.first()) {
        (OrderSource::Phone, Some(account)) => account.id.to_string(),
        _ => "cash".to_owned(),
    };
    let method = Field::choice("method", label("tui-field-method"), methods).chosen(&usual);
    let fields = vec![
        if taken {
            method.help(label("tui-help-draft-transfer"))
        } else {
            method
        },
        Field::text("given", label("tui-field-given"), "").help(label("tui-help-given")),
        Field::text("reference", label("tui-field-reference"), "")
            .help(label("tui-help-reference")),
    ];
    let total = view.priced.total.to_string();
    let values = [
        ("number", view.draft.id.to_string()),
        ("total", total),
        ("name", view.customer(lang)),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Form::new(
        text_with(lang, "tui-draft-pay-title", &values),
        label("tui-verb-draft-pay"),
        fields,
    )
    .note(text_with(lang, "tui-draft-pay-says", &values))
}
