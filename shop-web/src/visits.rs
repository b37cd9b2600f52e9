//! Who asks for which page: the language, the member, the cart.

use std::{
    net::{IpAddr, Ipv6Addr},
    sync::Arc,
};

use poem::{
    Error, FromRequest, Request, RequestBody, Response, Result,
    http::{HeaderMap, Method},
};
use shop_core::{
    carts,
    db::{Conn, DbError},
    events::Mark,
    ids::CartId,
    members::Member,
    messages::Lang,
    promotions::PriceTags,
    secret::Token,
    sessions,
    tiers::{self, Tier},
    time::Timestamp,
};

use crate::{
    app::App,
    cookies::Cookie,
    news::News,
    page::{Frame, localized, see_other, split_language},
    pages::{held, sign_in},
    shop_facts::Facts,
};

/// One request of one visitor, with what every handler needs.
pub struct Visit {
    /// The shop.
    pub app: App,
    /// The language of the page.
    pub lang: Lang,
    /// When the request came.
    pub now: Timestamp,
    /// Who is signed in.
    pub member: Option<Member>,
    /// The token of the session.
    pub session: Option<Token>,
    /// The token of the cart, unless it is somebody else's.
    pub cart_token: Option<Token>,
    /// The cart, if there is one.
    pub cart: Option<CartId>,
    /// From where the visitor comes.
    pub address: IpAddr,
    /// Today's prices for the visitor.
    pub tags: PriceTags,
    path: String,
    cart_count: i64,
    facts: Arc<Facts>,
}

impl<'a> FromRequest<'a> for Visit {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        let app = request
            .data::<App>()
            .expect("the routes carry the app")
            .clone();
        Ok(Self::of(request, app).await?)
    }
}

/// What the database knows of a visitor's cookies.
#[derive(Default)]
struct Known {
    member: Option<Member>,
    tier: Option<Tier>,
    cart: Option<CartId>,
    cart_count: i64,
    is_foreign: bool,
}

impl Visit {
    async fn of(request: &Request, app: App) -> Result<Self, crate::error::WebError> {
        let facts = app
            .facts
            .get(&app.db, request.data::<Mark>().copied())
            .await?;
        let uri = request.original_uri();
        let (lang, path) = split_language(uri.path_and_query().map_or("/", |path| path.as_str()));
        let now = Timestamp::now();
        let session = app.cookies.read(request.headers(), Cookie::Session);
        let cart_token = app.cookies.read(request.headers(), Cookie::Cart);
        let known = if session.is_none() && cart_token.is_none() {
            Known::default()
        } else {
            let (session, cart_token) = (session.clone(), cart_token.clone());
            app.db
                .run(move |conn| look_up(conn, now, session.as_ref(), cart_token.as_ref()))
                .await??
        };
        let address = address(request, &app.trusted_proxies);
        Ok(Self {
            lang,
            now,
            member: known.member,
            session,
            cart_token: cart_token.filter(|_| !known.is_foreign),
            cart: known.cart,
            address,
            tags: facts.tags(known.tier),
            path,
            cart_count: known.cart_count,
            facts,
            app,
        })
    }

    /// Returns the frame of the page.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let mut frame = Frame::new(
            self.lang,
            self.path.clone(),
            &self.facts,
            &self.app.public_url,
            self.now.local().format("%Y").to_string(),
        );
        frame.member = self.member.as_ref().map(|member| first_word(&member.name));
        frame.cart_count = self.cart_count;
        frame.notice = News::carried_by(&self.path).map(|news| news.notice(&frame));
        frame
    }

    /// Returns the visitor's address as attempts are counted under it: one
    /// customer of a provider has a whole /64 of IPv6 addresses.
    #[must_use]
    pub fn counted_address(&self) -> String {
        counted(self.address)
    }

    /// Returns the address of a page of the shop in the visitor's language.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        localized(self.lang, path)
    }

    /// Sends the visitor on to a page of the shop.
    #[must_use]
    pub fn go(&self, path: &str) -> Response {
        see_other(&self.href(path))
    }

    /// Returns the shop's address for links in letters, in the visitor's
    /// language.
    #[must_use]
    pub fn base_url(&self) -> String {
        match self.lang {
            Lang::Id => self.app.public_url.clone(),
            Lang::En => format!("{}/en", self.app.public_url),
        }
    }
}

