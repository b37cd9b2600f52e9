//! What members write, as HTML that is safe to put into a page: paragraphs,
//! emphasis, lists, quotes and links; no pictures, no headings, no raw HTML.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::{content::link_may_lead_to, text::fold};

/// Turns a post into HTML. Whatever is no part of the subset is shown as the
/// text it is; addresses written out become links.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    let mut events = Vec::new();
    let mut links: Vec<bool> = Vec::new();
    let mut code: Option<String> = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let leads = link_may_lead_to(&dest_url);
                links.push(leads);
                if leads {
                    events.push(opening(&dest_url));
                }
            }
            Event::End(TagEnd::Link) => {
                if links.pop().unwrap_or(false) {
                    events.push(Event::InlineHtml("</a>".into()));
                }
            }
            // A picture leaves the words that describe it.
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Heading { .. }) => {
                events.push(Event::Start(Tag::Paragraph));
                events.push(Event::Start(Tag::Strong));
            }
            Event::End(TagEnd::Heading(_)) => {
                events.push(Event::End(TagEnd::Strong));
                events.push(Event::End(TagEnd::Paragraph));
            }
            Event::Start(Tag::CodeBlock(_)) => {
                code = Some(String::new());
                events.push(Event::Start(Tag::Paragraph));
            }
            Event::End(TagEnd::CodeBlock) => {
                let lines = code.take().unwrap_or_default();
                // The parser ends the last line with a break as well.
                for (number, line) in lines.lines().enumerate() {
                    if number > 0 {
                        events.push(Event::HardBreak);
                    }
                    events.push(Event::Text(line.to_owned().into()));
                }
                events.push(Event::End(TagEnd::Paragraph));
            }
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            Event::Text(words) if let Some(lines) = &mut code => lines.push_str(&words),
            Event::Text(words) if links.is_empty() => with_links(&words, &mut events),
            Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                events.push(Event::Text(words));
            }
            // People press Enter where a new line begins.
            Event::SoftBreak => events.push(Event::HardBreak),
            Event::Rule => {}
            other => events.push(other),
        }
    }
    let mut written = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut written, events.into_iter());
    written
}

/// Turns a post into one line of plain text of at most `longest` letters.
#[must_use]
pub fn excerpt(markdown: &str, longest: usize) -> String {
    let mut words = String::new();
    let mut quotes = 0_usize;
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::End(TagEnd::BlockQuote(_)) => quotes = quotes.saturating_sub(1),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text)
                if quotes == 0 =>
            {
                words.push_str(&text);
            }
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_))
                if !words.ends_with(' ') =>
            {
                words.push(' ');
            }
            _ => {}
        }
    }
    shortened(&words, longest)
}

/// Turns a post into one line of plain text around the first of some words.
pub(super) fn excerpt_around(markdown: &str, words: &str, longest: usize) -> String {
    let line = excerpt(markdown, usize::MAX);
    let Some(word) = words.split_whitespace().next() else {
        return shortened(&line, longest);
    };
    let folded = fold(&line);
    // Folding keeps the number of letters in all but a few scripts; there the
    // beginning is shown.
    let place = folded
        .find(&fold(word))
        .map(|at| folded[..at].chars().count())
        .filter(|_| folded.chars().count() == line.chars().count());
    match place {
        Some(place) if place > longest / 2 => {
            let from = place - longest / 3;
            let rest: String = line.chars().skip(from).collect();
            let rest = rest.split_once(' ').map_or(rest.as_str(), |(_, rest)| rest);
            format!("… {}", shortened(rest, longest))
        }
        _ => shortened(&line, longest),
    }
}

/// Returns a text in one line, cut at a word when it is too long.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= longest {
        return line;
    }
    let cut: String = line.chars().take(longest.saturating_sub(1)).collect();
    let end = cut.rfind(' ').filter(|&at| at > longest / 2);
    format!("{}…", cut[..end.unwrap_or(cut.len())].trim_end())
}

/// The addresses outside the shop that a post leads to, and the paths within.
pub(super) fn addresses(markdown: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = 0_usize;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                inside += 1;
                found.push(dest_url.into_string());
            }
            Event::End(TagEnd::Link) => inside = inside.saturating_sub(1),
            Event::Text(words) | Event::Code(words) if inside == 0 => {
                found.extend(words.split_whitespace().filter_map(written_address));
            }
            _ => {}
        }
    }
    found
}

