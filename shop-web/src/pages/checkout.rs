//! The checkout: address, delivery, payment and the sum on one page.

use askama::Template;
use poem::{IntoResponse, Response, handler, http::StatusCode, web::Form};
use serde::Deserialize;
use shop_core::{
    carts::{self, LineProblem},
    db::{Conn, DbError},
    ids::{BankAccountId, CartId, ShippingRateId},
    members::{self, Member},
    messages::{Explain, Lang, text, text_with},
    money::Rupiah,
    orders::{self, CheckoutDetails, PlaceOrderError, Quote, QuoteError},
    payments::{self, BankAccount},
    shipping::{
        self, Address, AddressError, AddressField, AddressInput, DeliveryMethod, Province,
        RateOption,
    },
};

use crate::{
    error::WebError,
    forms::{Choice, Field, Kind, Wrong},
    news::News,
    page::{Answer, Frame, Page},
    views::{GoodsLine, picture_tag},
    visits::{MemberVisit, Visit},
};

#[derive(Template)]
#[template(path = "checkout.html")]
struct CheckoutPage {
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

/// The checkout as typed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    cart: String,
    recipient: String,
    phone: String,
    street: String,
    province: String,
    city: String,
    district: String,
    postcode: String,
    landmark: String,
    rate: String,
    account: String,
    note: String,
    total_seen: String,
    action: String,
}

/// Shows the checkout, with the last address filled in.
#[handler]
pub async fn show(visit: MemberVisit) -> Answer {
    let MemberVisit { visit, member } = visit;
    if !member.may_order() {
        return Ok(visit.go("/akun"));
    }
    let Some(cart) = visit.cart else {
        return Ok(visit.go("/keranjang"));
    };
    let (now, token) = (visit.now, visit.cart_token.clone());
    let id = member.id;
    // A cart filled before signing in becomes hers.
    let adopted = visit
        .app
        .db
        .run(move |conn| {
            token
                .map(|token| carts::adopt(conn, now, &token, id))
                .transpose()
        })
        .await?;
    let cart = match adopted {
        Ok(adopted) => adopted.flatten().unwrap_or(cart),
        Err(carts::CartError::Database(error)) => return Err(error.into()),
        Err(_) => cart,
    };
    let last = visit
        .app
        .db
        .run(move |conn| members::addresses(conn, id))
        .await??;
    let mut typed = match last.into_iter().next() {
        Some(address) => Typed {
            recipient: address.recipient,
            phone: address.phone.to_string(),
            street: address.street,
            province: address.province_code,
            city: address.city,
            district: address.district,
            postcode: address.postcode,
            landmark: address.landmark,
            ..Typed::default()
        },
        None => Typed {
            recipient: member.name.clone(),
            phone: member.phone.to_string(),
            city: member.city.clone(),
            ..Typed::default()
        },
    };
    typed.cart = cart.to_string();
    match load(&visit, &member, cart, &typed).await? {
        None => Ok(visit.go("/keranjang")),
        Some(shown) if blocked(&shown.quote) => Ok(visit.go("/keranjang")),
        Some(shown) => {
            let page = checkout_page(&visit, &typed, &shown, Wrongs::default());
            Ok(Page(page).into_response())
        }
    }
}

/// Shows the costs of a choice, or places the order.
#[handler]
pub async fn submit(visit: MemberVisit, Form(typed): Form<Typed>) -> Answer {
    let MemberVisit { visit, member } = visit;
    let Ok(cart) = typed.cart.parse().map(CartId) else {
        return Ok(visit.go("/keranjang"));
    };
    let Some(shown) = load(&visit, &member, cart, &typed).await? else {
        return Ok(visit.go("/keranjang"));
    };
    if typed.action != "place" {
        let page = checkout_page(&visit, &typed, &shown, Wrongs::default());
        return Ok(Page(page).into_response());
    }
    let details = match details(&visit, &typed, &shown) {
        Ok(details) => details,
        Err(wrongs) => return Ok(refused(&visit, &typed, &shown, wrongs)),
    };
    let (now, by) = (visit.now, member.actor());
    let placed = visit
        .app
        .db
        .run(move |conn| orders::place(conn, now, &by, cart, &details))
        .await?;
    match placed {
        Ok(placed) => Ok(visit.go(&News::Placed.on(&format!("/pesanan/{}", placed.order.token)))),
        Err(PlaceOrderError::Database(error)) => Err(error.into()),
        Err(error) => {
            if matches!(error, PlaceOrderError::PriceChanged { .. }) {
                // The summary below shows the new prices; pressing the button
                // again agrees to them.
                accept_prices(&visit, cart).await?;
            }
            let Some(shown) = load(&visit, &member, cart, &typed).await? else {
                return Ok(visit.go("/keranjang"));
            };
            let problems = vec![error.explain(visit.lang)];
            let wrongs = Wrongs {
                problems,
                ..Wrongs::default()
            };
            Ok(refused(&visit, &typed, &shown, wrongs))
        }
    }
}

fn refused(visit: &Visit, typed: &Typed, shown: &Shown, wrongs: Wrongs) -> Response {
    Page(checkout_page(visit, typed, shown, wrongs)).status(StatusCode::UNPROCESSABLE_ENTITY)
}

