//! Long things: gamis in three cuts, dress, outer.

use super::super::figure::{self, Head};
use super::super::path::{Fold, curve, folds, folds_on, mirrored, on_side, points};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::{hijab_colour, hollow, on_figure, skin, sleeves};

/// The shape all long gowns share, from the neck to a hem that swings.
const GOWN: &str = "0,88 7,88 12,83 13,76 21,78 30,80 37.5,84 36,94 33,104 31.5,115 31,128 27.5,138 28,150 31,190 50,290 67,364 46,374 22,376 0,376";

const SKIRT_DARK: &str = "7,158 12,270 22,380 13; -9,152 -18,270 -36,378 15; 22,168 34,280 50,376 11; -2,230 -4,310 -6,380 9";
const BODICE_DARK: &str = "29,116 18,128 8,132 4; -29,118 -18,132 -10,138 4";

const SKIRT_LIGHT: &str = "1,160 4,270 8,378 10; -16,158 -30,280 -52,374 9; 15,170 24,280 36,378 8; -5,180 -12,280 -22,378 7";
const BODICE_LIGHT: &str = "-16,92 -18,108 -16,124 8";

fn gown_folds(skirt: &str, bodice: &str) -> Vec<Fold> {
    [folds(skirt), folds(bodice)].concat()
}

/// Draws the gamis: round neck, hidden opening to the waist, cuffs of the second colour.
pub(super) fn gamis(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves {
        cuff: Some((0.1, Fill::Plain(dye.partner))),
        ..sleeves(1.0, [11.5, 10.5, 9.0], skin(pen))
    };
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(
        pen,
        pose,
        head,
        |pen| figure::shoes(pen, dye.second, 376.0),
        |pen| {
            if pose == Pose::Flat {
                hollow(pen, 13.0, 75.0, 10.0);
            }
            behind(pen, pose, &sleeves);
            pen.panel(
                &mirrored(&points(GOWN)),
                Fill::Cloth("c"),
                &gown_folds(SKIRT_DARK, BODICE_DARK),
                &gown_folds(SKIRT_LIGHT, BODICE_LIGHT),
            );
            pen.panel(
                "M-2.6 87.6H2.6V151.4L0 154L-2.6 151.4Z",
                Fill::Plain(dye.partner),
                &[],
                &[],
            );
            pen.stroke(
                "M-13 76C-12 83 -7 88.4 0 88.4C7 88.4 12 83 13 76",
                dye.partner,
                2.6,
            );
            pen.buttons(&points("0,95 0,106 0,117 0,128 0,139"), 1.5, dye.accent);
            pen.seam("M33 103C30 124 24 138 24 152C27 200 38 300 46 370M-33 103C-30 124 -24 138 -24 152C-27 200 -38 300 -46 370");
            pen.stitch(
                "M-64 358C-44 367.6 -22 370 0 370C22 370 44 367.6 64 358",
                dye.figure,
            );
            across(pen, pose, &sleeves);
        },
    );
}

