//! Figures of loom and dye pot: lurik stripes, tied rings, and cloth without a figure.

use super::super::cloth::Dye;
use super::super::colour::Colour;
use super::{Tile, dots, line, specks};

/// Draws jumputan: rings of dots where the cloth was tied, the dye bleeding at their rim.
pub fn jumputan(dye: &Dye) -> Tile {
    let ring = format!(
        "<g id=\"k\"><circle r=\"11\" fill=\"{}\" fill-opacity=\".55\"/><circle r=\"8.6\" fill=\"{}\" fill-opacity=\".5\"/>{}{}{}{}</g>",
        dye.second,
        dye.accent,
        dots(
            "M0 -9.8A9.8 9.8 0 0 1 0 9.8A9.8 9.8 0 0 1 0 -9.8Z",
            dye.figure,
            2.1,
            3.849
        ),
        dots("M0 -6A6 6 0 0 1 0 6A6 6 0 0 1 0 -6Z", dye.figure, 1.7, 3.77),
        specks(&[(0.0, 0.0)], dye.figure, 3.6),
        specks(&[(0.0, 0.0)], dye.ground, 1.2),
    );
    let marks = format!(
        "<g transform=\"translate(12 12)\">{ring}</g><use href=\"#k\" transform=\"translate(32 32) scale(.7)\"/>{}{}",
        dots("M32 0V22M32 42V44M0 32H22M42 32H44", dye.figure, 1.5, 3.25),
        specks(
            &[(26.0, 26.0), (38.0, 26.0), (26.0, 38.0), (38.0, 38.0)],
            dye.second,
            2.0
        ),
    );
    Tile {
        width: 44.0,
        height: 44.0,
        turn: 0.0,
        marks,
    }
}

/// Draws lurik: stripes of three widths, crossed by the thread of the weft.
pub fn lurik(dye: &Dye) -> Tile {
    let weft: String = (0..6).map(|row| format!("M0 {}H24", row * 2 + 1)).collect();
    let marks = format!(
        "<path d=\"M0 0h6v12H0z\" fill=\"{}\"/><path d=\"M8 0h1.4v12H8zM18.6 0H20v12h-1.4z\" fill=\"{}\"/><path d=\"M12 0h.8v12H12zM14 0h2v12h-2zM17 0h.6v12H17z\" fill=\"{}\"/><path d=\"M2.6 0h.8v12h-.8z\" fill=\"{}\"/><path d=\"{weft}\" stroke=\"#000\" stroke-opacity=\".13\" stroke-width=\".7\"/>",
        dye.second, dye.figure, dye.accent, dye.figure,
    );
    Tile {
        width: 24.0,
        height: 12.0,
        turn: 0.0,
        marks,
    }
}

/// Draws the weave alone: hardly seen, but cloth without it looks like paper.
pub fn plain(dye: &Dye) -> Tile {
    let light = dye.ground.mix(Colour(255, 255, 255), 22);
    let dark = dye.ground.mix(Colour::INK, 18);
    let marks = format!(
        "{}{}",
        line("M0 .5H1.5M2 2H3.5", light, 0.5),
        line("M.5 1.2V2.6M2.5 0V.9M2.5 2.7V3", dark, 0.4),
    );
    Tile {
        width: 4.0,
        height: 3.0,
        turn: 8.0,
        marks,
    }
}
