//! A page: a template with the frame around it.

use askama::Template;
use poem::{IntoResponse, Response, http::StatusCode};
use shop_core::{
    content::Href,
    messages::{Lang, text, text_with},
};

use crate::{
    assets,
    error::WebError,
    shop_facts::{Facts, MenuWords, Shop},
};

/// A template sent as a page.
pub struct Page<T: Template>(pub T);

impl<T: Template + Send> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(html) => Response::builder()
                .content_type("text/html; charset=utf-8")
                .body(html),
            Err(error) => {
                tracing::error!(%error, "a template failed");
                StatusCode::INTERNAL_SERVER_ERROR.into()
            }
        }
    }
}

impl<T: Template + Send> Page<T> {
    /// Sends the page with another status than 200.
    #[must_use]
    pub fn status(self, status: StatusCode) -> Response {
        let mut response = self.into_response();
        if response.status() == StatusCode::OK {
            response.set_status(status);
        }
        response
    }
}

/// A link with its words.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// Whether it leads to where the visitor is.
    pub current: bool,
}

impl Link {
    /// Returns whether it leads to another site.
    #[must_use]
    pub fn is_outside(&self) -> bool {
        self.href.starts_with("https://")
    }

    /// Makes a link to elsewhere.
    #[must_use]
    pub fn new(href: String, label: String) -> Self {
        Self {
            href,
            label,
            current: false,
        }
    }
}

/// A message above the page.
#[derive(Debug, Clone)]
pub struct Notice {
    /// `ok`, `warn` or `bad`.
    pub tone: &'static str,
    /// What it says.
    pub text: String,
}

/// What surrounds every page, ready to show.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// The path without its language, with its query.
    pub path: String,
    /// What the page says about the shop.
    pub shop: Shop,
    /// The name of the member who is signed in.
    pub member: Option<String>,
    /// How many pieces are in the cart.
    pub cart_count: i64,
    /// A message above the page.
    pub notice: Option<Notice>,
    /// The words searched for.
    pub words: String,
    /// Whether search engines should leave the page alone.
    pub private: bool,
    /// This year.
    pub year: String,
    public_url: String,
    menus: [MenuWords; 3],
}

impl Frame {
    /// Makes the frame of a page for somebody who is not signed in.
    #[must_use]
    pub fn new(lang: Lang, path: String, facts: &Facts, public_url: &str, year: String) -> Self {
        Self {
            lang,
            path,
            shop: facts.shop(lang),
            member: None,
            cart_count: 0,
            notice: None,
            words: String::new(),
            private: false,
            year,
            public_url: public_url.to_owned(),
            menus: facts.menus(lang),
        }
    }

    /// Returns the sentence under a key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        text(self.lang, key)
    }

    /// Returns the sentence under a key with one place filled.
    #[must_use]
    pub fn t_with(&self, key: &str, name: &str, value: &str) -> String {
        text_with(self.lang, key, &[(name, value)])
    }

    /// Returns the code of the page's language.
    #[must_use]
    pub fn lang_code(&self) -> &'static str {
        self.lang.as_str()
    }

    /// Returns the address of a page of the shop in this page's language.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        localized(self.lang, path)
    }

    /// Returns the address of one of the program's own files.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// Returns this page's own full address.
    #[must_use]
    pub fn absolute(&self) -> String {
        self.absolute_path(self.lang)
    }

    /// Returns this page's full address in a language.
    #[must_use]
    pub fn absolute_in(&self, code: &str) -> String {
        self.absolute_path(code.parse().unwrap_or_default())
    }

    fn absolute_path(&self, lang: Lang) -> String {
        let path = self.path.split(['?', '#']).next().unwrap_or("/");
        format!("{}{}", self.public_url, localized(lang, path))
    }

    /// Returns this page's address in another language.
    #[must_use]
    pub fn switch_to(&self, code: &str) -> String {
        localized(code.parse().unwrap_or_default(), &self.path)
    }

    /// Returns whether the shop announces something.
    #[must_use]
    pub fn has_announcement(&self) -> bool {
        !self.shop.announcement.is_empty()
    }

    /// Returns the links of the main menu.
    #[must_use]
    pub fn menu(&self) -> Vec<Link> {
        self.links(&self.menus[0])
    }

    /// Returns the links about shopping, at the foot of the page.
    #[must_use]
    pub fn foot_shop(&self) -> Vec<Link> {
        self.links(&self.menus[1])
    }

    /// Returns the links about the shop, at the foot of the page.
    #[must_use]
    pub fn foot_about(&self) -> Vec<Link> {
        self.links(&self.menus[2])
    }

    fn links(&self, menu: &MenuWords) -> Vec<Link> {
        let here = self.path.split('?').next().unwrap_or_default();
        menu.iter()
            .map(|(href, label)| Link {
                href: match href {
                    Href::Inside(path) => self.href(path),
                    Href::Outside(url) => url.clone(),
                },
                label: label.clone(),
                current: matches!(href, Href::Inside(path) if path == here),
            })
            .collect()
    }

    /// Keeps search engines away from the page.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }
}

