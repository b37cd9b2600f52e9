//! In the demo shop: the letters it would have sent, so that a visitor can
//! follow a story without a mailbox.

use askama::Template;
use poem::{IntoResponse, handler};
use shop_core::mail;

use crate::{
    error::WebError,
    page::{Answer, Frame, Page},
    visits::Visit,
};

/// The address in the letters of the demo's past.
const DEMO_URL: &str = "http://127.0.0.1:8080";
/// How many letters are shown.
const LATEST: i64 = 40;

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    page: Frame,
    letters: Vec<Letter>,
}

struct Letter {
    subject: String,
    recipient: String,
    when: String,
    /// Escaped, with its links made clickable.
    body: String,
}

/// Shows the letters, newest first.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    if !visit.app.demo {
        return Err(WebError::NotFound);
    }
    let found = visit
        .app
        .db
        .run(|conn| mail::recent(conn, LATEST))
        .await??;
    Ok(Page(LettersPage {
        page: visit.frame().private(),
        letters: found
            .iter()
            .map(|letter| Letter {
                subject: letter.subject.clone(),
                recipient: letter.recipient.to_string(),
                when: letter.created_at.full_text(visit.lang),
                body: with_links(&letter.body, &visit.app.public_url),
            })
            .collect(),
    })
    .into_response())
}

/// Escapes a plain text and makes its web addresses links. Those of the shop
/// lead to this program, also when the demo was made under another address.
fn with_links(text: &str, public_url: &str) -> String {
    let mut html = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(start) = rest
        .find("http://")
        .into_iter()
        .chain(rest.find("https://"))
        .min()
    {
        html.push_str(&escaped(&rest[..start]));
        let tail = &rest[start..];
        let end = tail
            .find(|c: char| c.is_whitespace() || c == '<')
            .unwrap_or(tail.len());
        let address = tail[..end].trim_end_matches(['.', ',', ';']);
        let own = [public_url, DEMO_URL]
            .iter()
            .find_map(|own| address.strip_prefix(own));
        let href = escaped(own.filter(|path| path.starts_with('/')).unwrap_or(address));
        html.push_str(&format!("<a href=\"{href}\">{}</a>", escaped(address)));
        rest = &tail[address.len()..];
    }
    html.push_str(&escaped(rest));
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::with_links;

    #[test]
    fn addresses_become_links_and_nothing_else_markup() {
        assert_eq!(
            with_links("Buka http://a.b/c?d=\"e\". <b>", "http://x"),
            "Buka <a href=\"http://a.b/c?d=&quot;e&quot;\">http://a.b/c?d=&quot;e&quot;</a>. &lt;b&gt;"
        );
        assert_eq!(with_links("tanpa tautan", "http://x"), "tanpa tautan");
        assert_eq!(
            with_links("http://x/masuk", "http://x"),
            "<a href=\"/masuk\">http://x/masuk</a>"
        );
        assert!(with_links("http://x.jahat/a", "http://x").contains("\"http://x.jahat/a\""));
    }
}
