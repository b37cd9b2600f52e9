//! Sekar jagad: islands with wavy shores, every one filled with a figure of its own.

use super::super::cloth::Dye;
use super::{Tile, dots, fill, line, specks, turned};

/// Shores that cross the tile; they leave it where they came in, so tiles join.
const SHORES: &str = "M0 12C10 4 16 20 26 14S44 2 54 10S66 16 72 12M0 46C9 54 17 38 27 44S42 58 52 50S65 40 72 46M0 12C5 22 -4 36 0 46M72 12C77 22 68 36 72 46M22 0C18 5 20 10 26 14C34 22 22 34 27 44C32 54 18 62 22 72M52 0C56 4 58 7 54 10C46 20 60 38 52 50C47 58 58 66 52 72";

/// Draws six islands, their filling and the dotted shores between them.
pub fn sekar_jagad(dye: &Dye) -> Tile {
    let deep = dye.ground.mix(dye.second, 55);
    let islands = [
        (
            "M0 12C10 4 16 20 26 14C34 22 22 34 27 44C17 38 9 54 0 46C-4 36 5 22 0 12Z",
            dye.second,
        ),
        (
            "M54 10C66 16 72 12 72 12C77 22 68 36 72 46C65 40 52 50 52 50C60 38 46 20 54 10Z",
            dye.figure,
        ),
        (
            "M26 14C44 2 54 10 54 10C46 20 60 38 52 50C42 58 27 44 27 44C22 34 34 22 26 14Z",
            deep,
        ),
        ("M-18 10C-6 16 0 12 0 12C5 22 -4 36 0 46H-20Z", dye.figure),
        ("M72 12C77 22 68 36 72 46H80V12Z", dye.second),
        (
            "M27 44C42 58 52 50 52 50C47 58 58 66 52 72H22C18 62 32 54 27 44Z",
            dye.accent,
        ),
        (
            "M22 0H52C56 4 58 7 54 10C44 2 26 14 26 14C20 10 18 5 22 0Z",
            dye.accent,
        ),
    ];
    let grounds: String = islands
        .iter()
        .map(|(path, colour)| fill(path, *colour))
        .collect();
    let leaf = format!(
        "<path id=\"k\" d=\"M0 -1.4C-2.6 -3 -2.4 -6.4 0 -8C2.4 -6.4 2.6 -3 0 -1.4Z\" fill=\"{}\"/>",
        dye.figure
    );
    let star = format!(
        "<g transform=\"translate(40 29)\">{leaf}{}{}{}</g>",
        turned("k", &[60, 120, 180, 240, 300]),
        specks(&[(0.0, 0.0)], dye.accent, 2.6),
        dots(
            "M0 -10.6A10.6 10.6 0 0 1 0 10.6A10.6 10.6 0 0 1 0 -10.6Z",
            dye.figure,
            0.9,
            2.22
        ),
    );
    let fillings = format!(
        "{}{}{}{}{}",
        line(
            "M3 20L15 41M8 17L21 39M14 18L23 33M2 28L9 40M20 18L25 27",
            dye.ground,
            0.8
        ),
        dots(
            "M5.6 18.6L18 40M11 17L22.4 36.6M2.4 24L12 41",
            dye.figure,
            1.1,
            2.6
        ),
        dots(
            "M57 17H71M56 21.4H71M58 25.8H71M59 30.2H71M59 34.6H71M58 39H70M56 43H64",
            dye.ground,
            1.5,
            3.4
        ),
        line(
            "M28 66C33 60 40 62 44 68M36 71C36 66 36 60 42 56M28 5C33 9 40 9 46 4M33 1C36 5 37 9 36 11",
            dye.ground,
            0.9
        ),
        specks(
            &[
                (42.0, 56.0),
                (28.0, 66.0),
                (44.0, 68.0),
                (28.0, 5.0),
                (46.0, 4.0),
                (36.0, 62.0),
                (48.0, 62.0)
            ],
            dye.figure,
            2.2
        ),
    );
    let corner = format!(
        "{}{}",
        line(
            "M4 58C8 54 14 56 14 61C14 66 7 67 6 63C6 60 10 60 10 62M60 58C64 54 70 56 70 61C70 66 63 67 62 63C62 60 66 60 66 62M4 4C8 1 12 3 12 6M62 4C66 1 68 3 68 6",
            dye.figure,
            1.0
        ),
        specks(
            &[
                (3.0, 68.0),
                (16.0, 68.0),
                (58.0, 68.0),
                (68.0, 69.0),
                (17.0, 54.0),
                (8.0, 70.0),
                (16.0, 7.0),
                (61.0, 8.0)
            ],
            dye.second,
            1.5
        ),
    );
    let marks = format!(
        "{grounds}{fillings}{star}{corner}{}{}{}",
        line(SHORES, dye.figure, 2.8),
        line(SHORES, dye.ground, 1.7),
        dots(SHORES, dye.figure, 0.9, 2.1),
    );
    Tile {
        width: 72.0,
        height: 72.0,
        turn: 0.0,
        marks,
    }
}
