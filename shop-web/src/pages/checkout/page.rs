//! The checkout as it is shown.

use askama::Template;
use shop_core::{
    carts,
    ids::{BankAccountId, ShippingRateId},
    messages::{Lang, text, text_with},
    money::Rupiah,
    orders::Quote,
    payments::BankAccount,
    shipping::{DeliveryMethod, Province, RateOption},
};

use super::{
    form::{Typed, Wrongs},
    handle::Shown,
};
use crate::{
    forms::{Choice, Field, Kind, Wrong},
    page::Frame,
    views::{GoodsLine, discount_rows, picture_tag, shipping_discounts, upsell_says},
    visits::Visit,
};

#[derive(Template)]
#[template(path = "checkout.html")]
pub(super) struct CheckoutPage {
    page: Frame,
    cart: i64,
    problems: Vec<String>,
    recipient: Field,
    phone: Field,
    street: Field,
    province: Field,
    city: Field,
    district: Field,
    postcode: Field,
    landmark: Field,
    methods: Vec<MethodChoice>,
    method_error: Option<String>,
    accounts: Vec<AccountChoice>,
    account_error: Option<String>,
    note: Field,
    lines: Vec<GoodsLine>,
    sums: Vec<(String, String)>,
    total: String,
    total_says: String,
    total_seen: i64,
    promotions_seen: String,
    codes: Vec<(String, bool, String)>,
    upsell: Option<String>,
}

struct MethodChoice {
    id: i64,
    name: String,
    price: String,
    says: String,
    chosen: bool,
}

struct AccountChoice {
    id: i64,
    name: String,
    says: String,
    chosen: bool,
}

pub(super) fn checkout_page(
    visit: &Visit,
    typed: &Typed,
    shown: &Shown,
    wrongs: Wrongs,
) -> CheckoutPage {
    let lang = visit.lang;
    let fields = AddressFields {
        lang,
        wrong: &wrongs.fields,
    };
    let quote = &shown.quote;
    let page = visit.frame().private();
    let total_says = if quote.chosen.is_some() {
        "web-total-says"
    } else {
        "web-total-says-open"
    };
    CheckoutPage {
        cart: quote.cart.id.0,
        recipient: fields.line("recipient", "web-field-recipient", &typed.recipient, "name"),
        phone: fields
            .line("phone", "web-field-phone", &typed.phone, "tel")
            .inputmode("tel"),
        street: fields
            .line(
                "street",
                "web-field-street",
                &typed.street,
                "street-address",
            )
            .hint(lang, "web-field-street-hint"),
        province: fields.province(&shown.provinces, &typed.province),
        city: fields.line(
            "city",
            "web-field-city-order",
            &typed.city,
            "address-level2",
        ),
        district: fields.line(
            "district",
            "web-field-district",
            &typed.district,
            "address-level3",
        ),
        postcode: fields
            .line(
                "postcode",
                "web-field-postcode",
                &typed.postcode,
                "postal-code",
            )
            .inputmode("numeric")
            .longest(5),
        landmark: fields
            .line("landmark", "web-field-landmark", &typed.landmark, "off")
            .optional(lang),
        methods: quote
            .options
            .iter()
            .map(|option| method_choice(option, quote.chosen, &page, lang))
            .collect(),
        method_error: wrongs.method,
        accounts: account_choices(
            &shown.accounts,
            typed.account.parse().ok().map(BankAccountId),
            lang,
        ),
        account_error: wrongs.account,
        note: Field::new(lang, "note", Kind::Area, "web-order-note")
            .value(&typed.note)
            .hint(lang, "web-order-note-hint")
            .longest(500)
            .optional(lang),
        lines: quote
            .cart
            .lines
            .iter()
            .map(|line| goods_line(line, lang))
            .collect(),
        sums: sums(quote, lang),
        total: quote.priced.total.html(),
        total_says: text(lang, total_says),
        total_seen: quote.priced.total.0,
        promotions_seen: promotions_seen(quote),
        codes: quote
            .codes
            .iter()
            .map(|code| (code.code.clone(), code.applies(), code.says(lang)))
            .collect(),
        upsell: upsell_says(&quote.priced, lang),
        problems: wrongs.problems,
        page,
    }
}

