//! One page. Places are given in points from its upper left corner.

use pdf_writer::{Content, Name, Str};

use super::face::{Face, Faces};

/// The size of a page: A4.
pub(in crate::documents) const PAGE: (f32, f32) = (595.28, 841.89);

/// A colour of the print, each part from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::documents) struct Ink(
    pub(in crate::documents) u8,
    pub(in crate::documents) u8,
    pub(in crate::documents) u8,
);

impl Ink {
    fn parts(self) -> [f32; 3] {
        [self.0, self.1, self.2].map(|part| f32::from(part) / 255.0)
    }
}

/// A picture of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::documents) struct Picture(pub(super) usize);

/// Where a link leads.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::documents) enum Target {
    /// A page of the document, by its number from 0, and a height on it.
    Page(usize, f32),
    /// An address outside.
    Address(String),
}

/// A page that is being written.
pub(in crate::documents) struct Sheet {
    pub(super) content: Content,
    /// Left, top, width, height and target.
    pub(super) links: Vec<([f32; 4], Target)>,
    pub(super) pictures: Vec<Picture>,
}

impl Sheet {
    pub(in crate::documents) fn new() -> Self {
        Self {
            content: Content::new(),
            links: Vec::new(),
            pictures: Vec::new(),
        }
    }

    /// Sets a line of text; `y` is the line it stands on.
    pub(in crate::documents) fn text(
        &mut self,
        faces: &mut Faces,
        (x, y): (f32, f32),
        (face, size, ink): (Face, f32, Ink),
        text: &str,
    ) {
        let letters = faces.letters(face, text);
        if letters.is_empty() {
            return;
        }
        let [red, green, blue] = ink.parts();
        self.content.begin_text();
        self.content.set_font(Name(face.key()), size);
        self.content.set_fill_rgb(red, green, blue);
        self.content
            .set_text_matrix([1.0, 0.0, 0.0, 1.0, short(x), short(PAGE.1 - y)]);
        let mut shown = self.content.show_positioned();
        let mut items = shown.items();
        let mut run: Vec<u8> = Vec::new();
        for letter in letters {
            run.extend(letter.glyph.to_be_bytes());
            if letter.kern != 0.0 {
                items.show(Str(&run)).adjust(-letter.kern.round());
                run.clear();
            }
        }
        if !run.is_empty() {
            items.show(Str(&run));
        }
        drop(items);
        drop(shown);
        self.content.end_text();
    }

    /// Fills a rectangle.
    pub(in crate::documents) fn area(&mut self, [x, y, width, height]: [f32; 4], ink: Ink) {
        let [red, green, blue] = ink.parts();
        self.content.set_fill_rgb(red, green, blue);
        self.content.rect(
            short(x),
            short(PAGE.1 - y - height),
            short(width),
            short(height),
        );
        self.content.fill_nonzero();
    }

    /// Draws a line from left to right.
    pub(in crate::documents) fn rule(&mut self, (x, y): (f32, f32), width: f32, ink: Ink) {
        self.area([x, y, width, 0.6], ink);
    }

    /// Fills a leaf: four curves that meet in two points.
    pub(in crate::documents) fn leaf(
        &mut self,
        from: (f32, f32),
        to: (f32, f32),
        bulge: f32,
        ink: Ink,
    ) {
        let [red, green, blue] = ink.parts();
        let up = |(x, y): (f32, f32)| (short(x), short(PAGE.1 - y));
        let across = ((to.1 - from.1) * bulge, (from.0 - to.0) * bulge);
        let beside = |(x, y): (f32, f32), side: f32| up((x + across.0 * side, y + across.1 * side));
        let third = |part: f32| {
            (
                from.0 + (to.0 - from.0) * part,
                from.1 + (to.1 - from.1) * part,
            )
        };
        self.content.set_fill_rgb(red, green, blue);
        let (start, end) = (up(from), up(to));
        self.content.move_to(start.0, start.1);
        for (first, last, side, goal) in [(0.2, 0.8, 1.0, end), (0.8, 0.2, -1.0, start)] {
            let (one, two) = (beside(third(first), side), beside(third(last), side));
            self.content
                .cubic_to(one.0, one.1, two.0, two.1, goal.0, goal.1);
        }
        self.content.fill_nonzero();
    }

    /// Fills a circle, with a fine edge around it.
    pub(in crate::documents) fn dot(
        &mut self,
        (x, y): (f32, f32),
        radius: f32,
        ink: Ink,
        edge: Ink,
    ) {
        let [red, green, blue] = ink.parts();
        let edge = edge.parts();
        let k = radius * 0.5523;
        let y = PAGE.1 - y;
        let content = &mut self.content;
        content.set_fill_rgb(red, green, blue);
        content.set_stroke_rgb(edge[0], edge[1], edge[2]);
        content.set_line_width(0.4);
        content.move_to(short(x + radius), short(y));
        for (one, two, end) in [
            ((radius, k), (k, radius), (0.0, radius)),
            ((-k, radius), (-radius, k), (-radius, 0.0)),
            ((-radius, -k), (-k, -radius), (0.0, -radius)),
            ((k, -radius), (radius, -k), (radius, 0.0)),
        ] {
            content.cubic_to(
                short(x + one.0),
                short(y + one.1),
                short(x + two.0),
                short(y + two.1),
                short(x + end.0),
                short(y + end.1),
            );
        }
        content.close_path();
        content.fill_nonzero_and_stroke();
    }

    /// Shows a picture, cut to fill the rectangle.
    pub(in crate::documents) fn picture(
        &mut self,
        picture: Picture,
        (own_width, own_height): (f32, f32),
        [x, y, width, height]: [f32; 4],
        is_photo: bool,
    ) {
        let scale = (width / own_width).max(height / own_height);
        let (wide, high) = (own_width * scale, own_height * scale);
        let left = x - (wide - width) / 2.0;
        // Of a tall picture the upper part is kept: that is where the face is.
        let top = y - (high - height) * 0.3;
        self.content.save_state();
        self.content.rect(
            short(x),
            short(PAGE.1 - y - height),
            short(width),
            short(height),
        );
        self.content.clip_nonzero().end_path();
        // A photo fills a square of one; a drawing has its own units, with
        // its origin above.
        let map = if is_photo {
            [wide, 0.0, 0.0, high, left, PAGE.1 - top - high]
        } else {
            [scale, 0.0, 0.0, -scale, left, PAGE.1 - top]
        };
        self.content.transform(map);
        self.content
            .x_object(Name(format!("I{}", picture.0).as_bytes()));
        self.content.restore_state();
        if !self.pictures.contains(&picture) {
            self.pictures.push(picture);
        }
    }

    /// Makes a rectangle lead somewhere.
    pub(in crate::documents) fn link(&mut self, place: [f32; 4], target: Target) {
        self.links.push((place, target));
    }
}

fn short(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
