//! The cart: what is in it, what changed, and putting things into it.

use askama::Template;
use chrono::Duration;
use poem::{IntoResponse, Response, handler, http::StatusCode, web::Form};
use serde::Deserialize;
use shop_core::{
    carts::{self, CartError, CartLineView, CartView, LineProblem},
    db::Conn,
    ids::{CartLineId, MemberId, VariantId},
    limits::{self, LimitError},
    members::MemberState,
    messages::{Explain, Lang, text, text_with},
    money::Rupiah,
    orders,
    secret::Token,
    time::Timestamp,
};

use crate::{
    cookies::Cookie,
    error::WebError,
    news::News,
    page::{Answer, Frame, Page, localized},
    pages::product,
    views::{PictureTag, discount_rows, picture_tag, upsell_says},
    visits::Visit,
};

/// New carts of one address, or of one member, within [`WINDOW`].
const MOST_NEW: i64 = 60;
/// How long new carts are counted.
const WINDOW: Duration = Duration::hours(1);
/// Codes tried from one address, or by one member, within [`CODE_WINDOW`].
const MOST_CODES: i64 = 20;
/// How long tried codes are counted.
const CODE_WINDOW: Duration = Duration::minutes(15);
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

/// What the product page sends.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Add {
    product: String,
    variant: String,
    quantity: String,
}

/// Puts something into the cart.
#[handler]
pub async fn add(visit: Visit, Form(add): Form<Add>) -> Answer {
    let lang = visit.lang;
    let Ok(variant) = add.variant.parse().map(VariantId) else {
        let sentence = text(lang, "web-choose-size");
        return product::with_error(&visit, &add.product, None, sentence).await;
    };
    let Ok(quantity) = add.quantity.trim().parse::<i64>() else {
        let sentence = text(lang, "web-quantity-wrong");
        return product::with_error(&visit, &add.product, Some(variant), sentence).await;
    };
    let member = visit.member.as_ref().map(|member| member.id);
    let token = visit.cart.and(visit.cart_token.clone());
    let now = visit.now;
    let key = member.map_or_else(
        || format!("web-cart:{}", visit.counted_address()),
        |member| format!("web-cart-member:{member}"),
    );
    let added = visit
        .app
        .db
        .run(move |conn| {
            let known = match &token {
                Some(token) => carts::find(conn, token)?,
                None => None,
            };
            if known.is_none() {
                limits::take(conn, now, &key, MOST_NEW, WINDOW)?;
            }
            Ok::<_, LimitError>(put(conn, now, token.as_ref(), member, variant, quantity))
        })
        .await?;
    let added = match added {
        Ok(added) => added,
        Err(LimitError::Reached { .. }) => return Err(WebError::TooOften),
        Err(LimitError::Database(error)) => return Err(error.into()),
    };
    match added {
        Ok(token) => {
            let mut response = visit.go(&News::Added.on("/keranjang"));
            visit.app.cookies.give(&mut response, Cookie::Cart, &token);
            Ok(response)
        }
        Err(CartError::Database(error)) => Err(error.into()),
        Err(error) => {
            let sentence = error.explain(lang);
            product::with_error(&visit, &add.product, Some(variant), sentence).await
        }
    }
}

/// Puts pieces into a cart and returns its token.
fn put(
    conn: &mut Conn,
    now: Timestamp,
    token: Option<&Token>,
    member: Option<MemberId>,
    variant: VariantId,
    quantity: i64,
) -> Result<Token, CartError> {
    let (_, token) = carts::add(conn, now, token, member, variant, quantity)?;
    if let Some(member) = member {
        // Joins what she left in another browser.
        carts::adopt(conn, now, &token, member)?;
    }
    Ok(token)
}

/// What a line of the cart sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Change {
    line: String,
    quantity: String,
    remove: String,
}