/// Draws the gamis with a figured middle panel between plain sides.
pub(super) fn gamis_panel(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let plain = Fill::Plain(dye.partner);
    let figured = Fill::Cloth("c");
    let sleeves = Sleeves {
        cuff: Some((0.18, figured)),
        cloth: [plain; 3],
        ..sleeves(1.0, [11.5, 11.0, 10.5], skin(pen))
    };
    let head = Head::Hijab(dye.ground.mix(dye.partner, 12));
    on_figure(
        pen,
        pose,
        head,
        |pen| figure::shoes(pen, dye.ground, 376.0),
        |pen| {
            if pose == Pose::Flat {
                hollow(pen, 13.0, 75.0, 10.0);
            }
            behind(pen, pose, &sleeves);
            pen.panel(
                &mirrored(&points(GOWN)),
                plain,
                &gown_folds(SKIRT_DARK, BODICE_DARK),
                &gown_folds(SKIRT_LIGHT, BODICE_LIGHT),
            );
            let middle = points(
                "0,88 5,88 9,86 11.4,82 16,104 13,130 12.5,150 15,210 20,300 26,374.4 18,376 8,376 0,376",
            );
            pen.panel(
                &mirrored(&middle),
                figured,
                &folds(SKIRT_DARK)[..1],
                &folds(SKIRT_LIGHT)[..1],
            );
            pen.stroke(
                "M-13 76C-12 83 -7 88.4 0 88.4C7 88.4 12 83 13 76",
                dye.ground,
                2.4,
            );
            pen.stroke("M11.4 82C16 104 13 130 12.5 150C15 210 20 300 26 374M-11.4 82C-16 104 -13 130 -12.5 150C-15 210 -20 300 -26 374", dye.accent, 0.9);
            pen.panel(
                "M-28 147C-14 150 14 150 28 147L28.4 155C14 158 -14 158 -28.4 155Z",
                figured,
                &[],
                &[],
            );
            pen.panel("M17 149C23 150 26 153 25 158C29 176 33 196 32 214L25 212C24 192 20 172 17 158C14 176 12 190 8 204L2.6 200C6 184 10 168 13 157C12 152 14 149 17 149Z", figured, &[], &[]);
            across(pen, pose, &sleeves);
        },
    );
}

/// Draws the festive gamis: fitted bodice with a lace yoke, three tiers of flounces.
pub(super) fn gamis_pesta(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves {
        cuff: Some((0.2, Fill::Plain(dye.ground.mix(dye.second, 35)))),
        ..sleeves(1.0, [11.0, 12.0, 12.5], skin(pen))
    };
    let head = Head::Hijab(dye.ground.mix(dye.figure, 34));
    on_figure(
        pen,
        pose,
        head,
        |pen| figure::shoes(pen, dye.accent, 376.0),
        |pen| {
            if pose == Pose::Flat {
                hollow(pen, 13.0, 75.0, 10.0);
            }
            behind(pen, pose, &sleeves);
            let tiers: [(f64, f64, f64, f64); 3] = [
                (290.0, 378.0, 50.0, 76.0),
                (216.0, 304.0, 37.0, 60.0),
                (146.0, 230.0, 24.0, 46.0),
            ];
            for (index, (top, low, narrow, wide)) in tiers.iter().enumerate() {
                let step = wide / 4.0;
                let mut half = vec![
                    (0.0, *top),
                    (narrow * 0.5, *top),
                    (narrow * 0.8, *top),
                    (*narrow, top + 2.0),
                    (narrow + 6.0, top + 30.0),
                    (wide - 4.0, low - 30.0),
                    (*wide, low - 10.0),
                ];
                // A flounce: the hem runs in waves towards the middle.
                for wave in 0..4 {
                    let x = wide - step * f64::from(wave);
                    let y =
                        low - 6.0 + 2.0 * f64::from(wave) + if wave % 2 == 0 { 3.0 } else { 0.0 };
                    half.extend([
                        (x - step * 0.3, y + 2.0),
                        (x - step * 0.7, y + 2.0),
                        (x - step, y - 2.0 + f64::from(wave / 3) * 2.0),
                    ]);
                }
                let pleat = |from: f64, to: f64, width: f64| {
                    (
                        (from * narrow, top + 2.0),
                        ((from + to) / 2.0 * wide * 0.92, (top + low) / 2.0),
                        (to * wide, low + 2.0),
                        width,
                    )
                };
                let shade = [
                    pleat(-0.7, -0.76, 9.0),
                    pleat(-0.3, -0.28, 8.0),
                    pleat(0.1, 0.22, 9.0),
                    pleat(0.55, 0.72, 9.0),
                ];
                let shine = [
                    pleat(-0.5, -0.52, 8.0),
                    pleat(-0.1, -0.02, 7.0),
                    pleat(0.35, 0.48, 7.0),
                ];
                let fill = if index == 1 {
                    Fill::Plain(dye.ground.mix(dye.second, 30))
                } else {
                    Fill::Cloth("c")
                };
                pen.panel(&mirrored(&half), fill, &shade, &shine);
                pen.crease(&format!(
                    "M{} {}q2 10 3 20M{} {}q-1 12 -3 22M0 {}q1 9 1 18",
                    narrow * 0.5,
                    top + 3.0,
                    -narrow * 0.55,
                    top + 3.0,
                    top + 3.0
                ));
            }
            let bodice = points(
                "0,86 7,86 12,82 13,76 21,78 30,80 37.5,84 36,94 33,104 31.5,115 31,128 25,138 25,149 16,152 8,153 0,153",
            );
            pen.panel(
                &mirrored(&bodice),
                Fill::Cloth("c"),
                &folds(BODICE_DARK),
                &folds(BODICE_LIGHT),
            );
            let yoke = "M-13 76C-12 82 -7 86 0 86C7 86 12 82 13 76L31 81C27 100 14 112 0 116C-14 112 -27 100 -31 81Z";
            pen.panel(yoke, Fill::Plain(dye.ground.mix(dye.figure, 24)), &[], &[]);
            pen.raw(&format!("<path d=\"M-28 84C-22 100 -12 108 0 111.6C12 108 22 100 28 84\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.7\" stroke-linecap=\"round\" stroke-dasharray=\"0 3\"/><path d=\"M-21 82C-16 94 -9 100 0 103C9 100 16 94 21 82\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.2\" stroke-linecap=\"round\" stroke-dasharray=\"0 2.6\"/>", dye.accent, dye.figure));
            pen.panel(
                "M-25 146C-10 150 10 150 25 146L25.6 154C10 157.6 -10 157.6 -25.6 154Z",
                Fill::Plain(dye.accent.mix(dye.ground, 20)),
                &[],
                &[],
            );
            across(pen, pose, &sleeves);
        },
    );
}

