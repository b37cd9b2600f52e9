//! Parang: slanting rows of interlocking blades, with a band of lozenges between two rows.

use super::super::cloth::Dye;
use super::{Tile, dots, fill, line, specks};

/// How far one blade stands from the next along its row.
const STEP: f64 = 12.0;

/// Draws one blade and one stretch of the band; the tile is turned to lie at 45 degrees.
pub fn parang(dye: &Dye) -> Tile {
    let blade = format!(
        "<g id=\"k\">{}{}{}{}{}</g>",
        fill(
            "M-2 2C6.4 1.8 10 7.2 7.2 12.6C5.2 16.4 5.6 20.6 12 24C3 24.2 -1.8 18.8 .8 13.2C2.6 9.6 2.8 5.2 -2 2Z",
            dye.figure
        ),
        line(
            "M2.6 4.4C5.4 6.6 5.8 9.4 4.2 12.8C2.6 16 3 19.2 6.2 21.8",
            dye.second,
            0.7
        ),
        dots("M4.9 5.6C7 7.6 7 9.8 5.5 12.5", dye.ground, 0.7, 1.4),
        line(
            "M8.2 3.2C11.4 4.2 12 7.6 10.6 9.6C9.8 10.8 8.8 10.2 9 9.2",
            dye.figure,
            0.8
        ),
        line("M8.6 14.6C7.4 17.4 8.4 19.8 11.4 21.4", dye.second, 0.9),
    );
    let marks = format!(
        "{blade}<use href=\"#k\" transform=\"translate(-12 0)\"/><use href=\"#k\" transform=\"translate(12 0)\"/>{}{}{}{}{}",
        line("M0 .9H12M0 25.1H12", dye.figure, 0.9),
        line("M0 26.6H12M0 33.4H12", dye.second, 0.7),
        fill(
            "M3 27.6L5.5 30L3 32.4L.5 30ZM9 27.6L11.5 30L9 32.4L6.5 30Z",
            dye.figure
        ),
        specks(&[(3.0, 30.0), (9.0, 30.0)], dye.accent, 1.7),
        specks(
            &[(9.9, 12.6), (0.0, 30.0), (6.0, 30.0), (12.0, 30.0)],
            dye.accent,
            1.0
        ),
    );
    Tile {
        width: STEP,
        height: 34.0,
        turn: -45.0,
        marks,
    }
}
