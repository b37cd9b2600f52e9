//! Putting a drawing of the project into a document, as lines and areas that
//! stay sharp at any size.
//!
//! It knows the shapes such drawings are made of: paths, circles, groups,
//! copies, clips, patterns and gradients. What it does not know it leaves
//! out. A blur becomes a few layers that fade.

mod canvas;
mod gradient;
mod matrix;
mod outline;
mod shape;
mod soft;
mod style;
mod xml;

use pdf_writer::{Pdf, Rect, Ref};

use super::pdf::{Ids, packed};

/// A drawing that is part of a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// Where the document keeps it.
    pub(super) id: Ref,
    /// Its width in its own units.
    pub(super) width: f32,
    /// Its height in its own units.
    pub(super) height: f32,
}

/// Writes a drawing into a document, or nothing when it cannot be read.
pub(super) fn write(pdf: &mut Pdf, ids: &mut Ids, svg: &str) -> Option<Placed> {
    let root = xml::parse(svg)?;
    let [left, top, width, height] = view_box(&root)?;
    let mut canvas = canvas::Canvas::new(&root, pdf, ids);
    let style = style::Style::plain().inside(&root, &root);
    let shift = matrix::Matrix::shift(-f64::from(left), -f64::from(top));
    canvas.content.transform(shift.numbers());
    for child in &root.children {
        canvas.draw(child, &style, shift, 0);
    }
    let (content, resources) = canvas.finish();
    let id = ids.next();
    let bytes = packed(&content);
    let mut form = pdf.form_xobject(id, &bytes);
    form.filter(pdf_writer::Filter::FlateDecode);
    form.bbox(Rect::new(0.0, 0.0, width, height));
    form.group().transparency().isolated(true);
    resources.write(&mut form.resources());
    form.finish();
    Some(Placed { id, width, height })
}

fn view_box(root: &xml::Node<'_>) -> Option<[f32; 4]> {
    let found = match root.get("viewBox") {
        Some(text) => {
            let mut numbers = text
                .split([' ', ','])
                .filter(|part| !part.is_empty())
                .map(|part| part.parse::<f32>().ok().filter(|n| n.is_finite()));
            [
                numbers.next()??,
                numbers.next()??,
                numbers.next()??,
                numbers.next()??,
            ]
        }
        None => {
            let side = |name| root.number(name).map(|side| side as f32);
            [0.0, 0.0, side("width")?, side("height")?]
        }
    };
    (found[2] > 0.0 && found[3] > 0.0).then_some(found)
}

use pdf_writer::Finish as _;
