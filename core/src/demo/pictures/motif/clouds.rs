//! Mega mendung: curled clouds of Cirebon, each layer of the same blue one bath paler.

use super::super::cloth::Dye;
use super::Tile;

/// One cloud round its own middle: sharp tails, five puffs, two cusps below.
const CLOUD: &str = "M-33 6C-26 6 -24 3 -23 0C-20 1 -17 -1 -17 -4C-16 -10 -7 -11 -4 -6C-3 -12 7 -13 9 -6C12 -9 18 -6 16 -1C20 -2 22 2 21 4C25 6 29 5 34 3C28 10 19 11 14 8C10 12 2 12 -2 8C-8 13 -18 12 -22 8C-26 10 -30 9 -33 6Z";
/// The curls inside it.
const CURLS: &str = "M-18 4C-15 7 -9 6 -9 1C-9 -3 -14 -3 -14 0C-14 2 -12 2 -12 1M-3 5C1 8 8 6 8 0C8 -4 2 -5 2 -1C2 1 4 1 4.6 0M13 5C16 6 18 5 18 3";

/// Draws clouds in layers: strokes of falling width lay one shade upon the other.
pub fn mega_mendung(dye: &Dye) -> Tile {
    let steps = [
        (dye.ground, 15.0),
        (dye.figure, 13.0),
        (dye.ground.mix(dye.figure, 66), 10.6),
        (dye.ground.mix(dye.figure, 40).mix(dye.second, 30), 8.0),
        (dye.second, 5.4),
        (dye.ground.mix(dye.second, 50), 2.6),
    ];
    let layers: String = steps
        .iter()
        .map(|(colour, width)| {
            format!("<use href=\"#p\" stroke=\"{colour}\" stroke-width=\"{width}\"/>")
        })
        .collect();
    let cloud = format!(
        "<g id=\"k\" stroke-linejoin=\"round\">{layers}<path id=\"p\" d=\"{CLOUD}\" fill=\"{}\"/><path d=\"{CURLS}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1\" stroke-linecap=\"round\"/></g>",
        dye.ground, dye.figure,
    );
    // Every row lies over the one above it, across the tile's edges too.
    let rows: String = [(19, -14), (57, 20), (19, 54), (57, 88)]
        .iter()
        .map(|(x, y)| {
            [x - 76, *x, x + 76]
                .map(|x| format!("<use href=\"#k\" transform=\"translate({x} {y})\"/>"))
                .concat()
        })
        .collect();
    let marks = format!("<g transform=\"translate(0 -60)\">{cloud}</g>{rows}");
    Tile {
        width: 76.0,
        height: 68.0,
        turn: 0.0,
        marks,
    }
}
