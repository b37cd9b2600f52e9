//! Figures that are scattered: truntum's stars, sprays of flowers, lace.

use super::super::cloth::Dye;
use super::{Tile, dots, fill, line, specks, turned};

const EIGHTHS: [u32; 7] = [45, 90, 135, 180, 225, 270, 315];
const FIFTHS: [u32; 4] = [72, 144, 216, 288];

/// Draws truntum: fine eight-rayed blossoms, one large and one small, and a dust of dots.
pub fn truntum(dye: &Dye) -> Tile {
    let ray = format!(
        "<g id=\"k\">{}{}</g>",
        fill(
            "M0 -2C-1.1 -4.2 -.8 -6.2 0 -7.6C.8 -6.2 1.1 -4.2 0 -2Z",
            dye.figure
        ),
        line("M0 -3V-5.6", dye.second, 0.35),
    );
    let star = format!(
        "<g id=\"s\">{ray}{}<g transform=\"rotate(22.5)\"><path id=\"t\" d=\"M0 -2.6V-4.6M0 -5.9v-.1\" stroke=\"{}\" stroke-width=\".6\" stroke-linecap=\"round\"/>{}</g>{}{}</g>",
        turned("k", &EIGHTHS),
        dye.second,
        turned("t", &EIGHTHS),
        specks(&[(0.0, 0.0)], dye.accent, 2.9),
        specks(&[(0.0, 0.0)], dye.figure, 1.1),
    );
    let marks = format!(
        "<g transform=\"translate(9 9)\">{star}</g><use href=\"#s\" transform=\"translate(23 22.5) rotate(22) scale(.76)\"/>{}{}",
        specks(
            &[
                (19.5, 4.0),
                (27.5, 8.0),
                (22.5, 12.5),
                (4.5, 21.5),
                (10.5, 27.0),
                (14.5, 20.5),
                (28.6, 15.0),
                (2.0, 14.6)
            ],
            dye.second,
            0.9
        ),
        specks(
            &[(23.5, 7.4), (7.6, 24.0), (27.5, 1.6), (15.6, 28.0)],
            dye.figure,
            1.1
        ),
    );
    Tile {
        width: 30.0,
        height: 30.0,
        turn: 0.0,
        marks,
    }
}

/// Draws buketan: five-petalled flowers on bending stems with leaves, as painted in Pekalongan.
pub fn buketan(dye: &Dye) -> Tile {
    let leaf = "M0 0C2.4 -3.4 7 -4 9.6 -1.4C7 1.4 2.8 2 0 0Z";
    let petal = format!(
        "<g id=\"k\">{}{}</g>",
        fill(
            "M0 -1C-4.2 -2.6 -4.4 -7.6 -.9 -8.8Q0 -7.8 .9 -8.8C4.4 -7.6 4.2 -2.6 0 -1Z",
            dye.figure
        ),
        line(
            "M0 -2.2V-6M-1.2 -3.2L-1.9 -6M1.2 -3.2L1.9 -6",
            dye.second,
            0.45
        ),
    );
    let flower = format!(
        "<g id=\"f\">{petal}{}{}{}</g>",
        turned("k", &FIFTHS),
        specks(&[(0.0, 0.0)], dye.accent, 3.6),
        dots(
            "M0 -2.4A2.4 2.4 0 0 1 0 2.4A2.4 2.4 0 0 1 0 -2.4Z",
            dye.ground,
            0.6,
            1.257
        ),
    );
    let spray = format!(
        "<g id=\"s\">{}<path id=\"l\" d=\"{leaf}\" fill=\"{}\"/>{}{}{flower}{}</g>",
        line(
            "M0 4C-1 13 5 18 13 19.6M0 6C-3 11 -8 13 -12 12M5 15.6C4 20 6 23 9 25",
            dye.second,
            1.0
        ),
        dye.second,
        [
            "-1 11) rotate(150",
            "4 15) rotate(-32",
            "-8 12.6) rotate(100",
            "8 18.4) rotate(60"
        ]
        .map(|at| format!("<use href=\"#l\" transform=\"translate({at}) scale(.8)\"/>"))
        .concat(),
        fill(
            "M12.6 17.6C16 16.4 18.4 18.6 17.8 21.6C14.8 22.6 12.4 20.8 12.6 17.6ZM-11.4 10.6C-14.8 9.4 -16.8 11.4 -16.4 14C-13.6 15 -11.2 13.6 -11.4 10.6Z",
            dye.figure
        ),
        specks(&[(15.4, 19.6), (-14.0, 12.4), (9.2, 25.4)], dye.accent, 1.6),
    );
    let marks = format!(
        "<g transform=\"translate(15 10)\">{spray}</g><use href=\"#s\" transform=\"translate(36 38) rotate(158) scale(-.84 .84)\"/>{}",
        specks(
            &[
                (4.0, 36.0),
                (9.0, 41.0),
                (31.0, 5.0),
                (40.0, 11.0),
                (43.0, 18.0),
                (3.0, 28.0),
                (38.0, 3.0),
                (18.0, 38.0),
                (27.0, 15.0),
                (24.0, 42.0)
            ],
            dye.figure,
            1.0
        ),
    );
    Tile {
        width: 46.0,
        height: 46.0,
        turn: 0.0,
        marks,
    }
}

/// Draws brokat: outlined blossoms and tendrils on a net.
pub fn brokat(dye: &Dye) -> Tile {
    let petal = "M0 -1.6C-3.4 -3 -3.2 -7 0 -8C3.2 -7 3.4 -3 0 -1.6Z";
    let blossom = format!(
        "<g id=\"f\"><path id=\"k\" d=\"{petal}\" fill=\"{}\" fill-opacity=\".62\" stroke=\"{}\" stroke-width=\".7\"/>{}{}{}</g>",
        dye.figure,
        dye.figure,
        turned("k", &[60, 120, 180, 240, 300]),
        specks(&[(0.0, 0.0)], dye.second, 2.4),
        dots(
            "M0 -9.6A9.6 9.6 0 0 1 0 9.6A9.6 9.6 0 0 1 0 -9.6Z",
            dye.figure,
            0.9,
            2.513
        ),
    );
    let net: String = [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33]
        .map(|at| {
            format!(
                "M{at} 0L0 {at}M36 {at}L{at} 36M{at} 0L36 {}M0 {at}L{} 36",
                36 - at,
                36 - at
            )
        })
        .concat();
    let marks = format!(
        "<path d=\"{net}\" stroke=\"{}\" stroke-width=\".3\" stroke-opacity=\".45\"/><g transform=\"translate(11 11)\">{blossom}</g><use href=\"#f\" transform=\"translate(29 29) rotate(30) scale(.8)\"/>{}{}",
        dye.figure,
        line(
            "M11 20C12 26 17 30 22 28M20 12C26 11 30 15 29 21M0 29C4 25 4 22 2 18M36 29C34 33 30 35 28 36M28 0C30 3 34 4 36 2M0 2C1 1 2 0 2 0",
            dye.figure,
            0.9
        ),
        specks(
            &[
                (16.0, 26.4),
                (25.4, 14.4),
                (4.0, 24.0),
                (31.0, 3.4),
                (33.0, 9.0),
                (9.0, 33.0)
            ],
            dye.figure,
            2.2
        ),
    );
    Tile {
        width: 36.0,
        height: 36.0,
        turn: 0.0,
        marks,
    }
}