/// Draws the dress: crossed front, tied waist, short sleeves, a skirt that swings to the calf.
pub(super) fn dress(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let tone = skin(pen);
    let sleeves = sleeves(0.46, [13.0, 13.5, 15.0], tone);
    on_figure(
        pen,
        pose,
        Head::Bun,
        |pen| {
            figure::legs(pen, tone, 290.0);
            figure::shoes(pen, dye.second, 374.0);
        },
        |pen| {
            if pose == Pose::Flat {
                hollow(pen, 13.0, 75.0, 26.0);
            }
            behind(pen, pose, &sleeves);
            let flare = points(
                "0,148 10,148 20,147 25.5,146 36,180 66,260 82,312 74,320 66,316 58,322 46,328 38,322 28,326 18,330 8,326 0,327",
            );
            pen.panel(
            &mirrored(&flare),
            Fill::Cloth("c"),
            &folds("6,152 14,240 28,328 13; -8,152 -20,240 -42,326 14; 18,154 36,240 60,322 12; -20,160 -44,250 -68,318 9; -1,190 -3,260 -8,328 9"),
            &folds("1,154 6,240 12,328 9; -14,154 -32,240 -56,322 9; 12,154 26,240 45,324 8; -4,156 -12,240 -24,326 7"),
        );
            let right = curve(&points(
                "13,76 21,78 30,80 37.5,84 36,94 33,104 31.5,115 31,128 26,138 25.5,148 10,152 -8,152 -20,149 -6,128 10,104 13,76",
            )) + "Z";
            let left = curve(&points(
                "-13,76 -21,78 -30,80 -37.5,84 -36,94 -33,104 -31.5,115 -31,128 -26,138 -25.5,148 -10,152 8,152 20,149 6,128 -10,104 -13,76",
            )) + "Z";
            pen.panel(
                &right,
                Fill::Cloth("c"),
                &folds("28,118 14,130 -2,140 5"),
                &[],
            );
            pen.panel(
                &left,
                Fill::Cloth("c"),
                &folds("-28,118 -12,134 6,146 5; -24,130 -10,142 8,150 4"),
                &folds("-20,94 -20,110 -12,124 7"),
            );
            pen.stroke(
                "M-13 76C-10 104 6 128 19 147M13 76C11.6 92 5 107 -1 116",
                dye.partner,
                1.8,
            );
            pen.panel(
                "M-26 145C-10 149 10 149 26 145L26.4 153C10 157 -10 157 -26.4 153Z",
                Fill::Plain(dye.partner),
                &[],
                &[],
            );
            pen.panel("M-15 150C-12 147 -8 149 -8 152C-5 170 -6 188 -9 204L-15 202C-12 186 -11 170 -12 158C-15 170 -18 180 -23 190L-28 186C-22 174 -18 162 -16 155C-17 153 -16 151 -15 150Z", Fill::Plain(dye.partner), &[], &[]);
            pen.stitch("M-80 310C-70 316 -62 312 -54 318C-44 324 -36 318 -26 322M26 322C36 318 44 324 54 318C62 312 70 316 80 310", dye.figure);
            across(pen, pose, &sleeves);
        },
    );
}

