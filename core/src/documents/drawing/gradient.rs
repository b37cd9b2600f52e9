//! Colours that run into each other.

use pdf_writer::{
    Content, Finish, Name, Rect, Ref,
    types::{FunctionShadingType, MaskType},
};

use super::{
    canvas::Canvas,
    outline::{self, Part},
    style::{Colour, colour},
    xml::Node,
};

/// A colour at a place between 0 and 1.
type Stop = (f32, Colour);

impl Canvas<'_, '_> {
    /// Fills a shape with a gradient that is measured by the box around it.
    pub(super) fn fill_with_gradient(&mut self, server: &Node<'_>, parts: &[Part], alpha: f32) {
        let stops = stops(server);
        let [x, y, width, height] = outline::bounds(parts).map(|side| side as f32);
        if stops.is_empty() || width <= 0.0 || height <= 0.0 {
            return;
        }
        let clear = stops.iter().any(|(_, colour)| colour.alpha < 1.0);
        let shading = self.shading(server, &stops, |colour| colour.rgb.to_vec());
        self.content.save_state();
        self.trace(parts);
        self.content.clip_nonzero().end_path();
        self.content.transform([width, 0.0, 0.0, height, x, y]);
        if clear || alpha < 1.0 {
            let covers = self.shading(server, &stops, |colour| vec![colour.alpha * alpha]);
            let mask = self.mask(covers);
            self.resources.masks.push(mask);
            let name = format!("M{}", self.resources.masks.len() - 1);
            self.content.set_parameters(Name(name.as_bytes()));
        }
        self.resources.shadings.push(shading);
        let name = format!("S{}", self.resources.shadings.len() - 1);
        self.content.shading(Name(name.as_bytes()));
        self.content.restore_state();
    }

    fn shading(
        &mut self,
        server: &Node<'_>,
        stops: &[Stop],
        values: impl Fn(&Colour) -> Vec<f32>,
    ) -> Ref {
        let grey = values(&stops[0].1).len() == 1;
        let function = self.function(stops, &values);
        let number = |name, usual: f32| server.number(name).map_or(usual, |it| it as f32);
        let id = self.ids.next();
        let mut shading = self.pdf.function_shading(id);
        if grey {
            shading.color_space().device_gray();
        } else {
            shading.color_space().device_rgb();
        }
        if server.name == "radialGradient" {
            let (cx, cy, r) = (number("cx", 0.5), number("cy", 0.5), number("r", 0.5));
            shading.shading_type(FunctionShadingType::Radial);
            shading.coords([cx, cy, 0.0, cx, cy, r]);
        } else {
            let (x1, y1) = (number("x1", 0.0), number("y1", 0.0));
            let (x2, y2) = (number("x2", 1.0), number("y2", 0.0));
            shading.shading_type(FunctionShadingType::Axial);
            shading.coords([x1, y1, x2, y2]);
        }
        shading.function(function).extend([true, true]);
        shading.finish();
        id
    }

    /// Writes how the values run from 0 to 1.
    fn function(&mut self, stops: &[Stop], values: &impl Fn(&Colour) -> Vec<f32>) -> Ref {
        let steps: Vec<Ref> = stops
            .windows(2)
            .map(|pair| {
                let id = self.ids.next();
                self.pdf
                    .exponential_function(id)
                    .domain([0.0, 1.0])
                    .c0(values(&pair[0].1))
                    .c1(values(&pair[1].1))
                    .n(1.0);
                id
            })
            .collect();
        if let [only] = steps.as_slice() {
            return *only;
        }
        let id = self.ids.next();
        let inner = stops.len().saturating_sub(2);
        self.pdf
            .stitching_function(id)
            .domain([0.0, 1.0])
            .bounds(stops.iter().skip(1).take(inner).map(|(at, _)| *at))
            .encode(steps.iter().flat_map(|_| [0.0, 1.0]))
            .functions(steps);
        id
    }

    /// Makes a state in which a shading says how much is covered.
    fn mask(&mut self, covers: Ref) -> Ref {
        let mut content = Content::new();
        content.shading(Name(b"S0"));
        let group = self.ids.next();
        let bytes = content.finish();
        let mut form = self.pdf.form_xobject(group, &bytes);
        form.bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
        form.group().transparency().color_space().device_gray();
        form.resources().shadings().pair(Name(b"S0"), covers);
        form.finish();
        let id = self.ids.next();
        self.pdf
            .ext_graphics(id)
            .soft_mask()
            .subtype(MaskType::Luminosity)
            .group(group);
        id
    }
}

/// Returns the stops in ascending order, from 0 to 1, at least two of them.
fn stops(server: &Node<'_>) -> Vec<Stop> {
    let mut least = 0.0_f32;
    let mut stops: Vec<Stop> = Vec::new();
    for node in server.children.iter().filter(|node| node.name == "stop") {
        let Some(mut colour) = node.get("stop-color").and_then(colour) else {
            continue;
        };
        let part = |name| node.number(name).map(|value| value.clamp(0.0, 1.0) as f32);
        colour.alpha *= part("stop-opacity").unwrap_or(1.0);
        let at = part("offset").unwrap_or(0.0).max(least);
        least = at;
        stops.push((at, colour));
    }
    if let Some((at, first)) = stops.first().copied()
        && at > 0.0
    {
        stops.insert(0, (0.0, first));
    }
    if let Some((at, last)) = stops.last().copied()
        && (at < 1.0 || stops.len() < 2)
    {
        stops.push((1.0, last));
    }
    // Two stops at one place would make a step of no width.
    stops.dedup_by(|next, before| next.0 <= before.0 && before.0 > 0.0);
    stops
}
