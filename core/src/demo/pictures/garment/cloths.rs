//! Lengths of cloth: kain, shawl, and the rod they hang over.

use super::super::colour::Colour;
use super::super::figure::{self, Head};
use super::super::path::{folds, mirrored, points};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::Pose;
use super::{bottoms, on_figure, veils};

const WOOD: Colour = Colour::hex(0x8f6542);

/// Draws the wooden rod; its cords belong behind the cloth.
pub(super) fn rod(pen: &mut Pen, behind: bool) {
    if behind {
        pen.stroke("M-92 29L0 -30L92 29", Colour::hex(0xcbb692), 1.6);
        pen.stroke("M-104 31H104", WOOD.mix(Colour::INK, 30), 7.4);
        pen.stroke("M-104 30H104", WOOD, 6.0);
        pen.stroke("M-104 28.4H104", WOOD.mix(Colour::PAPER, 36), 1.2);
    } else {
        pen.buttons(&[(-92.0, 30.0), (92.0, 30.0)], 2.0, Colour::hex(0xcbb692));
    }
}

/// Draws a long scarf over the rod, both fringed ends hanging down.
pub(super) fn long_scarf(pen: &mut Pen, half: f64) {
    let dye = pen.cloth.dye;
    rod(pen, true);
    let (left, right) = (-half - 8.0, half - 8.0);
    let rear = format!(
        "M{} 30C{} 120 {} 190 {} 268C{} 272 {} 272 {} 266C{} 190 {} 120 {} 30Z",
        left + 26.0,
        left + 30.0,
        left + 26.0,
        left + 32.0,
        left + 60.0,
        right + 10.0,
        right + 28.0,
        right + 22.0,
        right + 24.0,
        right + 16.0
    );
    fringe(
        pen,
        left + 32.0,
        right + 28.0,
        266.0,
        dye.ground.mix(Colour::INK, 20),
    );
    pen.panel(
        &rear,
        Fill::Cloth("r"),
        &[
            (
                (right + 6.0, 34.0),
                (right + 8.0, 150.0),
                (right + 8.0, 272.0),
                14.0,
            ),
            (
                (left + 50.0, 34.0),
                (left + 50.0, 150.0),
                (left + 52.0, 272.0),
                30.0,
            ),
        ],
        &[],
    );
    let front = format!(
        "M{left} 34C{} 26 {} 24 {right} 30C{} 130 {} 230 {} 328C{} 333 {} 334 {} 329C{} 230 {} 130 {left} 34Z",
        left + 20.0,
        right - 20.0,
        right + 4.0,
        right - 4.0,
        right + 2.0,
        right - 20.0,
        left + 20.0,
        left - 4.0,
        left + 4.0,
        left - 4.0
    );
    fringe(pen, left - 3.0, right + 1.0, 329.0, dye.ground);
    let at = |share: f64| left + (right - left) * share;
    pen.panel(
        &front,
        Fill::Cloth("c"),
        &[
            ((at(0.16), 30.0), (at(0.2), 180.0), (at(0.15), 334.0), 10.0),
            ((at(0.5), 28.0), (at(0.46), 180.0), (at(0.5), 334.0), 13.0),
            ((at(0.82), 28.0), (at(0.84), 180.0), (at(0.8), 334.0), 11.0),
        ],
        &[
            ((at(0.3), 30.0), (at(0.32), 180.0), (at(0.3), 334.0), 10.0),
            ((at(0.66), 28.0), (at(0.65), 180.0), (at(0.66), 334.0), 10.0),
        ],
    );
    pen.stroke(
        &format!(
            "M{} 318C{} 322 {} 322 {} 317",
            left - 3.0,
            left + 20.0,
            right - 20.0,
            right + 1.0
        ),
        dye.second,
        2.6,
    );
    rod(pen, false);
}

fn fringe(pen: &mut Pen, from: f64, to: f64, top: f64, colour: Colour) {
    let count = ((to - from) / 3.2) as i32;
    let threads: String = (0..=count)
        .map(|thread| {
            let lean = if thread % 3 == 0 { 1 } else { -1 };
            format!("M{:.1} {top}l{lean} 14", from + f64::from(thread) * 3.2)
        })
        .collect();
    pen.stroke(&threads, colour, 1.3);
}