/// Draws the outer: a coat without buttons, wide sleeves, borders of the second colour.
pub(super) fn outer(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves {
        cuff: Some((0.07, Fill::Plain(dye.partner))),
        ..sleeves(0.88, [11.5, 14.5, 18.0], skin(pen))
    };
    let head = Head::Hijab(hijab_colour(pen));
    let under = dye.partner.mix(dye.figure, 40);
    on_figure(
        pen,
        pose,
        head,
        |pen| {
            figure::shoes(pen, dye.ground, 376.0);
            let narrow: Vec<_> = points(GOWN)
                .iter()
                .map(|(x, y)| (x * 0.84, y - 2.0))
                .collect();
            let narrow_gown = mirrored(&narrow);
            let gown = Fill::Plain(under);
            pen.panel(&narrow_gown, gown, &folds(SKIRT_DARK), &folds(SKIRT_LIGHT));
        },
        |pen| {
            if pose == Pose::Flat {
                let inside = dye.ground.mix(super::Colour::INK, 30);
                pen.panel(
                    "M-13 75C-6 79 6 79 13 75L30 110L36 310C20 314 -20 314 -36 310L-30 110Z",
                    Fill::Plain(inside),
                    &folds("4,110 5,200 8,312 12"),
                    &[],
                );
                pen.shape("M-4 82h8v4.6h-8z", dye.partner);
            }
            behind(pen, pose, &sleeves);
            for side in [-1.0, 1.0] {
                let half = on_side(
                    &points(
                        "13,75 21,78 30,80 38,84 37,94 34,104 33,116 33,160 42,240 47,316 36,321 22,322 11,320 13,240 13,170 11,130 9,110 11,92 13,75",
                    ),
                    side,
                );
                pen.panel(
                    &(curve(&half) + "Z"),
                    Fill::Cloth("c"),
                    &folds_on("20,150 24,240 30,324 8; 31,120 26,134 20,142 4", side),
                    &folds_on("26,150 32,240 38,322 6; 15,170 17,250 19,322 5", side),
                );
                let band = on_side(
                    &points(
                        "9,73.6 11,74 13,74.6 14.6,75.4 14,92 12.4,110 14.6,130 17,170 17,240 15.6,320.4 13,321 10,320.6 8.6,320 10,240 10,170 7.6,130 5.6,110 7.6,92 9,73.6",
                    ),
                    side,
                );
                pen.panel(&(curve(&band) + "Z"), Fill::Plain(dye.partner), &[], &[]);
                pen.seam(&format!(
                    "M{} 232l{} -2v-3l{} 2z",
                    side * 22.0,
                    side * 17.0,
                    side * -17.0
                ));
            }
            across(pen, pose, &sleeves);
        },
    );
}
