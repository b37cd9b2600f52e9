//! Where a drawing's shapes are written, with what they refer to.

use pdf_writer::{
    Content, Filter, Finish, Name, Pdf, Rect, Ref, types::PaintType, types::TilingType, writers,
};

use super::{
    matrix::Matrix,
    outline::{self, Part},
    style::{Style, target},
    xml::Node,
};
use crate::documents::pdf::{Ids, packed};

/// How deep copies of copies are followed.
const DEEPEST: usize = 24;

/// What the shapes refer to, by kind and in the order of their first use.
#[derive(Default)]
pub(super) struct Resources {
    /// Coverage of fill and stroke, in thousandths.
    alphas: Vec<((u16, u16), Ref)>,
    patterns: Vec<((String, [i64; 6]), Ref)>,
    pub(super) shadings: Vec<Ref>,
    pub(super) masks: Vec<Ref>,
}

impl Resources {
    /// Writes them into the dictionary of what uses them.
    pub(super) fn write(&self, into: &mut writers::Resources<'_>) {
        let mut states = into.ext_g_states();
        for (place, (_, id)) in self.alphas.iter().enumerate() {
            states.pair(Name(format!("A{place}").as_bytes()), *id);
        }
        for (place, id) in self.masks.iter().enumerate() {
            states.pair(Name(format!("M{place}").as_bytes()), *id);
        }
        states.finish();
        let mut patterns = into.patterns();
        for (place, (_, id)) in self.patterns.iter().enumerate() {
            patterns.pair(Name(format!("P{place}").as_bytes()), *id);
        }
        patterns.finish();
        let mut shadings = into.shadings();
        for (place, id) in self.shadings.iter().enumerate() {
            shadings.pair(Name(format!("S{place}").as_bytes()), *id);
        }
    }
}

/// The shapes of a drawing, or of one cell of a pattern, as they are written.
pub(super) struct Canvas<'a, 'd> {
    pub(super) root: &'d Node<'a>,
    pub(super) pdf: &'d mut Pdf,
    pub(super) ids: &'d mut Ids,
    pub(super) content: Content,
    pub(super) resources: Resources,
}

impl<'a, 'd> Canvas<'a, 'd> {
    pub(super) fn new(root: &'d Node<'a>, pdf: &'d mut Pdf, ids: &'d mut Ids) -> Self {
        Self {
            root,
            pdf,
            ids,
            content: Content::new(),
            resources: Resources::default(),
        }
    }

    pub(super) fn finish(self) -> (Vec<u8>, Resources) {
        (self.content.finish().into_vec(), self.resources)
    }

    /// Draws an element and what is in it. `map` leads from here to where
    /// the canvas begins, which is what patterns are measured from.
    pub(super) fn draw(&mut self, node: &Node<'a>, style: &Style<'a>, map: Matrix, depth: usize) {
        if depth > DEEPEST || matches!(node.name, "defs" | "clipPath" | "pattern" | "filter") {
            return;
        }
        let style = &style.inside(node, self.root);
        let mut own = node.get("transform").map_or(Matrix::SAME, Matrix::parse);
        if node.name == "use" {
            let place = |name| node.number(name).unwrap_or(0.0);
            own = own.around(Matrix::shift(place("x"), place("y")));
        }
        let clip = node
            .get("clip-path")
            .and_then(target)
            .and_then(|id| self.root.find(id));
        let kept = own != Matrix::SAME || clip.is_some();
        if kept {
            self.content.save_state();
        }
        if own != Matrix::SAME {
            self.content.transform(own.numbers());
        }
        let map = map.around(own);
        if let Some(clip) = clip {
            for shape in &clip.children {
                self.trace(&outline::of_shape(shape));
            }
            self.content.clip_nonzero().end_path();
        }
        match node.name {
            "use" => {
                let root = self.root;
                let copied = node.get("href").or(node.get("xlink:href"));
                if let Some(copy) = copied
                    .and_then(|href| href.strip_prefix('#'))
                    .and_then(|id| root.find(id))
                {
                    self.draw(copy, style, map, depth + 1);
                }
            }
            "g" | "svg" | "a" => {
                for child in &node.children {
                    self.draw(child, style, map, depth + 1);
                }
            }
            _ => self.shape(node, style, map, depth),
        }
        if kept {
            self.content.restore_state();
        }
    }

