//! Codes typed into the cart.

use chrono::Duration;
use poem::{handler, web::Form};
use serde::Deserialize;
use shop_core::{
    carts::{self, CartError},
    db::Conn,
    ids::MemberId,
    limits::{self, LimitError},
    messages::Explain,
    secret::Token,
    time::Timestamp,
};

use super::page::{Trouble, cart_page};
use crate::{cookies::Cookie, news::News, page::Answer, visits::Visit};

/// Codes tried from one address, or by one member, within [`CODE_WINDOW`].
const MOST_CODES: i64 = 20;
/// How long tried codes are counted.
const CODE_WINDOW: Duration = Duration::minutes(15);

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
