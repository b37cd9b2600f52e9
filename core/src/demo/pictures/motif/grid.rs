//! Figures that stand in a lattice: kawung, ceplok, nitik, sido mukti.

use super::super::cloth::Dye;
use super::{Tile, dots, fill, line, specks, turned};

const QUARTERS: [u32; 3] = [90, 180, 270];

/// Draws kawung: four palm fruits around every crossing, seeds inside, a star in each gap.
pub fn kawung(dye: &Dye) -> Tile {
    let fruit = "M1.5 0C3.2 -5.3 13.6 -5.6 17 0C13.6 5.6 3.2 5.3 1.5 0Z";
    let inner = "M4 0C5.6 -2.9 12.6 -3 14.6 0C12.6 3 5.6 2.9 4 0Z";
    let lobe = format!(
        "<g id=\"k\">{}{}{}{}</g>",
        fill(fruit, dye.figure),
        line(inner, dye.second, 0.7),
        line("M5.8 0H7.9M10.4 0H12.6", dye.ground, 1.5),
        dots("M6.2 -1.7H13M6.2 1.7H13", dye.second, 0.5, 1.5),
    );
    let star = format!(
        "<g id=\"x\">{}{}{}</g>",
        line("M-3.6 0H3.6M0 -3.6V3.6", dye.second, 0.8),
        specks(
            &[(-1.9, -1.9), (1.9, -1.9), (-1.9, 1.9), (1.9, 1.9)],
            dye.figure,
            0.8
        ),
        specks(&[(0.0, 0.0)], dye.accent, 1.9),
    );
    let marks = format!(
        "<g transform=\"translate(13 13) rotate(45)\">{lobe}{}</g><g transform=\"translate(13 0)\">{star}</g>{}{}",
        turned("k", &QUARTERS),
        ["13 26", "0 13", "26 13"]
            .map(|at| format!("<use href=\"#x\" transform=\"translate({at})\"/>"))
            .concat(),
        specks(
            &[
                (13.0, 13.0),
                (0.0, 0.0),
                (26.0, 0.0),
                (0.0, 26.0),
                (26.0, 26.0)
            ],
            dye.accent,
            2.2
        ),
    );
    Tile {
        width: 26.0,
        height: 26.0,
        turn: 0.0,
        marks,
    }
}

/// Draws ceplok: an eight-leaved rosette in a ring, a cross of buds between four rings.
pub fn ceplok(dye: &Dye) -> Tile {
    let leaf = format!(
        "<g id=\"k\">{}{}</g>",
        fill(
            "M0 -2.4C-2.9 -4.4 -2.8 -8 0 -9.8C2.8 -8 2.9 -4.4 0 -2.4Z",
            dye.figure
        ),
        line("M0 -3.8V-7.4", dye.second, 0.7),
    );
    let sepal = format!(
        "<g id=\"s\">{}{}</g>",
        fill(
            "M0 -5C-1.3 -7 -1.2 -9 0 -10.6C1.2 -9 1.3 -7 0 -5Z",
            dye.second
        ),
        specks(&[(0.0, -11.4)], dye.figure, 0.9),
    );
    let bud = format!(
        "<g id=\"b\">{}{}</g>",
        fill(
            "M0 -.8C-2.6 -2.4 -2.2 -5 0 -7.2C2.2 -5 2.6 -2.4 0 -.8Z",
            dye.second
        ),
        line("M0 -2V-4.8", dye.figure, 0.7),
    );
    let filler = format!(
        "<g id=\"f\">{bud}{}{}{}</g>",
        turned("b", &QUARTERS),
        specks(
            &[(-3.1, -3.1), (3.1, -3.1), (-3.1, 3.1), (3.1, 3.1)],
            dye.figure,
            1.0
        ),
        specks(&[(0.0, 0.0)], dye.accent, 2.0),
    );
    let ring = "M0 -13.3A13.3 13.3 0 0 1 0 13.3A13.3 13.3 0 0 1 0 -13.3Z";
    let marks = format!(
        "<g transform=\"translate(15 15)\">{}{}<g transform=\"rotate(45)\">{sepal}{}</g>{leaf}{}{}{}</g><g>{filler}</g>{}",
        line(ring, dye.second, 0.8),
        dots(
            "M0 -12A12 12 0 0 1 0 12A12 12 0 0 1 0 -12Z",
            dye.figure,
            0.8,
            1.885
        ),
        turned("s", &QUARTERS),
        turned("k", &QUARTERS),
        specks(&[(0.0, 0.0)], dye.figure, 4.6),
        specks(&[(0.0, 0.0)], dye.accent, 2.6),
        ["30 0", "0 30", "30 30"]
            .map(|at| format!("<use href=\"#f\" transform=\"translate({at})\"/>"))
            .concat(),
    );
    Tile {
        width: 30.0,
        height: 30.0,
        turn: 0.0,
        marks,
    }
}

