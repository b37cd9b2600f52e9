//! Headscarves and the prayer dress.

use super::super::colour::Colour;
use super::super::figure::{self, Head};
use super::super::path::{curve, folds, mirrored, points};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::{cloths, on_figure, skin, sleeves};

/// The cloth of a display bust.
const LINEN: Colour = Colour::hex(0xe3d5bf);

/// Draws the square: folded corner to corner and hung over a rod, or worn with one end over the shoulder.
pub(super) fn segi_empat(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Flat {
        cloths::rod(pen, true);
        let rear = "M-66 34C-30 40 40 40 78 34C70 90 40 220 22 322C16 326 10 326 6 320C-20 220 -54 110 -66 34Z";
        pen.panel(
            rear,
            Fill::Cloth("r"),
            &folds("30,40 28,160 16,324 14"),
            &[],
        );
        let front = "M-84 34C-50 26 40 26 66 34C60 70 30 190 -8 292C-12 297 -18 297 -22 290C-44 210 -76 110 -84 34Z";
        pen.panel(
            front,
            Fill::Cloth("c"),
            &folds("-50,34 -40,150 -19,292 13; -10,34 -14,140 -14,292 12; 38,34 20,140 -9,292 11"),
            &folds("-66,34 -52,140 -24,280 9; -30,34 -28,140 -17,290 9; 14,34 4,140 -12,290 9"),
        );
        pen.stroke(
            "M-80 44C-72 112 -42 210 -21 283C-18 288 -12 288 -10 284C27 186 56 76 62 44",
            dye.second,
            2.4,
        );
        pen.stitch(
            "M-82.6 40C-75 110 -45 210 -22 288C-18 293 -12 293 -9 289C29 189 59 74 64.4 40",
            dye.figure,
        );
        cloths::rod(pen, false);
        return;
    }
    on_figure(
        pen,
        pose,
        Head::Hijab(dye.ground),
        |pen| plain_gown(pen, pose),
        |_| {},
    );
    scarf(pen);
    // The ends are crossed under the chin: one falls in front, one lies over the shoulder.
    let tail = points(
        "-2,72 10,78 22,92 26,108 20,130 8,146 -4,158 -16,138 -26,116 -34,98 -26,88 -14,78 -2,72",
    );
    pen.panel(
        &(curve(&tail) + "Z"),
        Fill::Cloth("r"),
        &folds("0,74 6,100 4,146 8; -6,76 -18,94 -22,118 7; 8,80 16,96 18,128 6"),
        &folds("-3,76 -6,104 -8,142 6; 4,78 12,100 12,136 4"),
    );
    pen.stroke(
        "M24 110C18 130 7 143 -4 154C-15 136 -24 117 -31 99",
        dye.second,
        1.4,
    );
}

/// Draws the long scarf: over a rod with its fringe, or wound with one end down the front.
pub(super) fn pashmina(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Flat {
        cloths::long_scarf(pen, 40.0);
        return;
    }
    on_figure(
        pen,
        pose,
        Head::Hijab(dye.ground),
        |pen| plain_gown(pen, pose),
        |_| {},
    );
    scarf(pen);
    let wound = points(
        "-17,60 -10,70 10,72 17,60 24,66 30,74 34,82 26,94 -4,100 -30,84 -28,74 -22,66 -17,60",
    );
    let end = points(
        "14,84 22,82 30,80 36,84 36,120 34,160 38,208 30,211 18,211 10,208 12,160 8,120 14,84",
    );
    pen.panel(
        &(curve(&end) + "Z"),
        Fill::Cloth("c"),
        &folds("20,90 18,150 18,212 6; 31,90 29,150 32,212 6"),
        &folds("26,90 23,150 25,212 5"),
    );
    let fringe: String = (0..15)
        .map(|thread| format!("M{} 208l-.6 7", 10 + thread * 2))
        .collect();
    pen.stroke(&fringe, dye.ground, 0.8);
    pen.panel(
        &(curve(&wound) + "Z"),
        Fill::Cloth("m"),
        &folds("-20,66 -2,84 28,80 6; -24,76 -4,96 24,90 5"),
        &folds("-18,64 0,78 20,72 4"),
    );
    pen.crease("M-18 64C-6 78 10 80 26 74M-24 74C-8 90 10 90 30 82M-14 66C-4 74 8 74 18 68");
}

