//! Draws the pictures of the demo shop as SVG: pure functions, the same bytes every time.

mod backdrop;
mod cloth;
mod colour;
mod fabric;
mod figure;
mod garment;
mod motif;
mod path;
mod pen;
mod sleeve;

pub use cloth::{Cloth, Dye};
pub use colour::Colour;
pub use garment::Garment;
pub use motif::Motif;

use backdrop::Place;
use pen::Pen;
use sleeve::Pose;

/// Says from where an article is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The garment by itself, from the front.
    Front,
    /// On a figure without a face.
    Worn,
    /// The cloth from near.
    Fabric,
}

impl View {
    /// Holds every view in the order a gallery shows them.
    pub const ALL: [View; 3] = [View::Front, View::Worn, View::Fabric];
}

/// Draws one picture of an article, 3 wide to 4 high, as a document of its own.
pub fn draw(garment: Garment, cloth: &Cloth, view: View) -> String {
    let pose = match view {
        View::Fabric => return fabric::fabric(cloth),
        View::Front => Pose::Flat,
        View::Worn => Pose::Worn,
    };
    let frame = garment::frame(garment, pose);
    let place = placed(&frame, pose);
    let mut pen = Pen::new(*cloth);
    garment::draw(&mut pen, garment, pose);
    let drawing = pen.finish();
    let motif_size = if pose == Pose::Flat { 0.86 } else { 0.62 };
    let mut patterns = backdrop::garment_patterns(cloth, (motif_size / place.scale).max(0.42));
    if drawing.contains("url(#k)") {
        patterns.push_str(&motif::companion(0.42));
    }
    backdrop::studio(cloth, &drawing, &place, &patterns)
}

/// Fits a frame in figure coordinates into the canvas.
fn placed(frame: &garment::Frame, pose: Pose) -> Place {
    let (top, bottom) = match (pose, frame.floor) {
        (Pose::Flat, true) => (34.0, 368.0),
        (Pose::Flat, false) => (40.0, 400.0),
        (Pose::Worn, true) => (16.0, 380.0),
        (Pose::Worn, false) => (24.0, 404.0),
    };
    let high = (bottom - top) / (frame.bottom - frame.top);
    let wide = 136.0 / frame.half;
    let scale = (high.min(wide) * 1000.0).round() / 1000.0;
    let height = (frame.bottom - frame.top) * scale;
    let start = if frame.floor && pose == Pose::Flat {
        top + (bottom - top - height) * 0.62
    } else {
        top + (bottom - top - height) * 0.5
    };
    let round = |value: f64| (value * 100.0).round() / 100.0;
    Place {
        x: 150.0,
        y: round(start - frame.top * scale),
        scale,
        shadow: frame
            .floor
            .then(|| (round((start + height + 4.0).min(384.0)), round(frame.half * scale * 0.72))),
    }
}
