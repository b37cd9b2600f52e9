//! What is asked before something is done to a promotion.

use shop_core::{
    messages::{Lang, text, text_with},
    promotions::{
        Promotion, PromotionEvent, PromotionKind, PromotionStatus, PromotionTerms, Reward, Trigger,
    },
    tiers::Tier,
};

use super::{Act, Purpose, State};
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
    let ask = |form: Form, purpose: Purpose| {
        let purpose = AnyPurpose::Promotions(purpose);
        Some(vec![Ask::Form(Box::new(form), purpose)])
    };
    let save = || text(lang, "tui-verb-save");
    match id {
        Id::PromotionNew => {
            let terms = PromotionTerms::new(scene.now.day());
            let mut fields = fields(&terms, "", lang);
            let code = Field::text("code", text(lang, "tui-field-promotion-code"), "")
                .help(text(lang, "tui-help-promotion-code"));
            fields.insert(3, code);
            let form = Form::new(text(lang, "tui-promotion-new-title"), save(), fields)
                .note(text(lang, "tui-promotion-new-note"));
            ask(form, Purpose::Create)
        }
        Id::PromotionEdit => {
            let promotion = state.subject()?.clone();
            // The targets are known once the record is open.
            let Some(record) = record_of(state, &promotion) else {
                return Some(vec![Ask::Open(Screen::Promotions, promotion.id.0)]);
            };
            let terms = PromotionTerms::of(&promotion, &record.plain_targets());
            let fields = fields(&terms, &record.typed_targets, lang);
            let values = [("name", promotion.name.as_str())];
            let title = text_with(lang, "tui-promotion-edit-title", &values);
            let mut form = Form::new(title, save(), fields);
            if promotion.status == PromotionStatus::Active {
                form = form.note(text(lang, "tui-promotion-edit-note"));
            }
            let purpose = Purpose::Edit {
                id: promotion.id,
                version: promotion.version,
            };
            ask(form, purpose)
        }
        Id::PromotionStart => Some(vec![decide(
            id,
            state.subject()?,
            PromotionEvent::Start,
            lang,
        )]),
        Id::PromotionPause => {
            let promotion = state.subject()?;
            let event = match promotion.status {
                PromotionStatus::Paused => PromotionEvent::Resume,
                PromotionStatus::Draft | PromotionStatus::Active | PromotionStatus::Ended => {
                    PromotionEvent::Pause
                }
            };
            Some(vec![decide(id, promotion, event, lang)])
        }
        Id::PromotionEnd => Some(vec![decide(
            id,
            state.subject()?,
            PromotionEvent::End,
            lang,
        )]),
        Id::PromotionCopy => {
            let act = Act::Copy {
                id: state.subject()?.id,
            };
            Some(vec![Ask::Act(effect::Act::Promotions(act))])
        }
        Id::PromotionCodes => {
            let promotion = state.subject()?.clone();
            ask(
                codes_form(&promotion, lang),
                Purpose::Codes { id: promotion.id },
            )
        }
        _ => None,
    }
}

fn record_of<'a>(state: &'a State, promotion: &Promotion) -> Option<&'a super::Record> {
    let record = state.browse.record.as_deref()?;
    (record.promotion.id == promotion.id).then_some(record)
}

/// Asks before customers notice: what happens, to which promotion.
fn decide(id: Id, promotion: &Promotion, event: PromotionEvent, lang: Lang) -> Ask {
    let (title, sentence, verb) = match event {
        PromotionEvent::Start => (
            "tui-promotion-start-title",
            "tui-promotion-start-says",
            "tui-verb-start",
        ),
        PromotionEvent::Pause => (
            "tui-promotion-pause-title",
            "tui-promotion-pause-says",
            "tui-verb-pause",
        ),
        PromotionEvent::Resume => (
            "tui-promotion-resume-title",
            "tui-promotion-resume-says",
            "tui-verb-resume",
        ),
        PromotionEvent::End => (
            "tui-promotion-end-title",
            "tui-promotion-end-says",
            "tui-verb-end",
        ),
    };
    let days = promotion.days_text(lang);
    let values = [("name", promotion.name.as_str()), ("days", &days)];
    let dialog = Dialog::new(
        command(id).danger,
        text_with(lang, title, &values),
        text_with(lang, sentence, &values),
        text(lang, verb),
        &promotion.name,
    );
    let act = Act::Decide {
        id: promotion.id,
        version: promotion.version,
        name: promotion.name.clone(),
        event,
    };
    Ask::Confirm(Box::new(dialog), effect::Act::Promotions(act))
}