/// Returns a path of the shop in a language.
#[must_use]
pub fn localized(lang: Lang, path: &str) -> String {
    match lang {
        Lang::Id => path.to_owned(),
        Lang::En if path == "/" => "/en".to_owned(),
        Lang::En if path.starts_with("/?") => format!("/en{}", &path[1..]),
        Lang::En => format!("/en{path}"),
    }
}

/// Returns the language a path asks for, and the path without it.
#[must_use]
pub fn split_language(path: &str) -> (Lang, String) {
    match path.strip_prefix("/en") {
        Some("") => (Lang::En, "/".to_owned()),
        Some(rest) if rest.starts_with('/') => (Lang::En, rest.to_owned()),
        Some(rest) if rest.starts_with('?') => (Lang::En, format!("/{rest}")),
        _ => (Lang::Id, path.to_owned()),
    }
}

/// Returns where to go after signing in: a path of this shop without its
/// language, which the answer adds again, or nothing.
#[must_use]
pub fn safe_next(next: &str) -> Option<&str> {
    let next = match next.strip_prefix("/en") {
        Some("") => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => next,
    };
    let inside = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains(['\\', '\r', '\n'])
        && next.len() <= 300;
    inside.then_some(next)
}

/// Answers a form with another page.
#[must_use]
pub fn see_other(location: &str) -> Response {
    Response::builder()
        .status(StatusCode::SEE_OTHER)
        .header("location", location)
        .finish()
}

/// What a handler answers: a response, or an error that becomes its page.
pub type Answer = Result<Response, WebError>;

#[cfg(test)]
mod tests {
    use shop_core::messages::Lang;

    use super::{localized, safe_next, split_language};

    #[test]
    fn a_path_keeps_its_language_both_ways() {
        for (written, lang, path) in [
            ("/", Lang::Id, "/"),
            ("/en", Lang::En, "/"),
            ("/en/produk?urut=nama", Lang::En, "/produk?urut=nama"),
            ("/english", Lang::Id, "/english"),
        ] {
            assert_eq!(split_language(written), (lang, path.to_owned()));
            assert_eq!(localized(lang, path), written);
        }
    }

    #[test]
    fn only_paths_of_this_shop_are_gone_to() {
        assert_eq!(safe_next("/keranjang"), Some("/keranjang"));
        assert_eq!(safe_next("/en/forum/1?dari=2"), Some("/forum/1?dari=2"));
        assert_eq!(safe_next("/en"), Some("/"));
        assert_eq!(safe_next("/enak"), Some("/enak"));
        assert_eq!(safe_next("/en//example.com"), None);
        for bad in [
            "//jahat.example",
            "https://jahat.example",
            "/\\jahat",
            "",
            "/a\r\nb",
        ] {
            assert_eq!(safe_next(bad), None, "{bad:?}");
        }
    }
}
