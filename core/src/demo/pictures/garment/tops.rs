//! Tunic, blouse, and the set of blouse and trousers.

use super::super::figure::Head;
use super::super::path::{curve, folds, mirrored, on_side, points};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::bottoms::wide_legs;
use super::{hijab_colour, hollow, on_figure, skin, skirt, sleeves, trousers};

/// Draws the tunic: standing collar, short placket, side slits, hem below the knee at the back.
pub(super) fn tunik(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves {
        cuff: Some((0.12, Fill::Plain(dye.partner))),
        ..sleeves(0.97, [12.0, 11.5, 11.0], skin(pen))
    };
    let head = Head::Hijab(hijab_colour(pen));
    let lower = dye.partner.mix(dye.ground, 12);
    on_figure(
        pen,
        pose,
        head,
        |pen| trousers(pen, lower, 1.0),
        |pen| {
            if pose == Pose::Flat {
                hollow(pen, 12.0, 72.0, 14.0);
            }
            behind(pen, pose, &sleeves);
            let back =
                points("0,200 14,200 30,200 40,214 47,240 51,262 53,286 36,291 18,292 0,292");
            pen.panel(
                &mirrored(&back),
                Fill::Plain(dye.ground.mix(super::Colour::INK, 34)),
                &[],
                &[],
            );
            let body = points(
                "0,90 6,89 10.6,84 12,76 20,78 30,80 37.5,84 36,94 33,104 31.5,115 31.4,130 30,140 31,154 34,180 42,206 46,232 47.4,246 48,262 48.6,278 34,284 16,285 0,285",
            );
            pen.panel(
            &mirrored(&body),
            Fill::Cloth("c"),
            &folds("7,150 10,220 17,288 10; -10,146 -15,220 -25,288 11; 24,160 30,220 37,286 8; 29,117 18,130 6,136 4; -29,119 -20,132 -12,140 4"),
            &folds("1,156 3,220 6,288 8; -18,156 -25,220 -38,284 8; 17,160 21,220 28,286 7; -17,94 -19,110 -17,128 7"),
        );
            pen.panel(
                "M-3.4 90L3.4 90V142C3.4 145 -3.4 145 -3.4 142Z",
                Fill::Cloth("c"),
                &[],
                &[],
            );
            pen.stitch("M-2.2 92V141.6M2.2 92V141.6", dye.figure);
            pen.buttons(&points("0,97 0,109 0,121 0,133"), 1.7, dye.accent);
            collar(pen, Fill::Plain(dye.partner));
            pen.stitch(
                "M-47.4 271C-32 278 -16 279 0 279C16 279 32 278 47.4 271",
                dye.figure,
            );
            pen.seam("M46.2 236L48.6 278M-46.2 236L-48.6 278");
            across(pen, pose, &sleeves);
        },
    );
}

/// A standing collar in two leaves.
fn collar(pen: &mut Pen, fill: Fill) {
    for side in [-1.0, 1.0] {
        let leaf = on_side(
            &points(
                "0.6,91 6,90 11,85 12.6,76.4 12.8,74 12.4,72 11.6,70.6 10,79 6,84.4 0.6,85.6 0.6,87 0.6,89 0.6,91",
            ),
            side,
        );
        pen.panel(&(curve(&leaf) + "Z"), fill, &[], &[]);
    }
}

