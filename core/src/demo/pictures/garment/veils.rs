//! Headscarves and the prayer dress.

use super::super::colour::Colour;
use super::super::figure::{self, Head};
use super::super::path::{curve, mirrored, on_side};
use super::super::pen::{Fill, Fold, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::{cloths, on_figure, skin, sleeves};

/// Draws the square: folded corner to corner and hung over a rod, or worn with one end over the shoulder.
pub(super) fn segi_empat(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Flat {
        cloths::rod(pen, true);
        let rear = "M-66 34C-30 40 40 40 78 34C70 90 40 220 22 322C16 326 10 326 6 320C-20 220 -54 110 -66 34Z";
        pen.panel(rear, Fill::Cloth("r"), &[((30.0, 40.0), (28.0, 160.0), (16.0, 324.0), 14.0)], &[]);
        let front = "M-84 34C-50 26 40 26 66 34C60 70 30 190 -8 292C-12 297 -18 297 -22 290C-44 210 -76 110 -84 34Z";
        pen.panel(
            front,
            Fill::Cloth("c"),
            &[
                ((-50.0, 34.0), (-40.0, 150.0), (-19.0, 292.0), 13.0),
                ((-10.0, 34.0), (-14.0, 140.0), (-14.0, 292.0), 12.0),
                ((38.0, 34.0), (20.0, 140.0), (-9.0, 292.0), 11.0),
            ],
            &[
                ((-66.0, 34.0), (-52.0, 140.0), (-24.0, 280.0), 9.0),
                ((-30.0, 34.0), (-28.0, 140.0), (-17.0, 290.0), 9.0),
                ((14.0, 34.0), (4.0, 140.0), (-12.0, 290.0), 9.0),
            ],
        );
        pen.stroke("M-80 44C-72 112 -42 210 -21 283C-18 288 -12 288 -10 284C27 186 56 76 62 44", dye.second, 2.4);
        pen.stitch("M-82.6 40C-75 110 -45 210 -22 288C-18 293 -12 293 -9 289C29 189 59 74 64.4 40", dye.figure);
        cloths::rod(pen, false);
        return;
    }
    on_figure(pen, pose, Head::Hijab(dye.ground), |pen| plain_gown(pen, pose), |_| {});
    scarf(pen);
    // The ends are crossed under the chin: one falls in front, one lies over the shoulder.
    let tail = [
        (-2.0, 72.0), (10.0, 78.0), (22.0, 92.0), (26.0, 108.0),
        (20.0, 130.0), (8.0, 146.0), (-4.0, 158.0),
        (-16.0, 138.0), (-26.0, 116.0), (-34.0, 98.0),
        (-26.0, 88.0), (-14.0, 78.0), (-2.0, 72.0),
    ];
    pen.panel(
        &(curve(&tail) + "Z"),
        Fill::Cloth("r"),
        &[((0.0, 74.0), (6.0, 100.0), (4.0, 146.0), 8.0), ((-6.0, 76.0), (-18.0, 94.0), (-22.0, 118.0), 7.0), ((8.0, 80.0), (16.0, 96.0), (18.0, 128.0), 6.0)],
        &[((-3.0, 76.0), (-6.0, 104.0), (-8.0, 142.0), 6.0), ((4.0, 78.0), (12.0, 100.0), (12.0, 136.0), 4.0)],
    );
    pen.stroke("M24 110C18 130 7 143 -4 154C-15 136 -24 117 -31 99", dye.second, 1.4);
}

/// Draws the long scarf: over a rod with its fringe, or wound with one end down the front.
pub(super) fn pashmina(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Flat {
        cloths::long_scarf(pen, 40.0);
        return;
    }
    on_figure(pen, pose, Head::Hijab(dye.ground), |pen| plain_gown(pen, pose), |_| {});
    scarf(pen);
    let wound = [
        (-17.0, 60.0), (-10.0, 70.0), (10.0, 72.0), (17.0, 60.0),
        (24.0, 66.0), (30.0, 74.0), (34.0, 82.0),
        (26.0, 94.0), (-4.0, 100.0), (-30.0, 84.0),
        (-28.0, 74.0), (-22.0, 66.0), (-17.0, 60.0),
    ];
    let end = [
        (14.0, 84.0), (22.0, 82.0), (30.0, 80.0), (36.0, 84.0),
        (36.0, 120.0), (34.0, 160.0), (38.0, 208.0),
        (30.0, 211.0), (18.0, 211.0), (10.0, 208.0),
        (12.0, 160.0), (8.0, 120.0), (14.0, 84.0),
    ];
    pen.panel(
        &(curve(&end) + "Z"),
        Fill::Cloth("c"),
        &[((20.0, 90.0), (18.0, 150.0), (18.0, 212.0), 6.0), ((31.0, 90.0), (29.0, 150.0), (32.0, 212.0), 6.0)],
        &[((26.0, 90.0), (23.0, 150.0), (25.0, 212.0), 5.0)],
    );
    let fringe: String = (0..15).map(|thread| format!("M{} 208l-.6 7", 10 + thread * 2)).collect();
    pen.stroke(&fringe, dye.ground, 0.8);
    pen.panel(
        &(curve(&wound) + "Z"),
        Fill::Cloth("m"),
        &[((-20.0, 66.0), (-2.0, 84.0), (28.0, 80.0), 6.0), ((-24.0, 76.0), (-4.0, 96.0), (24.0, 90.0), 5.0)],
        &[((-18.0, 64.0), (0.0, 78.0), (20.0, 72.0), 4.0)],
    );
    pen.crease("M-18 64C-6 78 10 80 26 74M-24 74C-8 90 10 90 30 82M-14 66C-4 74 8 74 18 68");
}

/// Draws the ready-sewn scarf on a linen bust, or worn.
pub(super) fn bergo(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    if pose == Pose::Flat {
        let linen = Colour::hex(0xe3d5bf);
        pen.shape("M-3 150H3V196H-3ZM-26 192C-26 188 26 188 26 192V196H-26Z", Colour::hex(0x8a6141));
        pen.panel("M0 22C9 22 13 30 13 41C13 52 7 62 0 62C-7 62 -13 52 -13 41C-13 30 -9 22 0 22Z", Fill::Plain(linen), &[], &[]);
        cape(pen);
        return;
    }
    on_figure(pen, pose, Head::Hijab(dye.ground), |pen| plain_gown(pen, pose), |_| {});
    cape(pen);
}

/// The cape of the bergo around the face, with its stiffened brim.
fn cape(pen: &mut Pen) {
    let dye = pen.cloth.dye;
    let outline = format!(
        "{}M0 27C-8 27 -12.4 32 -12.4 42C-12.4 54 -7 63 0 63C7 63 12.4 54 12.4 42C12.4 32 8 27 0 27Z",
        mirrored(&[
            (0.0, 13.0), (13.0, 13.0), (20.0, 23.0), (19.6, 38.0),
            (19.4, 50.0), (17.0, 58.0), (18.6, 65.0),
            (21.0, 74.0), (38.0, 78.0), (46.0, 94.0),
            (54.0, 112.0), (60.0, 128.0), (58.0, 144.0),
            (46.0, 158.0), (24.0, 166.0), (0.0, 168.0),
        ])
    );
    pen.panel(&outline, Fill::Cloth("c"), &VEIL_DARK, &VEIL_LIGHT);
    pen.stroke("M-14 36C-12 25 -6 22.4 0 22.4C6 22.4 12 25 14 36", dye.ground.mix(Colour::INK, 22), 0.9);
    pen.stroke("M0 27C-8 27 -12.4 32 -12.4 42C-12.4 54 -7 63 0 63C7 63 12.4 54 12.4 42C12.4 32 8 27 0 27Z", dye.ground.mix(Colour::PAPER, 24), 1.5);
    pen.crease("M-11 62C-6 90 4 120 10 160M-14 62C-20 90 -34 110 -46 124M13 62C18 84 32 100 44 112M9 64C8 90 2 110 -8 140");
    pen.stitch("M-56 140C-44 153 -24 161 0 163C24 161 44 153 56 140", dye.figure);
}

const VEIL_DARK: [Fold; 5] = [
    ((13.0, 60.0), (20.0, 90.0), (36.0, 150.0), 11.0),
    ((-8.0, 66.0), (-4.0, 110.0), (8.0, 166.0), 12.0),
    ((-14.0, 62.0), (-28.0, 96.0), (-48.0, 136.0), 11.0),
    ((4.0, 66.0), (14.0, 110.0), (22.0, 164.0), 8.0),
    ((11.0, 20.0), (18.0, 34.0), (16.0, 56.0), 5.0),
];

const VEIL_LIGHT: [Fold; 4] = [
    ((-11.0, 64.0), (-14.0, 110.0), (-16.0, 164.0), 9.0),
    ((9.0, 66.0), (24.0, 100.0), (46.0, 146.0), 7.0),
    ((-15.0, 70.0), (-32.0, 104.0), (-52.0, 148.0), 5.0),
    ((-13.0, 22.0), (-17.0, 34.0), (-15.0, 50.0), 4.0),
];

/// Draws the prayer dress: a long cape with a border, and a skirt.
pub(super) fn mukena(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let tone = skin(pen);
    let body = Fill::Plain(dye.partner.mix(Colour(255, 255, 255), 40));
    if pose == Pose::Worn {
        figure::shoes(pen, dye.second, 376.0);
    }
    let skirt = [
        (0.0, 180.0), (16.0, 180.0), (30.0, 182.0), (40.0, 186.0),
        (46.0, 240.0), (54.0, 310.0), (60.0, 364.0),
        (44.0, 372.0), (20.0, 374.0), (0.0, 374.0),
    ];
    pen.panel(&mirrored(&skirt), body, &[((6.0, 200.0), (10.0, 290.0), (18.0, 376.0), 11.0), ((-14.0, 200.0), (-22.0, 290.0), (-34.0, 376.0), 12.0), ((28.0, 220.0), (36.0, 300.0), (46.0, 372.0), 9.0)], &[]);
    pen.panel("M57.6 344L60 364C44 372 20 374 0 374C-20 374 -44 372 -60 364L-57.6 344C-40 352 -20 354 0 354C20 354 40 352 57.6 344Z", Fill::Cloth("c"), &[], &[]);
    let hole = "M0 25.6C-8 25.6 -12 31 -12 41C-12 52.6 -7 61.6 0 61.6C7 61.6 12 52.6 12 41C12 31 8 25.6 0 25.6Z";
    pen.shape(hole, if pose == Pose::Flat { dye.partner.mix(Colour::INK, 30) } else { tone });
    if pose == Pose::Worn {
        pen.raw(&format!("<path d=\"M4 26C10 28 12 32 12 41C12 52.6 7 61.6 0 61.6C6 56 9 46 4 26Z\" fill=\"{}\" fill-opacity=\".5\"/>", tone.mix(Colour::hex(0x7a3f28), 34)));
    }
    let cape = format!(
        "{}{hole}",
        mirrored(&[
            (0.0, 12.0), (13.0, 12.0), (21.0, 22.0), (20.6, 38.0),
            (20.4, 52.0), (19.0, 62.0), (24.0, 72.0),
            (40.0, 80.0), (52.0, 96.0), (58.0, 124.0),
            (66.0, 164.0), (78.0, 200.0), (82.0, 226.0),
            (60.0, 244.0), (28.0, 252.0), (0.0, 252.0),
        ])
    );
    pen.panel(
        &cape,
        body,
        &[
            ((13.0, 60.0), (26.0, 130.0), (50.0, 246.0), 14.0),
            ((-8.0, 66.0), (-8.0, 150.0), (4.0, 254.0), 15.0),
            ((-14.0, 62.0), (-36.0, 130.0), (-62.0, 240.0), 15.0),
            ((4.0, 66.0), (14.0, 150.0), (26.0, 254.0), 11.0),
        ],
        &[((-11.0, 64.0), (-18.0, 140.0), (-26.0, 252.0), 12.0), ((9.0, 66.0), (30.0, 140.0), (66.0, 240.0), 9.0)],
    );
    let border = [
        (0.0, 228.0), (28.0, 228.0), (56.0, 221.0), (77.0, 205.0),
        (79.0, 212.0), (81.0, 219.0), (82.0, 226.0),
        (60.0, 244.0), (28.0, 252.0), (0.0, 252.0),
    ];
    pen.panel(&mirrored(&border), Fill::Cloth("c"), &[((-2.0, 226.0), (0.0, 240.0), (4.0, 254.0), 8.0), ((42.0, 222.0), (45.0, 234.0), (48.0, 248.0), 7.0), ((-50.0, 222.0), (-55.0, 232.0), (-60.0, 246.0), 8.0)], &[]);
    pen.stroke("M-77 205C-56 221 -28 228 0 228C28 228 56 221 77 205", dye.accent, 1.0);
    pen.raw(&format!("<path d=\"{hole}\" fill=\"none\" stroke=\"url(#c)\" stroke-width=\"3\"/><path d=\"{hole}\" fill=\"none\" stroke=\"{}\" stroke-width=\".8\"/>", dye.second));
    pen.crease("M-11 62C-8 110 -2 180 6 226M-15 62C-26 110 -46 170 -66 210M14 62C22 110 40 170 54 218M8 64C8 110 0 160 -12 226");
    if pose == Pose::Worn {
        return;
    }
    pen.stroke("M-6 61C-10 76 -10 84 -8 92M6 61C10 76 10 84 8 92", body_tie(dye.partner), 1.6);
}

fn body_tie(colour: Colour) -> Colour {
    colour.mix(Colour::INK, 14)
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
    let sleeves = Sleeves { cuff: Some((0.07, plain)), cloth: [plain; 3], ..sleeves(1.0, [11.5, 11.0, 9.5], skin(pen)) };
    behind(pen, pose, &sleeves);
    let half = [
        (0.0, 86.0), (6.0, 86.0), (11.0, 82.0), (12.0, 76.0),
        (20.0, 78.0), (30.0, 80.0), (37.5, 84.0),
        (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
        (31.0, 130.0), (29.0, 140.0), (29.5, 152.0),
        (32.0, 200.0), (50.0, 290.0), (64.0, 364.0),
        (46.0, 374.0), (22.0, 376.0), (0.0, 376.0),
    ];
    let right = on_side(&half, 1.0);
    pen.panel(
        &mirrored(&right),
        plain,
        &[
            ((8.0, 160.0), (12.0, 270.0), (22.0, 380.0), 13.0),
            ((-9.0, 150.0), (-18.0, 270.0), (-36.0, 378.0), 15.0),
            ((29.0, 117.0), (18.0, 132.0), (8.0, 146.0), 5.0),
        ],
        &[((1.0, 170.0), (4.0, 270.0), (8.0, 378.0), 10.0), ((-17.0, 160.0), (-30.0, 280.0), (-50.0, 374.0), 9.0)],
    );
    across(pen, pose, &sleeves);
}