/// Draws nitik: small squares and dashes in place of lines, like the threads of patola.
pub fn nitik(dye: &Dye) -> Tile {
    let arm = format!(
        "<g id=\"k\"><path d=\"M-.6 -4.2h1.2v-1.6h-1.2zM-.6 -6.9h1.2v-1.6h-1.2zM-2.6 -5.8h1.2v-1.6h-1.2zM1.4 -5.8h1.2v-1.6h-1.2zM-.6 -9.6h1.2v-1.2h-1.2z\" fill=\"{}\"/>{}</g>",
        dye.figure,
        line("M-1.6 -2.9H1.6", dye.second, 0.9),
    );
    let marks = format!(
        "<g transform=\"translate(12 12)\">{arm}{}<g transform=\"rotate(45)\"><path id=\"s\" d=\"M-.7 -4.6h1.4v-1.8h-1.4zM-.7 -7.6h1.4v-1.6h-1.4z\" fill=\"{}\"/>{}</g><path d=\"M-1.3 -1.3h2.6v2.6h-2.6z\" fill=\"{}\"/></g>{}{}",
        turned("k", &QUARTERS),
        dye.second,
        turned("s", &QUARTERS),
        dye.accent,
        dots("M0 0H24M0 24H24M0 0V24M24 0V24", dye.figure, 0.9, 2.4),
        specks(
            &[(0.0, 0.0), (24.0, 0.0), (0.0, 24.0), (24.0, 24.0)],
            dye.accent,
            2.4
        ),
    );
    Tile {
        width: 24.0,
        height: 24.0,
        turn: 0.0,
        marks,
    }
}

/// Draws sido mukti: a net of leafed bands, wings in one lozenge and a pavilion in the next.
pub fn sido_mukti(dye: &Dye) -> Tile {
    let net = "M0 20L20 0L40 20L20 40Z";
    let wing = "M1.2 4C4 3.6 8.6 2.4 10.8 -3.4C8.9 -1.8 7.8 -1.8 7 -1.9C7.6 -3.2 7.4 -4.4 6.8 -5.2C6 -3.4 4.8 -3 3.8 -3C4 -4.6 3.4 -5.6 2.6 -6.2C2.4 -4 1.8 -2.4 1.2 -1.6Z";
    let wings = format!(
        "<g transform=\"translate(20 20)\"><g id=\"w\">{}{}</g><use href=\"#w\" transform=\"scale(-1 1)\"/>{}{}{}</g>",
        fill(wing, dye.figure),
        line(
            "M2.2 2.4C5 2 7.4 .8 8.8 -1M2.4 .2C4 0 5.4 -.8 6.2 -2",
            dye.second,
            0.6
        ),
        fill(
            "M0 -8.6C-1.7 -6.4 -1.5 -4 0 -2.6C1.5 -4 1.7 -6.4 0 -8.6Z",
            dye.accent
        ),
        fill("M0 5C-2.6 6.2 -2.2 9 0 11.4C2.2 9 2.6 6.2 0 5Z", dye.second),
        line("M0 -2V5M0 6.4V9.6", dye.accent, 0.8),
    );
    let hall = format!(
        "<g id=\"h\">{}{}{}{}</g>",
        fill(
            "M-6.4 -.6C-4 -1.4 -1.4 -3.6 0 -7.6C1.4 -3.6 4 -1.4 6.4 -.6L5 1.2H-5Z",
            dye.second
        ),
        line(
            "M-3.8 1.4V6M0 1.4V6M3.8 1.4V6M-6.4 6.6H6.4M-7.6 8.4H7.6",
            dye.figure,
            1.0
        ),
        dots("M-4 -.2H4.2M-2 -2.2H2.2", dye.figure, 0.7, 1.5),
        specks(
            &[(0.0, -9.6), (-8.6, 1.0), (8.6, 1.0), (0.0, 11.4)],
            dye.accent,
            1.4
        ),
    );
    let marks = format!(
        "{}{}{}{wings}<g>{hall}</g>{}{}",
        line(net, dye.second, 3.4),
        line(net, dye.ground, 1.9),
        dots(net, dye.figure, 1.2, 2.357),
        ["40 0", "0 40", "40 40"]
            .map(|at| format!("<use href=\"#h\" transform=\"translate({at})\"/>"))
            .concat(),
        specks(
            &[(20.0, 0.0), (0.0, 20.0), (40.0, 20.0), (20.0, 40.0)],
            dye.accent,
            3.0
        ),
    );
    Tile {
        width: 40.0,
        height: 40.0,
        turn: 0.0,
        marks,
    }
}