fn fields(terms: &PromotionTerms, targets: &str, lang: Lang) -> Vec<Field> {
    let label = |name: &str| text(lang, &format!("tui-field-promotion-{name}"));
    let help = |name: &str| text(lang, &format!("tui-help-promotion-{name}"));
    let number = |limit: Option<i64>| limit.map_or_else(String::new, |limit| limit.to_string());
    let amount = |limit: Option<shop_core::money::Rupiah>| {
        limit.map_or_else(String::new, shop_core::money::Rupiah::digits)
    };
    let kinds = PromotionKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind.label(lang)));
    let kind = PromotionKind::ALL
        .iter()
        .find(|kind| kind.parts() == (terms.class, terms.reward));
    let triggers = Trigger::ALL
        .iter()
        .map(|trigger| Choice::new(trigger.as_str(), trigger.label(lang)));
    let nobody = Choice::new("", text(lang, "tui-choice-everybody"));
    let tiers = Tier::ALL
        .iter()
        .map(|tier| Choice::new(tier.as_str(), tier.label(lang)));
    let together = [
        ("", "tui-choice-together-plain"),
        ("combines", "tui-choice-together-combines"),
        ("exclusive", "tui-choice-together-exclusive"),
    ];
    let together_now = match (terms.exclusive, terms.combines) {
        (true, _) => "exclusive",
        (false, true) => "combines",
        (false, false) => "",
    };
    vec![
        Field::text("name", label("name"), terms.name.as_str()).help(help("name")),
        Field::text("label", label("label"), terms.label.as_str()).help(help("label")),
        Field::choice("trigger", label("trigger"), triggers.collect())
            .chosen(terms.trigger.as_str()),
        Field::choice("kind", label("kind"), kinds.collect())
            .chosen(kind.map_or("", |kind| kind.as_str())),
        Field::text("value", label("value"), value_text(terms, lang)).help(help("value")),
        Field::text("targets", label("targets"), targets).help(help("targets")),
        Field::text("first", label("first"), terms.first_day.to_string()).help(help("day")),
        Field::text(
            "last",
            label("last"),
            terms
                .last_day
                .map_or_else(String::new, |day| day.to_string()),
        )
        .help(help("last")),
        Field::text("minimum", label("minimum"), amount(terms.minimum_spend)),
        Field::choice(
            "tier",
            label("tier"),
            std::iter::once(nobody).chain(tiers).collect(),
        )
        .chosen(terms.tier.map_or("", Tier::as_str)),
        Field::tick("first-order", label("first-order"), terms.first_order_only),
        Field::text("max-uses", label("max-uses"), number(terms.max_uses)).help(help("limit")),
        Field::text(
            "per-member",
            label("per-member"),
            number(terms.max_per_member),
        ),
        Field::text(
            "max-discount",
            label("max-discount"),
            amount(terms.max_discount),
        ),
        Field::text("budget", label("budget"), amount(terms.budget)).help(help("budget")),
        Field::choice(
            "together",
            label("together"),
            together
                .iter()
                .map(|(value, key)| Choice::new(*value, text(lang, key)))
                .collect(),
        )
        .chosen(together_now),
        Field::tick("skips-sale", label("skips-sale"), terms.skips_sale),
        Field::tick("listed", label("listed"), terms.listed),
        Field::text("buy", label("buy"), group(terms.buy_quantity)).help(help("buy")),
        Field::text("get", label("get"), group(terms.get_quantity)),
        Field::text("priority", label("priority"), terms.priority.to_string())
            .help(help("priority")),
        Field::text("label-en", label("label-en"), terms.label_en.as_str()),
        Field::text(
            "description",
            label("description"),
            terms.description.as_str(),
        )
        .help(help("description")),
        Field::text(
            "description-en",
            label("description-en"),
            terms.description_en.as_str(),
        ),
    ]
}

fn group(count: i64) -> String {
    if count == 0 {
        String::new()
    } else {
        count.to_string()
    }
}

fn value_text(terms: &PromotionTerms, lang: Lang) -> String {
    match terms.reward {
        Reward::Percent | Reward::BuyGet => {
            let share = shop_core::promotions::share_text(terms.value, lang);
            share.trim_end_matches(['%', '\u{a0}']).to_owned()
        }
        Reward::Amount => shop_core::money::Rupiah(terms.value).digits(),
        Reward::FreeShipping => String::new(),
    }
}

fn codes_form(promotion: &Promotion, lang: Lang) -> Form {
    let label = |name: &str| text(lang, &format!("tui-field-codes-{name}"));
    let fields = vec![
        Field::text("code", label("code"), "").help(text(lang, "tui-help-codes-code")),
        Field::text("count", label("count"), "").help(text(lang, "tui-help-codes-count")),
        Field::text("prefix", label("prefix"), "").help(text(lang, "tui-help-codes-prefix")),
        Field::text("uses", label("uses"), "").help(text(lang, "tui-help-codes-uses")),
    ];
    let values = [("name", promotion.name.as_str())];
    Form::new(
        text_with(lang, "tui-codes-title", &values),
        text(lang, "tui-verb-make"),
        fields,
    )
    .note(text(lang, "tui-codes-note"))
}
