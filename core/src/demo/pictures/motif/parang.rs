//! Parang: slanting rows of interlocking blades, with a band of lozenges between two rows.

use super::super::cloth::Dye;
use super::{Tile, dots, fill, line, specks};

/// How far one blade stands from the next along its row.
const STEP: f64 = 14.0;

/// Draws one blade and one stretch of the band; the tile is turned to lie at 45 degrees.
pub fn parang(dye: &Dye) -> Tile {
    let blade = format!(
        "<g id=\"k\">{}{}{}{}{}</g>",
        fill(
            "M-1.4 2C6.2 2.4 9.4 7.4 6.6 12.4C4.4 16.2 5 20.4 11.6 24C3.4 23.8 -1.2 18.6 1.4 13.4C3.2 9.8 3.4 5.4 -1.4 2Z",
            dye.figure
        ),
        line("M2.6 4.4C5.4 6.6 5.8 9.4 4.2 12.8C2.6 16 3 19.2 6.2 21.8", dye.second, 0.7),
        dots("M4.9 5.6C7 7.6 7 9.8 5.5 12.5", dye.ground, 0.7, 1.4),
        line("M9.4 3.6C12.6 4.6 13.2 8.4 11 10.4C9.6 11.6 8.2 10.6 8.8 9.2", dye.figure, 0.8),
        line("M8.6 14.6C7.4 17.4 8.4 19.8 11.4 21.4", dye.second, 0.9),
    );
    let marks = format!(
        "{blade}<use href=\"#k\" transform=\"translate(-14 0)\"/><use href=\"#k\" transform=\"translate(14 0)\"/>{}{}{}{}{}",
        line("M0 .9H14M0 25.1H14", dye.figure, 0.9),
        line("M0 26.6H14M0 33.4H14", dye.second, 0.7),
        fill("M3.5 27.5L6.4 30L3.5 32.5L.6 30ZM10.5 27.5L13.4 30L10.5 32.5L7.6 30Z", dye.figure),
        specks(&[(3.5, 30.0), (10.5, 30.0)], dye.accent, 1.7),
        specks(&[(9.9, 12.6), (0.0, 30.0), (7.0, 30.0), (14.0, 30.0)], dye.accent, 1.0),
    );
    Tile { width: STEP, height: 34.0, turn: -45.0, marks }
}
