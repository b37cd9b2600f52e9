//! Skirt and trousers.

use super::super::figure::{self, Head};
use super::super::path::{Point, curve, folds, mirrored, on_side, points};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::{hijab_colour, on_figure, skin, sleeves};

/// Draws the wrapped skirt: overlapping front with a border, tied at the waist.
pub(super) fn rok_lilit(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(
        pen,
        pose,
        head,
        |pen| figure::shoes(pen, dye.partner, 376.0),
        |pen| {
            if pose == Pose::Flat {
                pen.shape(
                    "M-26 142C-12 137 12 137 26 142L25 148H-25Z",
                    dye.ground.mix(super::Colour::INK, 40),
                );
            }
            let under = points(
                "-26,144 -10,148 10,148 26,144 33,166 38,190 40,210 46,270 52,320 55,364 30,371 -20,372 -48,366 -46,300 -40,240 -38,200 -36,176 -31,160 -26,144",
            );
            pen.panel(
                &(curve(&under) + "Z"),
                Fill::Cloth("c"),
                &folds("26,190 32,280 40,372 8; -20,180 -28,280 -36,372 8"),
                &folds("34,200 40,280 48,368 6"),
            );
            let over = points(
                "-26,144 -10,148 10,148 26,144 29,152 30,158 31,164 26,230 14,310 -2,378 -18,378 -40,375 -56,366 -50,300 -42,240 -39,204 -37,176 -31,160 -26,144",
            );
            pen.panel(
                &(curve(&over) + "Z"),
                Fill::Cloth("l"),
                &folds(
                    "24,160 8,250 -14,380 12; 20,158 -10,240 -38,378 11; 12,156 -16,190 -36,220 7",
                ),
                &folds("22,160 0,250 -25,380 8; 6,158 -22,260 -48,372 8"),
            );
            // The border of the cloth runs down the overlapping edge, with its wiron pleats beside.
            let edge = points(
                "24,150 27,150 30,152 31,164 26,230 14,310 -2,378 -5,378 -7,378 -9,378 6,310 18,230 24,150",
            );
            pen.panel(&(curve(&edge) + "Z"), Fill::Plain(dye.second), &[], &[]);
            pen.stroke("M27 170C22 236 10 314 -5 376", dye.figure, 0.8);
            pen.crease("M20 156C14 230 2 310 -14 377M14 154C6 230 -8 310 -24 377");
            pen.stitch("M-55 360C-40 369 -18 372 -3 372", dye.figure);
            pen.panel(
                "M-26.6 142C-10 146.6 10 146.6 26.6 142L28.4 152C10 157 -10 157 -28.4 152Z",
                Fill::Plain(dye.partner),
                &[],
                &[],
            );
            pen.panel("M20 148C26 144 31 147 30 152C36 162 41 176 43 192L36 195C33 180 29 168 24 158C25 172 24 186 20 200L14 197C17 182 18 168 18 156C16 152 17 149 20 148Z", Fill::Plain(dye.partner), &folds("26,152 30,164 37,192 3"), &[]);
            if pose == Pose::Worn {
                blouse(pen, dye.partner, pose);
            }
        },
    );
}

/// Draws wide trousers with pressed pleats.
pub(super) fn kulot(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(
        pen,
        pose,
        head,
        |pen| figure::shoes(pen, dye.second, 374.0),
        |pen| {
            if pose == Pose::Flat {
                pen.shape(
                    "M-25 142C-12 137 12 137 25 142L25 148H-25Z",
                    dye.ground.mix(super::Colour::INK, 40),
                );
            }
            wide_legs(pen, 358.0);
            pen.panel(
                "M-26 142C-10 146 10 146 26 142L27.6 154C10 158 -10 158 -27.6 154Z",
                Fill::Cloth("m"),
                &[],
                &[],
            );
            pen.crease("M-18 144.6V156M-12 145.4V156.6M12 145.4V156.6M18 144.6V156");
            pen.stroke(
                "M-3 152C-8 160 -9 172 -8 180M3 152C6 160 6 168 4 176M-3 152H3",
                dye.partner,
                1.7,
            );
            if pose == Pose::Worn {
                blouse(pen, dye.partner, pose);
            }
        },
    );
}

/// Draws the two wide legs themselves.
pub(super) fn wide_legs(pen: &mut Pen, bottom: f64) {
    let dye = pen.cloth.dye;
    for side in [1.0, -1.0] {
        let leg: Vec<Point> = on_side(
            &[
                (0.0, 146.0),
                (10.0, 146.0),
                (20.0, 145.0),
                (26.0, 143.0),
                (33.0, 162.0),
                (37.0, 180.0),
                (39.0, 198.0),
                (46.0, 250.0),
                (55.0, 310.0),
                (60.0, bottom - 6.0),
                (44.0, bottom + 2.0),
                (24.0, bottom + 3.0),
                (5.0, bottom),
                (4.0, 300.0),
                (2.0, 240.0),
                (0.0, 208.0),
                (0.0, 180.0),
                (0.0, 160.0),
                (0.0, 146.0),
            ],
            side,
        );
        pen.panel(
            &(curve(&leg) + "Z"),
            Fill::Cloth(if side > 0.0 { "c" } else { "l" }),
            &[
                (
                    (side * 16.0, 156.0),
                    (side * 26.0, 250.0),
                    (side * 40.0, bottom + 4.0),
                    9.0,
                ),
                (
                    (side * 6.0, 208.0),
                    (side * 9.0, 280.0),
                    (side * 13.0, bottom + 4.0),
                    7.0,
                ),
                (
                    (side * 1.0, 206.0),
                    (side * 12.0, 214.0),
                    (side * 26.0, 216.0),
                    5.0,
                ),
            ],
            &[
                (
                    (side * 20.0, 158.0),
                    (side * 32.0, 250.0),
                    (side * 49.0, bottom),
                    6.0,
                ),
                (
                    (side * 11.0, 170.0),
                    (side * 17.0, 260.0),
                    (side * 25.0, bottom + 4.0),
                    6.0,
                ),
            ],
        );
        pen.crease(&format!(
            "M{} 156C{} 200 {} 290 {} {}",
            side * 15.0,
            side * 20.0,
            side * 29.0,
            side * 34.0,
            bottom
        ));
        pen.stitch(
            &format!(
                "M{} {}C{} {} {} {} {} {}",
                side * 5.0,
                bottom - 6.0,
                side * 24.0,
                bottom - 3.0,
                side * 44.0,
                bottom - 4.0,
                side * 58.6,
                bottom - 12.0
            ),
            dye.figure,
        );
    }
    pen.seam("M0 150V207");
}

/// Draws the plain blouse worn with a skirt or trousers, tucked in at the waist.
pub(super) fn blouse(pen: &mut Pen, colour: super::Colour, pose: Pose) {
    let plain = Fill::Plain(colour);
    let sleeves = Sleeves {
        cuff: Some((0.07, plain)),
        cloth: [plain; 3],
        ..sleeves(1.0, [11.5, 11.0, 9.0], skin(pen))
    };
    behind(pen, pose, &sleeves);
    let body = points(
        "0,86 6,86 11,82 12,76 20,78 30,80 37.5,84 36,94 33,104 31.5,115 31,130 28,138 28,147 18,152 8,151 0,152",
    );
    pen.panel(
        &mirrored(&body),
        plain,
        &folds("29,117 18,132 8,148 5; -29,117 -18,134 -12,150 5"),
        &folds("-16,94 -18,112 -14,134 7"),
    );
    across(pen, pose, &sleeves);
}
