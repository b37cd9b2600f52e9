//! The two cookies of the shop: the session and the cart.

use poem::{
    Response,
    http::{HeaderMap, HeaderValue, header},
};
use shop_core::secret::Token;

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// Who is signed in.
    Session,
    /// What is in the cart.
    Cart,
}

/// How cookies are named and guarded, depending on how the shop is reached.
#[derive(Debug, Clone, Copy)]
pub struct Cookies {
    /// Whether the shop's public address is https.
    pub https: bool,
}

impl Cookies {
    /// Returns a cookie's name. Over https the prefix keeps other hosts and
    /// plain http from setting it; browsers refuse it on http.
    const fn name(self, cookie: Cookie) -> &'static str {
        match (cookie, self.https) {
            (Cookie::Session, true) => "__Host-griya-session",
            (Cookie::Session, false) => "griya-session",
            (Cookie::Cart, true) => "__Host-griya-cart",
            (Cookie::Cart, false) => "griya-cart",
        }
    }

    /// Reads a cookie, if it holds something of the form of a token.
    #[must_use]
    pub fn read(self, headers: &HeaderMap, cookie: Cookie) -> Option<Token> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == self.name(cookie))
            .and_then(|(_, value)| Token::parse(value))
    }

    /// Gives the browser a token to keep.
    pub fn give(self, response: &mut Response, cookie: Cookie, token: &Token) {
        let days = match cookie {
            Cookie::Session => 30,
            Cookie::Cart => 60,
        };
        self.set(response, cookie, token.reveal(), days * 24 * 60 * 60);
    }

    /// Takes a token back.
    pub fn take_back(self, response: &mut Response, cookie: Cookie) {
        self.set(response, cookie, "", 0);
    }

    fn set(self, response: &mut Response, cookie: Cookie, value: &str, seconds: u32) {
        let secure = if self.https { "; Secure" } else { "" };
        let line = format!(
            "{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}",
            self.name(cookie)
        );
        let line = HeaderValue::from_str(&line).expect("names and tokens are plain ASCII");
        response.headers_mut().append(header::SET_COOKIE, line);
    }
}

#[cfg(test)]
mod tests {
    use poem::http::{HeaderMap, HeaderValue, header};
    use shop_core::secret::Token;

    use super::{Cookie, Cookies};

    #[test]
    fn a_cookie_comes_back_as_it_was_given() {
        for https in [false, true] {
            let cookies = Cookies { https };
            let token = Token::random();
            let mut response = poem::Response::default();
            cookies.give(&mut response, Cookie::Cart, &token);
            let line = response.header("set-cookie").unwrap_or_default();
            assert_eq!(line.contains("; Secure"), https);
            let pair = line.split(';').next().unwrap_or_default();
            let mut headers = HeaderMap::new();
            let sent = HeaderValue::from_str(&format!("x=1; {pair}")).expect("plain ASCII");
            headers.insert(header::COOKIE, sent);
            let read = cookies.read(&headers, Cookie::Cart);
            assert_eq!(read.as_ref().map(Token::reveal), Some(token.reveal()));
            assert!(cookies.read(&headers, Cookie::Session).is_none());
        }
    }
}
