//! Lays panels of cloth, their shade and their stitching one over the other.

use super::cloth::Cloth;
use super::colour::Colour;
use super::path::{Fold, Point, wedge};

/// Says what a panel is filled with.
#[derive(Clone, Copy)]
pub(crate) enum Fill {
    /// The article's cloth, by the name of one of its patterns.
    Cloth(&'static str),
    /// A cloth of one colour.
    Plain(Colour),
}

/// Collects the parts of one picture from back to front.
pub(crate) struct Pen {
    /// The cloth of the article.
    pub cloth: Cloth,
    out: String,
    panels: usize,
}

impl Pen {
    /// Starts an empty drawing.
    pub fn new(cloth: Cloth) -> Pen {
        Pen {
            cloth,
            out: String::new(),
            panels: 0,
        }
    }

    /// Returns everything drawn.
    pub fn finish(self) -> String {
        self.out
    }

    /// Adds raw markup.
    pub fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Returns a name that no other part of the picture has.
    pub fn name(&mut self) -> String {
        self.panels += 1;
        format!("n{}", self.panels)
    }

    /// Lays a panel: its fill, soft folds within its outline, shade towards its right edge.
    pub fn panel(&mut self, outline: &str, fill: Fill, dark: &[Fold], light: &[Fold]) {
        self.panels += 1;
        let id = self.panels;
        let ground = match fill {
            Fill::Cloth(_) => self.cloth.dye.ground,
            Fill::Plain(colour) => colour,
        };
        self.out.push_str(&format!(
            "<clipPath id=\"q{id}\"><path id=\"p{id}\" d=\"{outline}\"/></clipPath><g clip-path=\"url(#q{id})\"><use href=\"#p{id}\" fill=\"{ground}\"/>"
        ));
        if let Fill::Cloth(pattern) = fill {
            self.out
                .push_str(&format!("<use href=\"#p{id}\" fill=\"url(#{pattern})\"/>"));
        }
        if !dark.is_empty() || !light.is_empty() {
            self.out.push_str(&shade(id, ground, dark, light));
        }
        self.out.push_str(&format!(
            "<use href=\"#p{id}\" fill=\"none\" stroke=\"{}80\" stroke-width=\"1.4\"/></g>",
            ground.mix(Colour::INK, 70)
        ));
    }

    /// Fills a shape without shade: skin, hollows, small trimmings.
    pub fn shape(&mut self, outline: &str, colour: Colour) {
        self.out
            .push_str(&format!("<path d=\"{outline}\" fill=\"{colour}\"/>"));
    }

    /// Draws a seam: a fine dark line.
    pub fn seam(&mut self, path: &str) {
        self.line(path, "#241c1780", 0.8);
    }

    /// Draws the crease of a fold: finer than a seam.
    pub fn crease(&mut self, path: &str) {
        self.line(path, "#241c1748", 0.7);
    }

    /// Draws a line of stitches in a colour of its own.
    pub fn stitch(&mut self, path: &str, colour: Colour) {
        self.out.push_str(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\".6\" stroke-dasharray=\"2 1.3\"/>"
        ));
    }

    /// Draws a round-ended line.
    pub fn stroke(&mut self, path: &str, colour: Colour, width: f64) {
        self.line(path, &colour.to_string(), width);
    }

    fn line(&mut self, path: &str, colour: &str, width: f64) {
        self.out.push_str(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"/>"
        ));
    }

    /// Sews buttons on.
    pub fn buttons(&mut self, places: &[Point], size: f64, colour: Colour) {
        let rim = colour.mix(Colour::INK, 55);
        for (x, y) in places {
            self.out.push_str(&format!(
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{size}\" fill=\"{colour}\" stroke=\"{rim}\" stroke-width=\".5\"/>"
            ));
        }
        let holes: String = places.iter().map(|(x, y)| format!("M{x} {y}h0")).collect();
        self.out.push_str(&format!(
            "<path d=\"{holes}\" stroke=\"{rim}\" stroke-width=\"{}\"/>",
            (size * 6.0).round() / 10.0
        ));
    }
}

/// Writes the light on a panel: a pale left rim, a dark right one, and its folds, all blurred.
fn shade(id: usize, ground: Colour, dark: &[Fold], light: &[Fold]) -> String {
    // The darker the cloth, the more shadow and the less shine it takes to be seen.
    let (shadow, shine) = match ground.brightness() {
        0..=70 => ("#1a0f0870", "#fff3"),
        71..=150 => ("#1a0f084c", "#fff4"),
        151..=215 => ("#1a0f0833", "#fff5"),
        _ => ("#1a0f0828", "#fff8"),
    };
    let wedges = |folds: &[Fold], colour: &str| -> String {
        if folds.is_empty() {
            return String::new();
        }
        let path: String = folds
            .iter()
            .map(|(from, bend, to, width)| wedge(*from, *bend, *to, *width))
            .collect();
        format!("<path d=\"{path}\" fill=\"{colour}\"/>")
    };
    format!(
        "<g filter=\"url(#f)\" fill=\"none\"><use href=\"#p{id}\" stroke=\"{shine}\" stroke-width=\"5\" x=\"4\" y=\"2\"/><use href=\"#p{id}\" stroke=\"{shadow}\" stroke-width=\"10\" x=\"-1.5\" y=\"-1\"/>{}{}</g>",
        wedges(dark, shadow),
        wedges(light, shine),
    )
}