/// Draws the ready-sewn scarf on a linen bust, or worn.
pub(super) fn bergo(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Flat {
        pen.shape(
            "M-3 150H3V196H-3ZM-26 192C-26 188 26 188 26 192V196H-26Z",
            Colour::hex(0x8a6141),
        );
        pen.panel(
            "M0 22C9 22 13 30 13 41C13 52 7 62 0 62C-7 62 -13 52 -13 41C-13 30 -9 22 0 22Z",
            Fill::Plain(LINEN),
            &[],
            &[],
        );
        cape(pen);
        return;
    }
    on_figure(
        pen,
        pose,
        Head::Hijab(dye.ground),
        |pen| plain_gown(pen, pose),
        |_| {},
    );
    cape(pen);
}

/// The cape of the bergo around the face, with its stiffened brim.
fn cape(pen: &mut Pen) {
    let dye = pen.cloth.dye;
    let outline = format!(
        "{}M0 27C-8 27 -12.4 32 -12.4 42C-12.4 54 -7 63 0 63C7 63 12.4 54 12.4 42C12.4 32 8 27 0 27Z",
        mirrored(&points(
            "0,13 13,13 20,23 19.6,38 19.4,50 17,58 18.6,65 21,74 38,78 46,94 54,112 60,128 58,144 46,158 24,166 0,168"
        ))
    );
    pen.panel(
        &outline,
        Fill::Cloth("c"),
        &folds(VEIL_DARK),
        &folds(VEIL_LIGHT),
    );
    pen.stroke(
        "M-14 36C-12 25 -6 22.4 0 22.4C6 22.4 12 25 14 36",
        dye.ground.mix(Colour::INK, 22),
        0.9,
    );
    pen.stroke(
        "M0 27C-8 27 -12.4 32 -12.4 42C-12.4 54 -7 63 0 63C7 63 12.4 54 12.4 42C12.4 32 8 27 0 27Z",
        dye.ground.mix(Colour::PAPER, 24),
        1.5,
    );
    pen.crease("M-11 62C-6 90 4 120 10 160M-14 62C-20 90 -34 110 -46 124M13 62C18 84 32 100 44 112M9 64C8 90 2 110 -8 140");
    pen.stitch(
        "M-56 140C-44 153 -24 161 0 163C24 161 44 153 56 140",
        dye.figure,
    );
}

const VEIL_DARK: &str = "13,60 20,90 36,150 11; -8,66 -4,110 8,166 12; -14,62 -28,96 -48,136 11; 4,66 14,110 22,164 8; 11,20 18,34 16,56 5";

const VEIL_LIGHT: &str = "-11,64 -14,110 -16,164 9; 9,66 24,100 46,146 7; -15,70 -32,104 -52,148 5; -13,22 -17,34 -15,50 4";