/// A request of somebody who is signed in; others are sent to the sign-in
/// page and come back afterwards.
pub struct MemberVisit {
    /// The request.
    pub visit: Visit,
    /// Who is signed in.
    pub member: Member,
}

impl<'a> FromRequest<'a> for MemberVisit {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> Result<Self> {
        let visit = Visit::from_request(request, body).await?;
        if let Some(member) = visit.member.clone() {
            return Ok(Self { visit, member });
        }
        Err(Error::from_response(if request.method() == Method::GET {
            sign_in::lead_to(&visit, &visit.path)
        } else {
            held::answer(&visit, &visit.path, request, body).await
        }))
    }
}

/// Puts who is signed in and what lies in her cart into a frame, as far as the
/// cookies say and the database answers: for pages that no handler makes.
pub async fn greet(app: &App, headers: &HeaderMap, frame: &mut Frame) {
    let session = app.cookies.read(headers, Cookie::Session);
    let cart = app.cookies.read(headers, Cookie::Cart);
    if session.is_none() && cart.is_none() {
        return;
    }
    let now = Timestamp::now();
    let known = app
        .db
        .run(move |conn| look_up(conn, now, session.as_ref(), cart.as_ref()))
        .await;
    if let Ok(Ok(known)) = known {
        frame.member = known.member.map(|member| first_word(&member.name));
        frame.cart_count = known.cart_count;
    }
}

fn look_up(
    conn: &mut Conn,
    now: Timestamp,
    session: Option<&Token>,
    cart_token: Option<&Token>,
) -> Result<Known, DbError> {
    let member = match session {
        Some(token) => sessions::find(conn, now, token)?,
        None => None,
    };
    let tier = match &member {
        Some(member) => Some(tiers::tier_of(conn, member.id)?),
        None => None,
    };
    let (cart, is_foreign) = cart_of(conn, member.as_ref(), cart_token)?;
    let cart_count = match cart {
        Some(cart) => carts::count_in(conn, cart)?,
        None => 0,
    };
    Ok(Known {
        member,
        tier,
        cart,
        cart_count,
        is_foreign,
    })
}

/// Returns the visitor's cart: that of the cookie, unless it is somebody
/// else's, who sat at a shared computer before; then a member's own. Tells
/// also whether it was somebody else's.
fn cart_of(
    conn: &mut Conn,
    member: Option<&Member>,
    token: Option<&Token>,
) -> Result<(Option<CartId>, bool), DbError> {
    let own = match member {
        Some(member) => carts::of_member(conn, member.id)?,
        None => None,
    };
    let of_token = match token {
        Some(token) => carts::find(conn, token)?,
        None => None,
    };
    let Some(cart) = of_token.filter(|cart| own != Some(*cart)) else {
        return Ok((own, false));
    };
    let owner = carts::owner(conn, cart)?;
    let ours = owner.is_none_or(|owner| member.is_some_and(|member| member.id == owner));
    Ok(if ours {
        (Some(cart), false)
    } else {
        (own, true)
    })
}

/// The visitor's address: the peer, or what a trusted proxy says.
fn address(request: &Request, trusted: &[IpAddr]) -> IpAddr {
    let peer = request
        .remote_addr()
        .as_socket_addr()
        .map_or(IpAddr::from([0, 0, 0, 0]), |address| address.ip());
    if !trusted.contains(&peer) {
        return peer;
    }
    let forwarded = request.header("x-forwarded-for").unwrap_or_default();
    forwarded
        .rsplit(',')
        .filter_map(|part| part.trim().parse().ok())
        .find(|address| !trusted.contains(address))
        .unwrap_or(peer)
}

fn counted(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

/// Returns the first word of a name, for the head of the page.
#[must_use]
pub fn first_word(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn addresses_of_one_network_are_counted_together() {
        let of = |address: &str| counted(address.parse().expect("an address"));
        assert_eq!(of("192.0.2.7"), "192.0.2.7");
        assert_eq!(of("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(of("2001:db8:1:2:ffff::1"), "2001:db8:1:2::/64");
        assert_ne!(of("2001:db8:1:3::1"), "2001:db8:1:2::/64");
    }
}
