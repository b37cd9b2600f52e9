//! How a shape is painted: what it inherits and what it says itself.

use super::xml::Node;

/// A colour with how much it covers, each from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Colour {
    pub(super) rgb: [f32; 3],
    pub(super) alpha: f32,
}

/// What fills a shape or draws its edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Paint<'a> {
    None,
    Plain(Colour),
    /// A pattern or gradient by its id.
    Server(&'a str),
}

/// Everything that is inherited.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Style<'a> {
    pub(super) fill: Paint<'a>,
    pub(super) stroke: Paint<'a>,
    pub(super) width: f32,
    pub(super) round_caps: bool,
    pub(super) round_joins: bool,
    pub(super) dashes: Vec<f32>,
    fill_alpha: f32,
    stroke_alpha: f32,
    alpha: f32,
    /// How far a blur spreads what is drawn, in units of the drawing.
    pub(super) blur: f32,
}

impl<'a> Style<'a> {
    /// How a shape looks that says nothing.
    pub(super) const fn plain() -> Self {
        Self {
            fill: Paint::Plain(Colour {
                rgb: [0.0; 3],
                alpha: 1.0,
            }),
            stroke: Paint::None,
            width: 1.0,
            round_caps: false,
            round_joins: false,
            dashes: Vec::new(),
            fill_alpha: 1.0,
            stroke_alpha: 1.0,
            alpha: 1.0,
            blur: 0.0,
        }
    }

    /// Returns the style of an element inside one of this style.
    pub(super) fn inside(&self, node: &Node<'a>, root: &Node<'a>) -> Self {
        let mut style = self.clone();
        let part = |name| node.number(name).map(|value| value.clamp(0.0, 1.0) as f32);
        if let Some(paint) = node.get("fill").and_then(paint) {
            style.fill = paint;
        }
        if let Some(paint) = node.get("stroke").and_then(paint) {
            style.stroke = paint;
        }
        if let Some(width) = node.number("stroke-width") {
            style.width = width.max(0.0) as f32;
        }
        if let Some(cap) = node.get("stroke-linecap") {
            style.round_caps = cap == "round";
        }
        if let Some(join) = node.get("stroke-linejoin") {
            style.round_joins = join == "round";
        }
        if let Some(dashes) = node.get("stroke-dasharray") {
            style.dashes = dashes
                .split([' ', ','])
                .filter_map(|dash| dash.parse().ok())
                .filter(|dash: &f32| dash.is_finite() && *dash >= 0.0)
                .collect();
        }
        if let Some(alpha) = part("fill-opacity") {
            style.fill_alpha = alpha;
        }
        if let Some(alpha) = part("stroke-opacity") {
            style.stroke_alpha = alpha;
        }
        if let Some(alpha) = part("opacity") {
            style.alpha *= alpha;
        }
        if let Some(id) = node.get("filter").and_then(target) {
            let blur = root
                .find(id)
                .and_then(|filter| filter.children.first()?.number("stdDeviation"));
            style.blur = blur.unwrap_or(0.0).max(0.0) as f32;
        }
        style
    }

    /// Returns how much what fills the shape covers.
    pub(super) fn fill_alpha(&self) -> f32 {
        self.alpha * self.fill_alpha * own_alpha(&self.fill)
    }

    /// Returns how much the edge of the shape covers.
    pub(super) fn stroke_alpha(&self) -> f32 {
        self.alpha * self.stroke_alpha * own_alpha(&self.stroke)
    }
}

const fn own_alpha(paint: &Paint<'_>) -> f32 {
    match paint {
        Paint::None => 0.0,
        Paint::Plain(colour) => colour.alpha,
        Paint::Server(_) => 1.0,
    }
}

/// Returns the id in `url(#id)`.
pub(super) fn target(value: &str) -> Option<&str> {
    value.trim().strip_prefix("url(#")?.strip_suffix(')')
}

fn paint(value: &str) -> Option<Paint<'_>> {
    match value.trim() {
        "none" => Some(Paint::None),
        value => match target(value) {
            Some(id) => Some(Paint::Server(id)),
            None => colour(value).map(Paint::Plain),
        },
    }
}

/// Reads `#rgb`, `#rgba`, `#rrggbb` and `#rrggbbaa`.
pub(super) fn colour(value: &str) -> Option<Colour> {
    let digits = value.trim().strip_prefix('#')?;
    let wide = match digits.len() {
        3 | 4 => digits.chars().flat_map(|digit| [digit; 2]).collect(),
        6 | 8 => digits.to_owned(),
        _ => return None,
    };
    let mut parts = [255_u8; 4];
    for (place, part) in parts.iter_mut().enumerate().take(wide.len() / 2) {
        *part = u8::from_str_radix(wide.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    let [red, green, blue, alpha] = parts.map(|part| f32::from(part) / 255.0);
    Some(Colour {
        rgb: [red, green, blue],
        alpha,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_have_three_or_four_parts() {
        assert_eq!(colour("#fff4"), colour("#ffffff44"));
        assert_eq!(colour("#000").unwrap().alpha, 1.0);
        for wrong in ["red", "#ff", "#gggggg", "#12345", "#ééé"] {
            assert_eq!(colour(wrong), None, "{wrong}");
        }
    }
}
