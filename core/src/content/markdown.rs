//! Markdown to HTML that is safe to put into a page, and to plain text.

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

/// How a line of plain text stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A heading.
    Heading,
    /// A paragraph.
    Plain,
    /// An entry of a list.
    Item,
}

/// Turns Markdown into plain text, a line for each paragraph, heading and
/// entry of a list; links are followed by where they lead.
#[must_use]
pub fn to_lines(markdown: &str) -> Vec<(LineKind, String)> {
    let mut lines: Vec<(LineKind, String)> = Vec::new();
    let mut kind = LineKind::Plain;
    let mut line = String::new();
    let mut links: Vec<String> = Vec::new();
    let mut numbers: Vec<Option<u64>> = Vec::new();
    for event in Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                line.push_str(&text);
            }
            Event::SoftBreak => line.push(' '),
            Event::HardBreak => line.push_str(" / "),
            Event::Start(Tag::Heading { .. }) => kind = LineKind::Heading,
            Event::Start(Tag::List(first)) => {
                finish(&mut lines, kind, &mut line);
                numbers.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                numbers.pop();
                kind = LineKind::Plain;
            }
            Event::Start(Tag::Item) => {
                kind = LineKind::Item;
                match numbers.last_mut() {
                    Some(Some(number)) => {
                        line = format!("{number}. ");
                        *number += 1;
                    }
                    Some(None) | None => line.push_str("• "),
                }
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(target) = links.pop() {
                    line.push_str(&format!(" ({target})"));
                }
            }
            Event::End(TagEnd::TableCell) => line.push_str("  "),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableRow
                | TagEnd::TableHead
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock,
            ) => {
                finish(&mut lines, kind, &mut line);
                if kind == LineKind::Heading {
                    kind = LineKind::Plain;
                }
            }
            Event::Rule => lines.push((LineKind::Plain, "———".to_owned())),
            _ => {}
        }
    }
    finish(&mut lines, kind, &mut line);
    lines
}

fn finish(lines: &mut Vec<(LineKind, String)>, kind: LineKind, line: &mut String) {
    let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
    line.clear();
    if !text.is_empty() && text != "•" {
        lines.push((kind, text));
    }
}

/// Returns the first sentences of a text, for descriptions.
pub(super) fn summary(markdown: &str) -> String {
    const LONGEST: usize = 160;
    let first = to_lines(markdown)
        .into_iter()
        .find(|(kind, _)| *kind == LineKind::Plain)
        .map_or_else(String::new, |(_, text)| text);
    if first.chars().count() <= LONGEST {
        return first;
    }
    let cut: String = first.chars().take(LONGEST).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':']))
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
    fn markdown_becomes_plain_lines() {
        let lines =
            to_lines("# A\n\nSatu **dua** [tiga](/produk)\n\n- x\n- y\n\n1. a\n2. b\n\nakhir");
        let written: Vec<String> = lines
            .iter()
            .map(|(kind, text)| format!("{kind:?}: {text}"))
            .collect();
        insta::assert_snapshot!(written.join("\n"), @r"
        Heading: A
        Plain: Satu dua tiga (/produk)
        Item: • x
        Item: • y
        Item: 1. a
        Item: 2. b
        Plain: akhir
        ");
        assert_eq!(summary("# A\n\nSatu *dua*."), "Satu dua.");
        assert!(summary(&"kata ".repeat(80)).ends_with("kata…"));
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