    /// Writes an outline, to be filled, stroked or cut along.
    pub(super) fn trace(&mut self, parts: &[Part]) {
        let short = |value: f64| (value * 100.0).round() as f32 / 100.0;
        let mut begun = false;
        for part in parts {
            match *part {
                Part::Move((x, y)) => {
                    self.content.move_to(short(x), short(y));
                    begun = true;
                }
                Part::Line((x, y)) if begun => {
                    self.content.line_to(short(x), short(y));
                }
                Part::Curve(one, two, end) if begun => {
                    self.content.cubic_to(
                        short(one.0),
                        short(one.1),
                        short(two.0),
                        short(two.1),
                        short(end.0),
                        short(end.1),
                    );
                }
                Part::Close if begun => {
                    self.content.close_path();
                }
                Part::Line(_) | Part::Curve(..) | Part::Close => {}
            }
        }
    }

    /// Says how much the next fill and stroke cover.
    pub(super) fn cover(&mut self, fill: f32, stroke: f32) {
        let thousandths = |alpha: f32| (alpha.clamp(0.0, 1.0) * 1000.0).round() as u16;
        let key = (thousandths(fill), thousandths(stroke));
        let known = self.resources.alphas.iter().position(|(it, _)| *it == key);
        let place = known.unwrap_or_else(|| {
            let id = self.ids.next();
            self.pdf
                .ext_graphics(id)
                .non_stroking_alpha(f32::from(key.0) / 1000.0)
                .stroking_alpha(f32::from(key.1) / 1000.0);
            self.resources.alphas.push((key, id));
            self.resources.alphas.len() - 1
        });
        self.content
            .set_parameters(Name(format!("A{place}").as_bytes()));
    }

    /// Returns the name of a pattern laid out from here, written when it is
    /// new.
    pub(super) fn pattern(&mut self, id: &str, map: Matrix, depth: usize) -> Option<String> {
        let root = self.root;
        let node = root.find(id).filter(|node| node.name == "pattern")?;
        let map = map.around(
            node.get("patternTransform")
                .map_or(Matrix::SAME, Matrix::parse),
        );
        let key = (
            id.to_owned(),
            map.0.map(|part| (part * 10_000.0).round() as i64),
        );
        if let Some(place) = self
            .resources
            .patterns
            .iter()
            .position(|(it, _)| *it == key)
        {
            return Some(format!("P{place}"));
        }
        // A pattern can take its cell from another one.
        let base = node
            .get("href")
            .and_then(|href| href.strip_prefix('#'))
            .and_then(|id| root.find(id));
        let cell = base.filter(|_| node.children.is_empty()).unwrap_or(node);
        let (width, height) = (cell.number("width")?, cell.number("height")?);
        if width <= 0.0 || height <= 0.0 {
            return None;
        }
        let mut inner = Canvas::new(root, self.pdf, self.ids);
        let style = Style::plain();
        for child in &cell.children {
            inner.draw(child, &style, Matrix::SAME, depth + 1);
        }
        let (content, resources) = inner.finish();
        let pattern = self.ids.next();
        let bytes = packed(&content);
        let mut tiling = self.pdf.tiling_pattern(pattern, &bytes);
        tiling.filter(Filter::FlateDecode);
        tiling
            .tiling_type(TilingType::NoDistortion)
            .paint_type(PaintType::Colored)
            .bbox(Rect::new(0.0, 0.0, width as f32, height as f32))
            .x_step(width as f32)
            .y_step(height as f32)
            .matrix(map.numbers());
        resources.write(&mut tiling.resources());
        tiling.finish();
        self.resources.patterns.push((key, pattern));
        Some(format!("P{}", self.resources.patterns.len() - 1))
    }
}