/// Draws the blouse: yoke, gathered body, wide sleeves caught in a cuff, a bow at the neck.
pub(super) fn blus(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves {
        cuff: Some((0.06, Fill::Cloth("r"))),
        ..sleeves(0.94, [12.5, 16.5, 9.0], skin(pen))
    };
    let head = Head::Hijab(hijab_colour(pen));
    let lower = dye.second.mix(dye.ground, 55).mix(super::Colour::INK, 20);
    on_figure(
        pen,
        pose,
        head,
        |pen| skirt(pen, lower),
        |pen| {
            if pose == Pose::Flat {
                hollow(pen, 12.0, 74.0, 10.0);
            }
            behind(pen, pose, &sleeves);
            let body = points(
                "0,86 6,86 11,82 12,76 20,78 30,80 37.5,84 36,94 33,104 31.5,115 31.5,132 30,142 31,154 33,172 40,194 43,212 36,218 30,215 22,218 14,221 8,217 0,219",
            );
            pen.panel(
            &mirrored(&body),
            Fill::Cloth("c"),
            &folds("9,106 12,160 20,222 8; -6,106 -9,160 -14,222 8; -17,104 -22,160 -31,220 7; 21,110 27,160 35,218 6"),
            &folds("2,108 3,160 6,222 6; -11,106 -15,160 -22,222 6; 15,106 20,160 28,220 6"),
        );
            pen.seam("M-34.6 101C-20 106 20 106 34.6 101");
            pen.crease("M-24 104q-1 8 -2 16M-16 105q-1 8 -1.6 14M-8 105.400q-.6 7 -1 12M8 105.400q.6 7 1 12M16 105q1 8 1.6 14M24 104q1 8 2 16");
            pen.stitch("M-41.6 206C-34 212 -28 209 -21 212C-13 215 -7 211 0 213C7 211 13 215 21 212C28 209 34 212 41.6 206", dye.figure);
            let bow = Fill::Plain(dye.partner);
            pen.panel("M-12.6 75.4C-12 82 -7 86.6 0 86.6C7 86.6 12 82 12.6 75.4L11 72.4C9.4 79 5 82 0 82C-5 82 -9.4 79 -11 72.4Z", bow, &[], &[]);
            pen.panel(
                "M-1 86C-6 100 -10 116 -13 130L-5.6 134C-4 118 -1 102 1.6 88Z",
                bow,
                &[],
                &[],
            );
            pen.panel(
                "M1 86C5 98 8 108 12 122L18.6 117C13 106 8 96 3 86Z",
                bow,
                &[],
                &[],
            );
            pen.panel(
                "M0 87C-6 80 -16 78 -19 83C-20 89 -17 94 -11 93C-6 92 -2 90 0 87Z",
                bow,
                &folds("-2,87 -8,86 -15,86 3"),
                &[],
            );
            pen.panel(
                "M0 87C6 80 16 78 19 83C20 89 17 94 11 93C6 92 2 90 0 87Z",
                bow,
                &folds("2,87 8,87 15,88 3"),
                &[],
            );
            pen.panel("M-3 83.6C-1 82.4 1 82.4 3 83.6C3.8 86 3.8 88 3 90.4C1 91.4 -1 91.4 -3 90.4C-3.8 88 -3.8 86 -3 83.6Z", bow, &[], &[]);
            across(pen, pose, &sleeves);
        },
    );
}

/// Draws the set: a short boxy blouse over wide trousers of the same cloth.
pub(super) fn setelan(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves {
        cuff: Some((0.08, Fill::Plain(dye.partner))),
        ..sleeves(0.84, [13.0, 13.0, 13.0], skin(pen))
    };
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(
        pen,
        pose,
        head,
        |pen| super::super::figure::shoes(pen, dye.second, 374.0),
        |pen| {
            wide_legs(pen, 362.0);
            if pose == Pose::Flat {
                hollow(pen, 12.0, 74.0, 12.0);
            }
            behind(pen, pose, &sleeves);
            let body = points(
                "0,100 4,92 11,84 12,76 20,78 30,80 38,84 36.5,94 34,104 33,115 34,140 36,160 40,196 26,201 12,202 0,202",
            );
            pen.panel(
                &mirrored(&body),
                Fill::Cloth("c"),
                &folds("8,130 10,170 15,204 8; -12,120 -16,160 -23,204 9; 30,118 22,132 14,138 4"),
                &folds("-18,96 -20,116 -18,140 8; 17,140 20,170 26,204 7"),
            );
            pen.stroke(
                "M-12 76C-11 84 -4 92 0 100C4 92 11 84 12 76",
                dye.partner,
                3.0,
            );
            pen.seam("M0 102V201");
            pen.buttons(
                &points("2.6,112 2.6,130 2.6,148 2.6,166 2.6,184"),
                1.7,
                dye.partner,
            );
            for side in [-1.0, 1.0] {
                pen.panel(
                    &format!(
                        "M{} 166L{} 164L{} 186C{} 188 {} 189 {} 188Z",
                        side * 10.0,
                        side * 27.0,
                        side * 28.4,
                        side * 22.0,
                        side * 16.0,
                        side * 11.0
                    ),
                    Fill::Cloth("c"),
                    &[],
                    &[],
                );
                pen.stroke(
                    &format!("M{} 166L{} 164", side * 10.0, side * 27.0),
                    dye.partner,
                    1.8,
                );
            }
            pen.stitch(
                "M-39.4 191C-26 196 -12 197 0 197C12 197 26 196 39.4 191",
                dye.figure,
            );
            across(pen, pose, &sleeves);
        },
    );
}