struct AddressFields<'a> {
    lang: Lang,
    wrong: &'a Wrong,
}

impl AddressFields<'_> {
    fn line(&self, name: &'static str, key: &str, value: &str, complete: &'static str) -> Field {
        Field::new(self.lang, name, Kind::Input("text"), key)
            .value(value)
            .autocomplete(complete)
            .wrong(self.wrong)
    }

    fn province(&self, provinces: &[Province], chosen: &str) -> Field {
        let none = Choice {
            value: String::new(),
            label: text(self.lang, "web-choose-one"),
        };
        let others = provinces.iter().map(|province| Choice {
            value: province.code.clone(),
            label: province.name.clone(),
        });
        let choices = std::iter::once(none).chain(others).collect();
        Field::new(
            self.lang,
            "province",
            Kind::Select(choices),
            "web-field-province",
        )
        .value(chosen)
        .wrong(self.wrong)
        .recounts()
    }
}

fn method_choice(
    option: &RateOption,
    chosen: Option<ShippingRateId>,
    page: &Frame,
    lang: Lang,
) -> MethodChoice {
    let rate = &option.rate;
    let says = match rate.method {
        DeliveryMethod::Pickup => text_with(
            lang,
            "web-pickup-says",
            &[("address", &page.shop.address), ("hours", &page.shop.hours)],
        ),
        DeliveryMethod::Courier => {
            let (least, most) = (rate.days_min.to_string(), rate.days_max.to_string());
            let key = if least == most {
                "web-days-one"
            } else {
                "web-days"
            };
            text_with(lang, key, &[("least", &least), ("most", &most)])
        }
    };
    let price = if option.price == Rupiah::ZERO {
        text(lang, "web-shipping-free")
    } else {
        option.price.html()
    };
    MethodChoice {
        id: rate.id.0,
        name: rate.label(lang),
        price,
        says,
        chosen: chosen == Some(rate.id),
    }
}

fn account_choices(
    accounts: &[BankAccount],
    chosen: Option<BankAccountId>,
    lang: Lang,
) -> Vec<AccountChoice> {
    let only = accounts.len() == 1;
    accounts
        .iter()
        .map(|account| AccountChoice {
            id: account.id.0,
            name: text_with(lang, "web-transfer-to", &[("bank", &account.bank)]),
            says: format!("{} {}", text(lang, "web-account-holder"), account.holder),
            chosen: only || chosen == Some(account.id),
        })
        .collect()
}

fn goods_line(line: &carts::CartLineView, lang: Lang) -> GoodsLine {
    GoodsLine {
        picture: picture_tag(line.picture.as_ref(), lang, "3.4rem").silent(),
        name: line.product.name.clone(),
        choice: format!("{} · {}", line.colour.title(lang), line.variant.size),
        quantity: line.quantity,
        unit_price: line.tag.price.html(),
        // Beside the price of the whole line.
        was: line
            .tag
            .was()
            .map(|was| Rupiah(was.0 * line.quantity).html()),
        total: line.amount().html(),
    }
}

fn promotions_seen(quote: &Quote) -> String {
    let ids = quote.promotions();
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    ids.join(" ")
}

fn sums(quote: &Quote, lang: Lang) -> Vec<(String, String)> {
    let priced = &quote.priced;
    let mut sums = vec![(text(lang, "web-goods"), priced.goods.html())];
    sums.extend(discount_rows(priced, lang));
    let off_shipping = shipping_discounts(priced, lang);
    let shipping = match quote.chosen {
        None => text(lang, "web-shipping-later"),
        Some(_) if !off_shipping.is_empty() => priced.shipping_full.html(),
        Some(_) if priced.shipping == Rupiah::ZERO => text(lang, "web-shipping-free"),
        Some(_) => priced.shipping.html(),
    };
    sums.push((text(lang, "web-shipping"), shipping));
    sums.extend(off_shipping);
    sums
}
