//! Putting things into the cart, changing them, agreeing to new prices.

use chrono::Duration;
use poem::{handler, web::Form};
use serde::Deserialize;
use shop_core::{
    carts::{self, CartError},
    db::Conn,
    ids::{CartLineId, MemberId, VariantId},
    limits::{self, LimitError},
    messages::{Explain, text},
    secret::Token,
    time::Timestamp,
};

use super::page::{Trouble, cart_page};
use crate::{
    cookies::Cookie, error::WebError, news::News, page::Answer, pages::product, visits::Visit,
};

/// New carts of one address, or of one member, within [`WINDOW`].
const MOST_NEW: i64 = 60;
/// How long new carts are counted.
const WINDOW: Duration = Duration::hours(1);

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
        return cart_page(
            &visit,
            Trouble::said(text(visit.lang, "web-quantity-wrong")),
        )
        .await;
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