async fn accept_prices(visit: &Visit, cart: CartId) -> Result<(), WebError> {
    let now = visit.now;
    match visit
        .app
        .db
        .run(move |conn| carts::accept_prices(conn, now, cart))
        .await?
    {
        Err(carts::CartError::Database(error)) => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// What the page shows beside what was typed.
struct Shown {
    quote: Quote,
    provinces: Vec<Province>,
    accounts: Vec<BankAccount>,
}

/// Returns nothing when the cart is empty or another member's.
async fn load(
    visit: &Visit,
    member: &Member,
    cart: CartId,
    typed: &Typed,
) -> Result<Option<Shown>, WebError> {
    let id = member.id;
    let province = Some(typed.province.clone()).filter(|code| !code.is_empty());
    let rate = typed.rate.parse().ok().map(ShippingRateId);
    let work = move |conn: &mut Conn| {
        let quote = orders::quote(conn, cart, province.as_deref(), rate)?;
        if quote.cart.member_id != Some(id) || quote.cart.is_empty() {
            return Ok(None);
        }
        let provinces = shipping::provinces(conn)?;
        let accounts = payments::accounts(conn)?;
        Ok(Some(Shown {
            quote,
            provinces,
            accounts,
        }))
    };
    match visit.app.db.run(work).await? {
        Ok(shown) => Ok(shown),
        // A number no cart has.
        Err(QuoteError::Database(DbError::NotFound)) => Ok(None),
        Err(QuoteError::Database(error)) => Err(error.into()),
        Err(QuoteError::Overflow(_)) => Err(WebError::BadRequest),
    }
}

fn blocked(quote: &Quote) -> bool {
    quote.cart.lines.iter().any(|line| {
        line.problem.is_some() && !matches!(line.problem, Some(LineProblem::PriceChanged { .. }))
    })
}

/// What is wrong with the form.
#[derive(Default)]
struct Wrongs {
    fields: Wrong,
    method: Option<String>,
    account: Option<String>,
    problems: Vec<String>,
}

impl Wrongs {
    fn is_empty(&self) -> bool {
        self.fields.is_empty()
            && self.method.is_none()
            && self.account.is_none()
            && self.problems.is_empty()
    }
}

/// Parses the form into what placing needs, or says all that is wrong.
fn details(visit: &Visit, typed: &Typed, shown: &Shown) -> Result<CheckoutDetails, Wrongs> {
    let lang = visit.lang;
    let mut wrongs = Wrongs::default();
    let option = shown
        .quote
        .options
        .iter()
        .find(|option| option.rate.id.to_string() == typed.rate);
    if option.is_none() {
        wrongs.method = Some(text(lang, "web-wrong-method"));
    }
    let account = shown
        .accounts
        .iter()
        .find(|account| account.id.to_string() == typed.account);
    if account.is_none() {
        wrongs.account = Some(text(lang, "web-wrong-account"));
    }
    let picks_up = option.is_some_and(|option| option.rate.method == DeliveryMethod::Pickup);
    let address = match Address::parse(&address_input(typed)) {
        Ok(address) => Some(address),
        Err(_) if picks_up => None,
        Err(errors) => {
            for error in errors {
                wrongs
                    .fields
                    .note(name_of(error.field), explain_address(&error, lang));
            }
            None
        }
    };
    let total = shown.quote.priced.total;
    let seen = typed.total_seen.parse().map_or(total, Rupiah);
    if wrongs.is_empty() && total != seen {
        let (before, now) = (seen.html(), total.html());
        let values = [("before", before.as_str()), ("now", &now)];
        wrongs
            .problems
            .push(text_with(lang, "web-total-changed", &values));
    }
    match (option, account) {
        (Some(option), Some(account)) if wrongs.is_empty() => Ok(CheckoutDetails {
            rate: option.rate.id,
            address: if picks_up { None } else { address },
            account: account.id,
            note: typed.note.clone(),
            lang,
            base_url: visit.base_url(),
        }),
        _ => {
            if wrongs.problems.is_empty() {
                wrongs.problems.push(text(lang, "web-wrong-form"));
            }
            Err(wrongs)
        }
    }
}

fn address_input(typed: &Typed) -> AddressInput {
    AddressInput {
        recipient: typed.recipient.clone(),
        phone: typed.phone.clone(),
        province_code: typed.province.clone(),
        city: typed.city.clone(),
        district: typed.district.clone(),
        postcode: typed.postcode.clone(),
        street: typed.street.clone(),
        landmark: typed.landmark.clone(),
    }
}

fn explain_address(error: &AddressError, lang: Lang) -> String {
    if error.field == AddressField::Province {
        text(lang, "web-wrong-province")
    } else {
        error.explain(lang)
    }
}

const fn name_of(field: AddressField) -> &'static str {
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

fn checkout_page(visit: &Visit, typed: &Typed, shown: &Shown, wrongs: Wrongs) -> CheckoutPage {
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
        unit_price: line.variant.price.html(),
        total: line.amount().html(),
    }
}

fn sums(quote: &Quote, lang: Lang) -> Vec<(String, String)> {
    let priced = &quote.priced;
    let mut sums = vec![(text(lang, "web-goods"), priced.goods.html())];
    if priced.discount > Rupiah::ZERO {
        sums.push((
            text(lang, "web-discount"),
            format!("−{}", priced.discount.html()),
        ));
    }
    let shipping = match quote.chosen {
        None => text(lang, "web-shipping-later"),
        Some(_) if priced.shipping == Rupiah::ZERO => text(lang, "web-shipping-free"),
        Some(_) => priced.shipping.html(),
    };
    sums.push((text(lang, "web-shipping"), shipping));
    sums
}