/// Draws the length of cloth, folded over a rod with its bordered end in front, or wrapped.
pub(super) fn kain(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Worn {
        on_figure(
            pen,
            pose,
            Head::Bun,
            |pen| {
                figure::shoes(pen, Colour::hex(0x4a2f22), 374.0);
                let half = points(
                    "0,146 12,146 22,146 27,150 37,176 40,200 39,240 37,290 34,330 33,364 22,369 8,370 0,370",
                );
                pen.panel(
                    &mirrored(&half),
                    Fill::Cloth("c"),
                    &folds("-14,170 -18,270 -22,372 9; 22,180 26,270 26,372 7"),
                    &folds("-6,170 -8,270 -12,372 6"),
                );
                pen.panel(
                    "M4 150L20 150C18 230 16 300 14 369.6L-4 370C0 300 3 230 4 150Z",
                    Fill::Cloth("r"),
                    &folds("10,152 8,260 4,371 5"),
                    &[],
                );
                pen.crease("M8 152C7 230 4 300 1 370M12 152C11 230 9 300 6 370M16 152C15 230 13 300 10 370");
                pen.stroke("M4 150C3 230 0 300 -4 370", dye.accent, 1.2);
            },
            |pen| {
                bottoms::blouse(pen, dye.partner, pose);
                pen.panel(
                    "M-27 140C-10 146 10 146 27 140L29 158C10 164 -10 164 -29 158Z",
                    Fill::Plain(dye.second.mix(Colour::INK, 20)),
                    &[],
                    &[],
                );
                pen.crease("M-28 146C-10 151 10 151 28 146M-28.4 152C-10 157 10 157 28.4 152");
            },
        );
        return;
    }
    rod(pen, true);
    pen.panel(
        "M-70 30H92C94 130 90 230 93 338C40 344 -20 344 -66 340C-70 230 -68 130 -70 30Z",
        Fill::Cloth("r"),
        &folds("60,34 62,180 66,344 24; 84,34 84,180 86,344 16"),
        &[],
    );
    let front = "M-88 34C-50 27 30 26 76 31C79 120 74 210 77 300C30 307 -40 307 -90 302C-92 210 -86 120 -88 34Z";
    pen.panel(
        front,
        Fill::Cloth("c"),
        &folds("-58,30 -56,160 -60,308 13; -6,28 -10,160 -4,308 15; 46,28 48,160 44,308 13"),
        &folds("-36,30 -34,160 -36,308 11; 20,28 22,160 20,308 11"),
    );
    // The head of the cloth: a row of tumpal triangles.
    pen.panel(
        "M-89.6 262C-40 267 30 267 76.6 260L77 300C30 307 -40 307 -90 302Z",
        Fill::Plain(dye.second),
        &[],
        &[],
    );
    let peaks: String = (0..11)
        .map(|peak| format!("M{} 301l7.4 -32l7.4 32z", -88 + peak * 15))
        .collect();
    let cores: String = (0..11)
        .map(|peak| format!("M{} 301l3.6 -17l3.6 17z", -84 + peak * 15))
        .collect();
    pen.raw(&format!("<path d=\"{peaks}\" fill=\"{}\"/><path d=\"{cores}\" fill=\"{}\"/><path d=\"M-89 266C-40 271 30 271 76 264\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\" stroke-dasharray=\"0 3.4\" stroke-linecap=\"round\"/>", dye.figure, dye.ground, dye.figure));
    rod(pen, false);
}

/// Draws the shawl over its rod, or laid over one shoulder of a plain gown.
pub(super) fn selendang(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Flat {
        long_scarf(pen, 54.0);
        return;
    }
    on_figure(
        pen,
        pose,
        Head::Bun,
        |pen| veils::plain_gown(pen, pose),
        |pen| {
            fringe(pen, -44.0, -12.0, 236.0, dye.ground);
            pen.panel(
            "M-12 76C-20 77 -32 79 -40 85C-44 130 -44 190 -46 238C-34 242 -22 242 -11 238C-12 190 -9 130 -6 100C-8 92 -11 84 -12 76Z",
            Fill::Cloth("c"),
            &folds("-30,84 -30,160 -32,242 8; -16,90 -18,160 -17,242 6"),
            &folds("-24,84 -24,160 -25,242 6"),
        );
            pen.stroke("M-45.6 230C-34 234 -22 234 -11.4 230", dye.second, 2.0);
        },
    );
}
