//! Looking a drawing over before it is kept.
//!
//! Drawings come from this project alone. That they only show shapes is
//! checked nevertheless, since they are served from the shop's own address.

/// The most bytes of a drawing.
const LARGEST: usize = 512 * 1024;

/// Elements that run, load or embed something.
const REFUSED: [&str; 11] = [
    "script",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "image",
    "audio",
    "video",
    "link",
    "handler",
    "set",
];

/// Returns the width and height of a drawing that only shows shapes.
pub(super) fn looked_over(svg: &str) -> Result<(i64, i64), &'static str> {
    if svg.len() > LARGEST {
        return Err("it is too large");
    }
    let folded = svg.to_ascii_lowercase();
    if folded.contains("<!doctype") || folded.contains("<!entity") || folded.contains("<?xml-") {
        return Err("it declares entities or style sheets");
    }
    if folded.contains("@import") || folded.contains("javascript:") {
        return Err("it loads or runs something");
    }
    if links(&folded).any(|target| !target.starts_with('#')) {
        return Err("it links to something outside");
    }
    let mut size = None;
    for tag in tags(&folded) {
        let name: &str = tag
            .split(|c: char| c.is_whitespace() || c == '/')
            .next()
            .unwrap_or_default();
        let local = name.rsplit(':').next().unwrap_or(name);
        if REFUSED.contains(&local) {
            return Err("it has an element that runs or loads something");
        }
        for (attribute, value) in attributes(&tag[name.len()..]) {
            let local = attribute.rsplit(':').next().unwrap_or(attribute);
            if local.starts_with("on") {
                return Err("it has an attribute that runs something");
            }
            if matches!(local, "href" | "src") && !value.trim().starts_with('#') {
                return Err("it links to something outside");
            }
        }
        if name == "svg" && size.is_none() {
            size = Some(size_of(tag).ok_or("it does not say how large it is")?);
        }
    }
    size.ok_or("it is not a drawing")
}

/// Returns the insides of the tags, comments and closing tags left out.
fn tags(svg: &str) -> impl Iterator<Item = &str> {
    let mut rest = svg;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find('<')? + 1;
            rest = &rest[start..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            let end = end_of_tag(rest);
            let tag = &rest[..end];
            rest = &rest[end..];
            if !tag.starts_with(['/', '?', '!']) {
                return Some(tag);
            }
        }
    })
}

/// Returns where a tag ends; a `>` inside quotes belongs to the value.
fn end_of_tag(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None | Some(_), _) => {}
        }
    }
    rest.len()
}

/// Returns the attributes of a tag with their values.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let equals = rest.find('=')?;
        let name = rest[..equals].trim().trim_start_matches('/');
        let name = name.split_whitespace().last().unwrap_or(name);
        let value = rest[equals + 1..].trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => {
                let inside = &value[1..];
                let end = inside.find(quote).unwrap_or(inside.len());
                (&inside[..end], inside.get(end + 1..).unwrap_or_default())
            }
            None => {
                let end = value.find(char::is_whitespace).unwrap_or(value.len());
                (&value[..end], &value[end..])
            }
        };
        rest = after;
        Some((name, value))
    })
}

/// Returns what every `url(…)` of the drawing leads to.
fn links(svg: &str) -> impl Iterator<Item = &str> {
    svg.match_indices("url(")
        .map(|(at, found)| svg[at + found.len()..].trim_start_matches([' ', '"', '\'', '\t', '\n']))
}

fn size_of(tag: &str) -> Option<(i64, i64)> {
    let value = |wanted: &str| {
        attributes(tag)
            .find(|(name, _)| *name == wanted)
            .map(|(_, value)| value)
    };
    let number = |text: &str| {
        let text = text.trim().trim_end_matches("px");
        let number = text.parse::<f64>().ok()?.round();
        (1.0..=20_000.0).contains(&number).then_some(number as i64)
    };
    if let Some(view_box) = value("viewbox") {
        let mut parts = view_box
            .split([' ', ',', '\n', '\t'])
            .filter(|part| !part.is_empty())
            .skip(2);
        return Some((number(parts.next()?)?, number(parts.next()?)?));
    }
    Some((number(value("width")?)?, number(value("height")?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 800\">{inside}</svg>")
    }

    #[test]
    fn shapes_are_taken() {
        let shapes = drawing(
            "<!-- kawung --><defs><pattern id='p'><path d='M0 0>'/></pattern></defs>\
             <use href='#p' xlink:href=\"#p\"/><rect fill=\"url(#p)\" onx-free='1'/>",
        );
        assert_eq!(
            looked_over(&shapes.replace("onx-free", "x-on")),
            Ok((600, 800))
        );
        assert_eq!(
            looked_over("<svg width=\"60px\" height='80'></svg>"),
            Ok((60, 80))
        );
    }

    #[test]
    fn whatever_runs_or_loads_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<svg:script/>",
            "<foreignObject><p/></foreignObject>",
            "<rect onclick='x()'/>",
            "<rect\nONLOAD = 'x()'/>",
            "<rect a='>' onload='x()'/>",
            "<a href='https://example.org'/>",
            "<a xlink:href='java\nscript:x()'/>",
            "<a href=&#106;avascript:x()/>",
            "<image href='#a'/>",
            "<rect fill='url(https://example.org/a.svg#b)'/>",
            "<style>@import 'a.css';</style>",
            "<!-- a --><set attributeName='href'/>",
        ] {
            assert!(looked_over(&drawing(inside)).is_err(), "{inside}");
        }
        for whole in [
            "",
            "<p>",
            "<svg></svg>",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>",
            "<?xml-stylesheet href='a'?><svg viewBox='0 0 1 1'/>",
        ] {
            assert!(looked_over(whole).is_err(), "{whole}");
        }
    }
}
