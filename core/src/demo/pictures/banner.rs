//! A banner: a length of cloth beside the article that was cut from it.

use super::{Cloth, Garment, Place, backdrop, garment, motif, pen::Pen, placed, sleeve::Pose};

/// Draws a banner, 3 wide to 2 high, as a document of its own.
pub fn draw_banner(garment: Garment, cloth: &Cloth) -> String {
    let frame = garment::frame(garment, Pose::Flat);
    let place = placed(&frame, Pose::Flat);
    let mut pen = Pen::new(*cloth);
    garment::draw(&mut pen, garment, Pose::Flat);
    let drawing = pen.finish();
    let mut patterns = backdrop::garment_patterns(cloth, (0.86 / place.scale).max(0.42));
    if drawing.contains("url(#k)") {
        patterns.push_str(&motif::companion(0.42));
    }
    // The cloth hangs nearer than the garment, so its figure is larger.
    let near = motif::patterns(cloth, 1.9, &[])
        .replace("id=\"c\"", "id=\"b\"")
        .replace("id=\"m_", "id=\"n_")
        .replace("href=\"#m_", "href=\"#n_");
    patterns.push_str(&near);
    let beside = Place { x: 450.0, ..place };
    backdrop::beside_cloth(cloth, &drawing, &beside, &patterns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::pictures::{Dye, Motif};

    #[test]
    fn a_banner_stands_alone_and_is_small() {
        for motif in [Motif::Kawung, Motif::Parang, Motif::MegaMendung] {
            let cloth = Cloth {
                motif,
                dye: Dye::SOGAN,
            };
            let svg = draw_banner(Garment::Kebaya, &cloth);
            assert_eq!(svg, draw_banner(Garment::Kebaya, &cloth));
            assert!(svg.len() < 20 * 1024, "{} bytes", svg.len());
            for part in svg
                .split("href=\"#")
                .skip(1)
                .chain(svg.split("url(#").skip(1))
            {
                let target = part.split(['"', ')']).next().unwrap_or_default();
                let id = format!("id=\"{target}\"");
                assert_eq!(svg.matches(&id).count(), 1, "{target}");
            }
        }
    }
}
