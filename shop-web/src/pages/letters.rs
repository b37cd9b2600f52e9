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
                body: with_links(&letter.body),
            })
            .collect(),
    })
    .into_response())
}

/// Escapes a plain text and makes its web addresses links.
fn with_links(text: &str) -> String {
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
        let address = escaped(tail[..end].trim_end_matches(['.', ',', ';']));
        html.push_str(&format!("<a href=\"{address}\">{address}</a>"));
        rest = &tail[tail[..end].trim_end_matches(['.', ',', ';']).len()..];
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
            with_links("Buka http://a.b/c?d=\"e\". <b>"),
            "Buka <a href=\"http://a.b/c?d=&quot;e&quot;\">http://a.b/c?d=&quot;e&quot;</a>. &lt;b&gt;"
        );
        assert_eq!(with_links("tanpa tautan"), "tanpa tautan");
    }
}