/// Returns the address a word is, without the signs of the sentence around.
fn written_address(word: &str) -> Option<String> {
    let word = word.trim_start_matches(['(', '"', '\'', '[']);
    let address = word.trim_end_matches(['.', ',', ')', '!', '?', ';', ':', '"', '\'', ']']);
    let lower = address.to_ascii_lowercase();
    let (_, host) = lower.split_once("://")?;
    let web = lower.starts_with("http://") || lower.starts_with("https://");
    (web && host.contains('.') && !host.starts_with('.')).then(|| address.to_owned())
}

/// Adds a text to the events, with links for the addresses written out in it.
fn with_links<'a>(words: &str, events: &mut Vec<Event<'a>>) {
    let mut rest = words;
    while let Some(at) = rest.find("http") {
        let word = rest[at..].split(char::is_whitespace).next().unwrap_or("");
        let begins = rest[..at]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric());
        match written_address(word).filter(|_| begins) {
            Some(address) => {
                push_text(&rest[..at], events);
                events.push(opening(&address));
                push_text(&address, events);
                events.push(Event::InlineHtml("</a>".into()));
                rest = &rest[at + address.len()..];
            }
            None => {
                push_text(&rest[..at + 4], events);
                rest = &rest[at + 4..];
            }
        }
    }
    push_text(rest, events);
}

fn push_text(text: &str, events: &mut Vec<Event<'_>>) {
    if !text.is_empty() {
        events.push(Event::Text(CowStr::from(text.to_owned())));
    }
}

/// The opening of a link that brings its target no rank.
fn opening<'a>(address: &str) -> Event<'a> {
    let escaped = address
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    Event::InlineHtml(format!("<a href=\"{escaped}\" rel=\"nofollow ugc noopener\">").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subset_becomes_html() {
        insta::assert_snapshot!(
            to_html("Halo **kak**,\nukuran *M* ya?\n\n> tadi katanya L\n\n- satu\n- dua\n\n# Judul\n\nLihat [gamis](/produk/gamis-laras) atau https://example.com/a?b=1&c=2."),
            @r#"
        <p>Halo <strong>kak</strong>,<br />
        ukuran <em>M</em> ya?</p>
        <blockquote>
        <p>tadi katanya L</p>
        </blockquote>
        <ul>
        <li>satu</li>
        <li>dua</li>
        </ul>
        <p><strong>Judul</strong></p>
        <p>Lihat <a href="/produk/gamis-laras" rel="nofollow ugc noopener">gamis</a> atau <a href="https://example.com/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.com/a?b=1&amp;c=2</a>.</p>
        "#
        );
    }

    #[test]
    fn nothing_dangerous_comes_through() {
        insta::assert_snapshot!(
            to_html(
                "<script>alert(1)</script>\n\nA <b onclick=x>b</b> [x](javascript:alert(1)) \
                 [y](JaVaScRiPt:alert) [d](data:text/html,x) ![p](https://elsewhere.example/p.png) \
                 <javascript:alert> {{ 7*7 }} {% raw %} [q](https://a.example/\"onmouseover=x)\n\n    <i>kode</i>\n    x\n\n`<u>`"
            ),
            @r#"
        <p>&lt;script&gt;alert(1)&lt;/script&gt;
        </p>
        <p>A &lt;b onclick=x&gt;b&lt;/b&gt; x y d p javascript:alert {{ 7*7 }} {% raw %} <a href="https://a.example/&quot;onmouseover=x" rel="nofollow ugc noopener">q</a></p>
        <p>&lt;i&gt;kode&lt;/i&gt;<br />
        x</p>
        <p>&lt;u&gt;</p>
        "#
        );
    }

    #[test]
    fn excerpts_leave_quotes_out_and_end_at_a_word() {
        assert_eq!(
            excerpt("> kata orang\n\nWarna **sogan**, cocok\ndengan krem.", 80),
            "Warna sogan, cocok dengan krem."
        );
        assert_eq!(excerpt("satu dua tiga empat lima", 16), "satu dua tiga…");
    }

    #[test]
    fn excerpts_begin_near_the_words() {
        let long = format!(
            "{} lalu kébaya dipakai. {}",
            "satu dua ".repeat(20),
            "tiga ".repeat(40)
        );
        let excerpt = excerpt_around(&long, "kebaya", 60);
        assert!(
            excerpt.starts_with("… ") && excerpt.contains("kébaya"),
            "{excerpt}"
        );
        assert_eq!(excerpt_around("Halo semua", "semua", 60), "Halo semua");
    }

    #[test]
    fn addresses_are_found_however_they_are_written() {
        assert_eq!(
            addresses("[a](/produk/x) (https://b.example/1). http://c.example, http://x"),
            ["/produk/x", "https://b.example/1", "http://c.example"]
        );
    }
}