/// Draws the prayer dress: a long cape with a border, and a skirt.
pub(super) fn mukena(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let tone = skin(pen);
    let pale = if dye.ground.brightness() > 150 {
        dye.ground
    } else {
        dye.figure
    };
    let body = Fill::Plain(pale.mix(Colour::PAPER, 50));
    if pose == Pose::Worn {
        figure::shoes(pen, dye.second, 376.0);
    }
    let skirt = points("0,180 16,180 30,182 40,186 46,240 54,310 60,364 44,372 20,374 0,374");
    pen.panel(
        &mirrored(&skirt),
        body,
        &folds("6,200 10,290 18,376 11; -14,200 -22,290 -34,376 12; 28,220 36,300 46,372 9"),
        &[],
    );
    pen.panel("M57.6 344L60 364C44 372 20 374 0 374C-20 374 -44 372 -60 364L-57.6 344C-40 352 -20 354 0 354C20 354 40 352 57.6 344Z", Fill::Cloth("c"), &[], &[]);
    let hole = "M0 25.6C-8 25.6 -12 31 -12 41C-12 52.6 -7 61.6 0 61.6C7 61.6 12 52.6 12 41C12 31 8 25.6 0 25.6Z";
    if pose == Pose::Flat {
        pen.panel(hole, Fill::Plain(LINEN), &[], &[]);
    } else {
        pen.shape(hole, tone);
    }
    if pose == Pose::Worn {
        pen.raw(&format!("<path d=\"M4 26C10 28 12 32 12 41C12 52.6 7 61.6 0 61.6C6 56 9 46 4 26Z\" fill=\"{}\" fill-opacity=\".5\"/>", tone.mix(Colour::hex(0x7a3f28), 34)));
    }
    let cape = format!(
        "{}{hole}",
        mirrored(&points(
            "0,12 13,12 21,22 20.6,38 20.4,52 19,62 24,72 40,80 52,96 58,124 66,164 78,200 82,226 60,244 28,252 0,252"
        ))
    );
    pen.panel(
        &cape,
        body,
        &folds("13,60 26,130 50,246 14; -8,66 -8,150 4,254 15; -14,62 -36,130 -62,240 15; 4,66 14,150 26,254 11"),
        &folds("-11,64 -18,140 -26,252 12; 9,66 30,140 66,240 9"),
    );
    let border = points("0,228 28,228 56,221 77,205 79,212 81,219 82,226 60,244 28,252 0,252");
    pen.panel(
        &mirrored(&border),
        Fill::Cloth("c"),
        &folds("-2,226 0,240 4,254 8; 42,222 45,234 48,248 7; -50,222 -55,232 -60,246 8"),
        &[],
    );
    pen.stroke(
        "M-77 205C-56 221 -28 228 0 228C28 228 56 221 77 205",
        dye.accent,
        1.0,
    );
    pen.raw(&format!("<path d=\"{hole}\" fill=\"none\" stroke=\"url(#c)\" stroke-width=\"3\"/><path d=\"{hole}\" fill=\"none\" stroke=\"{}\" stroke-width=\".8\"/>", dye.second));
    pen.crease("M-11 62C-8 110 -2 180 6 226M-15 62C-26 110 -46 170 -66 210M14 62C22 110 40 170 54 218M8 64C8 110 0 160 -12 226");
}

/// The article's cloth as a hijab around the face.
pub(super) fn scarf(pen: &mut Pen) {
    let tone = skin(pen);
    figure::veil(pen, Fill::Cloth("c"));
    let dye = pen.cloth.dye;
    figure::face_in(pen, tone, dye.ground);
}

/// A plain gown under a headscarf.
pub(super) fn plain_gown(pen: &mut Pen, pose: Pose) {
    let colour = pen.cloth.dye.partner;
    let plain = Fill::Plain(colour);
    let sleeves = Sleeves {
        cuff: Some((0.07, plain)),
        cloth: [plain; 3],
        ..sleeves(1.0, [11.5, 11.0, 9.5], skin(pen))
    };
    behind(pen, pose, &sleeves);
    let half = points(
        "0,86 6,86 11,82 12,76 20,78 30,80 37.5,84 36,94 33,104 31.5,115 31,130 29,140 29.5,152 32,200 50,290 64,364 46,374 22,376 0,376",
    );
    pen.panel(
        &mirrored(&half),
        plain,
        &folds("8,160 12,270 22,380 13; -9,150 -18,270 -36,378 15; 29,117 18,132 8,146 5"),
        &folds("1,170 4,270 8,378 10; -17,160 -30,280 -50,374 9"),
    );
    across(pen, pose, &sleeves);
}
