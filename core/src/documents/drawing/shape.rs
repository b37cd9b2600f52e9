//! Painting one shape.

use pdf_writer::{
    Name,
    types::{LineCapStyle, LineJoinStyle},
};

use super::{
    canvas::Canvas,
    matrix::Matrix,
    outline::{self, Part},
    soft,
    style::{Paint, Style},
    xml::Node,
};

impl<'a> Canvas<'a, '_> {
    pub(super) fn shape(&mut self, node: &Node<'a>, style: &Style<'a>, map: Matrix, depth: usize) {
        let parts = outline::of_shape(node);
        if parts.is_empty() {
            return;
        }
        match (&style.fill, style.fill_alpha()) {
            (Paint::None, _) => {}
            (_, alpha) if alpha <= 0.0 => {}
            (Paint::Plain(colour), alpha) if style.blur > 0.0 => {
                self.soft_fill(&parts, colour.rgb, alpha, style.blur);
            }
            (Paint::Plain(colour), alpha) => {
                let [red, green, blue] = colour.rgb;
                self.content.save_state();
                self.cover(alpha, alpha);
                self.content.set_fill_rgb(red, green, blue);
                self.trace(&parts);
                self.content.fill_nonzero().restore_state();
            }
            (Paint::Server(id), alpha) => self.fill_from(id, &parts, alpha, map, depth),
        }
        if let (Paint::Plain(colour), alpha) = (&style.stroke, style.stroke_alpha())
            && alpha > 0.0
            && style.width > 0.0
        {
            if style.blur > 0.0 {
                for layer in soft::stroke(style.width, alpha, style.blur) {
                    self.stroke(&parts, colour.rgb, style, layer);
                }
            } else {
                self.stroke(&parts, colour.rgb, style, (style.width, alpha));
            }
        }
    }

    fn stroke(
        &mut self,
        parts: &[Part],
        [red, green, blue]: [f32; 3],
        style: &Style<'_>,
        (width, alpha): (f32, f32),
    ) {
        self.content.save_state();
        self.cover(alpha, alpha);
        self.content.set_stroke_rgb(red, green, blue);
        self.content.set_line_width(width);
        if style.round_caps || style.blur > 0.0 {
            self.content.set_line_cap(LineCapStyle::RoundCap);
        }
        if style.round_joins || style.blur > 0.0 {
            self.content.set_line_join(LineJoinStyle::RoundJoin);
        }
        if style.dashes.iter().any(|dash| *dash > 0.0) {
            self.content
                .set_dash_pattern(style.dashes.iter().copied(), 0.0);
        }
        self.trace(parts);
        self.content.stroke().restore_state();
    }

    /// Fills a shape whose edge fades: the whole of it, then ever wider rims
    /// around it.
    fn soft_fill(&mut self, parts: &[Part], rgb: [f32; 3], alpha: f32, blur: f32) {
        let [red, green, blue] = rgb;
        for (rim, alpha) in soft::fill(alpha, blur) {
            self.content.save_state();
            self.cover(alpha, alpha);
            self.content.set_fill_rgb(red, green, blue);
            self.content.set_stroke_rgb(red, green, blue);
            self.content.set_line_join(LineJoinStyle::RoundJoin);
            self.content.set_line_width(rim);
            self.trace(parts);
            if rim > 0.0 {
                self.content.fill_nonzero_and_stroke();
            } else {
                self.content.fill_nonzero();
            }
            self.content.restore_state();
        }
    }

    fn fill_from(&mut self, id: &str, parts: &[Part], alpha: f32, map: Matrix, depth: usize) {
        let root = self.root;
        let Some(server) = root.find(id) else {
            return;
        };
        if server.name == "pattern" {
            let Some(name) = self.pattern(id, map, depth) else {
                return;
            };
            self.content.save_state();
            self.cover(alpha, alpha);
            self.content
                .set_fill_color_space(pdf_writer::types::ColorSpaceOperand::Pattern);
            self.content.set_fill_pattern([], Name(name.as_bytes()));
            self.trace(parts);
            self.content.fill_nonzero().restore_state();
        } else {
            self.fill_with_gradient(server, parts, alpha);
        }
    }
}
