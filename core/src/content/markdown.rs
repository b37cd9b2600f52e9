//! Markdown to HTML that is safe to put into a page.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

/// Turns Markdown into HTML. Raw HTML is shown as the text it is, and links
/// lead only to the web, to an e-mail address or within the shop; pictures
/// come only from the shop.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    // A dropped opening drops its closing; pictures can stand in the text of
    // another picture.
    let mut link_open = false;
    let mut open_images: Vec<bool> = Vec::new();
    let events = Parser::new_ext(markdown, options).filter(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => {
            link_open = may_lead_to(dest_url);
            link_open
        }
        Event::End(TagEnd::Link) => link_open,
        Event::Start(Tag::Image { dest_url, .. }) => {
            let allowed = within_the_shop(dest_url);
            open_images.push(allowed);
            allowed
        }
        Event::End(TagEnd::Image) => open_images.pop().unwrap_or(false),
        _ => true,
    });
    let events = events.map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        other => other,
    });
    let mut written = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut written, events);
    written
}

/// Returns whether a link may lead to a URL.
pub(crate) fn may_lead_to(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
        || within_the_shop(url)
}

/// Returns whether a URL has neither scheme nor host.
fn within_the_shop(url: &str) -> bool {
    let path = url.split(['/', '?', '#']).next().unwrap_or_default();
    !path.contains(':')
        && !url.starts_with("//")
        && !url.contains('\\')
        && !url.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_plain_html() {
        insta::assert_snapshot!(
            to_html("## Judul\n\nHalo **Anda**, [daftar](/daftar).\n\n- satu\n- dua"),
            @r#"
        <h2>Judul</h2>
        <p>Halo <strong>Anda</strong>, <a href="/daftar">daftar</a>.</p>
        <ul>
        <li>satu</li>
        <li>dua</li>
        </ul>
        "#
        );
    }

    #[test]
    fn nothing_dangerous_comes_through() {
        insta::assert_snapshot!(
            to_html(
                "<script>alert(1)</script>\n\nA <b onclick=x>b</b> [x](javascript:alert) \
                 [y](JaVaScRiPt:alert) [z](//host/x) [d](data:text/html,x) \
                 ![p](https://elsewhere.example/p.png) ![q](/media/q.jpg) <javascript:alert>"
            ),
            @r#"
        &lt;script&gt;alert(1)&lt;/script&gt;
        <p>A &lt;b onclick=x&gt;b&lt;/b&gt; x y z d p <img src="/media/q.jpg" alt="q" /> javascript:alert</p>
        "#
        );
        assert!(may_lead_to("https://example.com") && may_lead_to("mailto:a@b.id"));
        assert!(may_lead_to("?halaman=2") && may_lead_to("#atas") && may_lead_to("produk/a:b"));
        assert!(!may_lead_to("java\nscript:x") && !may_lead_to("/\\host"));
    }
}
