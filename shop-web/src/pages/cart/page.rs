//! The cart as it is shown: what is in it, what changed, what it costs.

use askama::Template;
use poem::{IntoResponse, Response, handler, http::StatusCode};
use shop_core::{
    carts::{CartLineView, CartView, LineProblem},
    members::MemberState,
    messages::{Lang, text, text_with},
    money::Rupiah,
    orders,
};

use crate::{
    page::{Answer, Frame, Page, localized},
    views::{PictureTag, discount_rows, picture_tag, upsell_says},
    visits::Visit,
};

/// How wide a line's picture is shown.
const LINE_SIZES: &str = "6.5rem";

#[derive(Template)]
#[template(path = "cart.html")]
struct CartPage {
    page: Frame,
    error: Option<String>,
    changes: Vec<String>,
    lines: Vec<Line>,
    sums: Vec<(String, String)>,
    total: String,
    codes: Vec<CodeRow>,
    code_typed: String,
    code_error: Option<String>,
    upsell: Option<String>,
    shipping_says: String,
    way_on: WayOn,
    member_says: Option<String>,
}

/// How the customer goes on from the cart.
#[derive(PartialEq, Eq)]
enum WayOn {
    /// To the checkout.
    Checkout,
    /// To the checkout, with today's higher prices.
    AcceptPrices,
    /// Not yet.
    Nowhere,
}

impl CartPage {
    fn goes_on(&self) -> bool {
        self.way_on == WayOn::Checkout
    }

    fn asks_about_prices(&self) -> bool {
        self.way_on == WayOn::AcceptPrices
    }
}

/// A code that was typed, and what became of it.
struct CodeRow {
    code: String,
    name: String,
    says: String,
    applies: bool,
}

struct Line {
    id: i64,
    href: String,
    picture: PictureTag,
    name: String,
    choice: String,
    unit_price: String,
    was: Option<String>,
    quantity: i64,
    total: String,
    problem: Option<String>,
}

/// Shows the cart.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    cart_page(&visit, Trouble::default()).await
}

/// What went wrong with what was sent.
#[derive(Default)]
pub(super) struct Trouble {
    /// In general.
    pub(super) error: Option<String>,
    /// With a code: what was typed, and the sentence.
    pub(super) code: Option<(String, String)>,
}

impl Trouble {
    pub(super) fn said(sentence: String) -> Self {
        Self {
            error: Some(sentence),
            code: None,
        }
    }
}

pub(super) async fn cart_page(visit: &Visit, trouble: Trouble) -> Answer {
    let lang = visit.lang;
    let now = visit.now;
    let quote = match visit.cart {
        None => None,
        Some(cart) => Some(
            visit
                .app
                .db
                .run(move |conn| orders::quote(conn, now, cart, None, None))
                .await?,
        ),
    };
    let quote = match quote.transpose() {
        Ok(quote) => quote,
        Err(orders::QuoteError::Database(error)) => return Err(error.into()),
        // Only absurd quantities, which the cart does not take.
        Err(orders::QuoteError::Overflow(_)) => None,
    };
    let cart = quote.as_ref().map(|quote| &quote.cart);
    let status = if trouble.error.is_some() || trouble.code.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let mut sums = Vec::new();
    let mut total = String::new();
    if let Some(quote) = &quote {
        let priced = &quote.priced;
        if priced.discount.0 > 0 {
            sums.push((text(lang, "web-goods"), priced.goods.html()));
        }
        sums.extend(discount_rows(priced, lang));
        total = priced.total.html();
    }
    let page = CartPage {
        page: visit.frame().private(),
        error: trouble.error,
        codes: quote.as_ref().map_or_else(Vec::new, |quote| {
            quote
                .codes
                .iter()
                .map(|code| code_row(code, lang))
                .collect()
        }),
        upsell: quote
            .as_ref()
            .and_then(|quote| upsell_says(&quote.priced, lang)),
        code_typed: trouble
            .code
            .as_ref()
            .map_or_else(String::new, |(typed, _)| typed.chars().take(40).collect()),
        code_error: trouble.code.map(|(_, said)| said),
        changes: cart.map_or_else(Vec::new, |cart| changes(cart, lang)),
        lines: cart.map_or_else(Vec::new, |cart| {
            cart.lines.iter().map(|line| line_of(line, lang)).collect()
        }),
        sums,
        total,
        shipping_says: text(lang, "web-cart-shipping-says"),
        way_on: way_on(visit, cart),
        member_says: member_says(visit),
    };
    Ok(respond(Page(page), status))
}

fn respond(page: Page<CartPage>, status: StatusCode) -> Response {
    if status == StatusCode::OK {
        page.into_response()
    } else {
        page.status(status)
    }
}

fn way_on(visit: &Visit, cart: Option<&CartView>) -> WayOn {
    let Some(cart) = cart else {
        return WayOn::Nowhere;
    };
    let may_order = visit
        .member
        .as_ref()
        .is_some_and(|member| member.may_order());
    let blocked = cart.lines.iter().any(|line| {
        line.problem.is_some() && !matches!(line.problem, Some(LineProblem::PriceChanged { .. }))
    });
    if !may_order || blocked {
        WayOn::Nowhere
    } else if cart.has_problems() {
        WayOn::AcceptPrices
    } else {
        WayOn::Checkout
    }
}

fn member_says(visit: &Visit) -> Option<String> {
    match &visit.member {
        None => Some(text(visit.lang, "web-cart-guest-says")),
        Some(member) if member.state == MemberState::Active => None,
        Some(_) => Some(text(visit.lang, "web-cart-waiting-says")),
    }
}

fn changes(cart: &CartView, lang: Lang) -> Vec<String> {
    cart.lines
        .iter()
        .filter_map(|line| change_of(line, lang))
        .collect()
}

fn change_of(line: &CartLineView, lang: Lang) -> Option<String> {
    let name = format!("{} ({})", line.product.name, line.variant.size);
    Some(match line.problem? {
        LineProblem::NotSold | LineProblem::OutOfStock => {
            text_with(lang, "web-cart-gone", &[("name", &name)])
        }
        LineProblem::OnlyLeft(left) => {
            let count = left.to_string();
            text_with(
                lang,
                "web-cart-too-many",
                &[("name", &name), ("count", &count)],
            )
        }
        LineProblem::PriceChanged { old } => {
            let (before, now) = (old.html(), line.tag.price.html());
            let values = [("name", name.as_str()), ("before", &before), ("now", &now)];
            text_with(lang, "web-cart-price-up", &values)
        }
    })
}

fn line_of(line: &CartLineView, lang: Lang) -> Line {
    Line {
        id: line.id.0,
        href: localized(
            lang,
            &format!("/produk/{}?warna={}", line.product.slug, line.colour.slug),
        ),
        picture: picture_tag(line.picture.as_ref(), lang, LINE_SIZES).silent(),
        name: line.product.name.clone(),
        choice: format!("{} · {}", line.colour.title(lang), line.variant.size),
        unit_price: line.tag.price.html(),
        was: line.tag.was().map(Rupiah::html),
        quantity: line.quantity,
        total: line.amount().html(),
        problem: change_of(line, lang),
    }
}

fn code_row(code: &orders::CodeState, lang: Lang) -> CodeRow {
    CodeRow {
        code: code.code.clone(),
        name: code
            .reason
            .as_ref()
            .filter(|_| code.is_known())
            .map_or_else(String::new, |reason| reason.label(lang).to_owned()),
        says: code.says(lang),
        applies: code.applies(),
    }
}