/// Changes or removes a line.
#[handler]
pub async fn change(visit: Visit, Form(change): Form<Change>) -> Answer {
    let (Some(cart), Ok(line)) = (visit.cart, change.line.parse().map(CartLineId)) else {
        return Ok(visit.go("/keranjang"));
    };
    let removes = !change.remove.is_empty();
    let Ok(quantity) =
        change
            .quantity
            .trim()
            .parse::<i64>()
            .or(if removes { Ok(0) } else { Err(()) })
    else {
        return cart_page(&visit, Trouble::said(text(visit.lang, "web-quantity-wrong"))).await;
    };
    let now = visit.now;
    let quantity = if removes { 0 } else { quantity };
    let changed = visit
        .app
        .db
        .run(move |conn| carts::change(conn, now, cart, line, quantity))
        .await?;
    match changed {
        Ok(()) | Err(CartError::NotFound) => {
            let news = if quantity == 0 {
                News::Removed
            } else {
                News::CartChanged
            };
            Ok(visit.go(&news.on("/keranjang")))
        }
        Err(CartError::Database(error)) => Err(error.into()),
        Err(error) => cart_page(&visit, Trouble::said(error.explain(visit.lang))).await,
    }
}

/// Agrees to today's prices and goes on to the checkout.
#[handler]
pub async fn accept_prices(visit: Visit) -> Answer {
    if let Some(cart) = visit.cart {
        let now = visit.now;
        let accepted = visit
            .app
            .db
            .run(move |conn| carts::accept_prices(conn, now, cart))
            .await?;
        if let Err(CartError::Database(error)) = accepted {
            return Err(error.into());
        }
    }
    Ok(visit.go("/checkout"))
}

/// What a code's form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Code {
    code: String,
    remove: String,
}

/// Keeps a code in the cart, or takes it out. What became of it stands on
/// the cart's page.
#[handler]
pub async fn code(visit: Visit, Form(code): Form<Code>) -> Answer {
    let now = visit.now;
    if !code.remove.is_empty() {
        let Some(cart) = visit.cart else {
            return Ok(visit.go("/keranjang"));
        };
        let removed = visit
            .app
            .db
            .run(move |conn| carts::remove_code(conn, cart, &code.remove))
            .await?;
        return match removed {
            Err(CartError::Database(error)) => Err(error.into()),
            Ok(()) | Err(_) => Ok(visit.go(&News::CodeRemoved.on("/keranjang"))),
        };
    }
    let member = visit.member.as_ref().map(|member| member.id);
    let key = member.map_or_else(
        || format!("web-code:{}", visit.counted_address()),
        |member| format!("web-code-member:{member}"),
    );
    let token = visit.cart.and(visit.cart_token.clone());
    let typed = code.code.clone();
    let kept = visit
        .app
        .db
        .run(move |conn| {
            // Whoever guesses is held back, whether a guess was right or not.
            limits::take(conn, now, &key, MOST_CODES, CODE_WINDOW)?;
            Ok::<_, LimitError>(keep(conn, now, token.as_ref(), member, &typed))
        })
        .await?;
    let said = match kept {
        Ok(Ok(token)) => {
            let mut response = visit.go("/keranjang#kode");
            visit.app.cookies.give(&mut response, Cookie::Cart, &token);
            return Ok(response);
        }
        Ok(Err(CartError::Database(error))) | Err(LimitError::Database(error)) => {
            return Err(error.into());
        }
        Ok(Err(error)) => error.explain(visit.lang),
        Err(error @ LimitError::Reached { .. }) => error.explain(visit.lang),
    };
    let trouble = Trouble {
        code: Some((code.code, said)),
        ..Trouble::default()
    };
    cart_page(&visit, trouble).await
}

/// Keeps a code in a cart and returns the cart's token.
fn keep(
    conn: &mut Conn,
    now: Timestamp,
    token: Option<&Token>,
    member: Option<MemberId>,
    typed: &str,
) -> Result<Token, CartError> {
    let (_, token) = carts::add_code(conn, now, token, member, typed)?;
    if let Some(member) = member {
        carts::adopt(conn, now, &token, member)?;
    }
    Ok(token)
}

/// What went wrong with what was sent.
#[derive(Default)]
struct Trouble {
    /// In general.
    error: Option<String>,
    /// With a code: what was typed, and the sentence.
    code: Option<(String, String)>,
}

impl Trouble {
    fn said(sentence: String) -> Self {
        Self {
            error: Some(sentence),
            code: None,
        }
    }
}

async fn cart_page(visit: &Visit, trouble: Trouble) -> Answer {
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
            quote.codes.iter().map(|code| code_row(code, lang)).collect()
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
