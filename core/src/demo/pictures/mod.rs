//! Draws the pictures of the demo shop as SVG: pure functions, the same bytes every time.

mod backdrop;
mod banner;
mod cloth;
mod colour;
mod fabric;
mod figure;
mod garment;
mod motif;
mod path;
mod pen;
mod sleeve;

pub use banner::draw_banner;
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
        top + (bottom - top - height) * 0.55
    } else {
        top + (bottom - top - height) * 0.5
    };
    let round = |value: f64| (value * 100.0).round() / 100.0;
    Place {
        x: 150.0,
        y: round(start - frame.top * scale),
        scale,
        shadow: frame.floor.then(|| {
            (
                round((start + height + 1.0).min(384.0)),
                round(frame.half * scale * 0.72),
            )
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cloth, Dye, Garment, Motif, View, draw};

    /// A picture is small enough that a gallery of them loads like one photo.
    const LIMIT: usize = 16 * 1024;
    /// Two people are in the picture of a couple's set.
    const LIMIT_FOR_TWO: usize = 24 * 1024;

    fn every_picture() -> impl Iterator<Item = (Garment, View, String)> {
        Garment::ALL
            .into_iter()
            .enumerate()
            .flat_map(|(index, garment)| {
                let cloth = Cloth {
                    motif: Motif::ALL[index % Motif::ALL.len()],
                    dye: Dye::INDIGO,
                };
                View::ALL
                    .into_iter()
                    .map(move |view| (garment, view, draw(garment, &cloth, view)))
            })
    }

    #[test]
    fn the_same_article_gives_the_same_bytes() {
        assert!(
            every_picture()
                .zip(every_picture())
                .all(|(one, other)| one == other)
        );
    }

    #[test]
    fn every_picture_is_small() {
        for (garment, view, svg) in every_picture() {
            let limit = if garment == Garment::Sarimbit {
                LIMIT_FOR_TWO
            } else {
                LIMIT
            };
            assert!(
                svg.len() <= limit,
                "{garment:?} {view:?}: {} bytes",
                svg.len()
            );
        }
    }

    #[test]
    fn every_picture_is_well_formed_and_stands_alone() {
        for (garment, view, svg) in every_picture() {
            let name = format!("{garment:?} {view:?}");
            assert!(
                svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" "),
                "{name}"
            );
            assert_eq!(unclosed(&svg), Vec::<&str>::new(), "{name}");
            for foreign in [
                "<script", "<style", "style=", "NaN", "inf", "href=\"h", "{", "data:",
            ] {
                assert!(!svg.contains(foreign), "{name} holds {foreign}");
            }
            for part in svg
                .split("href=\"#")
                .skip(1)
                .chain(svg.split("url(#").skip(1))
            {
                let target = part.split(['"', ')']).next().unwrap_or_default();
                assert!(
                    svg.contains(&format!("id=\"{target}\"")),
                    "{name} lacks {target}"
                );
            }
        }
    }

    #[test]
    fn every_figure_is_drawn_in_every_garment_differently() {
        let drawn: std::collections::BTreeSet<String> = Motif::ALL
            .into_iter()
            .map(|motif| {
                draw(
                    Garment::Gamis,
                    &Cloth {
                        motif,
                        dye: Dye::SOGAN,
                    },
                    View::Front,
                )
            })
            .collect();
        assert_eq!(drawn.len(), Motif::ALL.len());
    }

    /// Returns the names of elements that are opened and not closed, or closed without being open.
    fn unclosed(svg: &str) -> Vec<&str> {
        let mut open = Vec::new();
        for tag in svg.split('<').skip(1) {
            let (inside, _) = tag.split_once('>').expect("every tag ends");
            assert_eq!(inside.matches('"').count() % 2, 0, "quotes in <{inside}>");
            let name = inside
                .split([' ', '/'])
                .find(|part| !part.is_empty())
                .unwrap_or_default();
            if inside.starts_with('/') {
                if open.pop() != Some(name) {
                    return vec![name];
                }
            } else if !inside.ends_with('/') {
                open.push(name);
            }
        }
        open
    }
}
