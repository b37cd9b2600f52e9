//! Long things: gamis in three cuts, dress, outer.

use super::super::figure::{self, Head};
use super::super::path::{curve, mirrored};
use super::super::pen::{Fill, Fold, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::{hijab_colour, hollow, on_figure, skin, sleeves};

/// The shape all long gowns share, from the neck to a hem that swings.
const GOWN: [(f64, f64); 19] = [
    (0.0, 88.0), (7.0, 88.0), (12.0, 83.0), (13.0, 76.0),
    (21.0, 78.0), (30.0, 80.0), (37.5, 84.0),
    (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
    (31.0, 128.0), (27.5, 138.0), (28.0, 150.0),
    (31.0, 190.0), (50.0, 290.0), (67.0, 364.0),
    (46.0, 374.0), (22.0, 376.0), (0.0, 376.0),
];

const GOWN_DARK: [Fold; 6] = [
    ((7.0, 158.0), (12.0, 270.0), (22.0, 380.0), 13.0),
    ((-9.0, 152.0), (-18.0, 270.0), (-36.0, 378.0), 15.0),
    ((22.0, 168.0), (34.0, 280.0), (50.0, 376.0), 11.0),
    ((-2.0, 230.0), (-4.0, 310.0), (-6.0, 380.0), 9.0),
    ((29.0, 116.0), (18.0, 128.0), (8.0, 132.0), 4.0),
    ((-29.0, 118.0), (-18.0, 132.0), (-10.0, 138.0), 4.0),
];

const GOWN_LIGHT: [Fold; 5] = [
    ((1.0, 160.0), (4.0, 270.0), (8.0, 378.0), 10.0),
    ((-16.0, 158.0), (-30.0, 280.0), (-52.0, 374.0), 9.0),
    ((15.0, 170.0), (24.0, 280.0), (36.0, 378.0), 8.0),
    ((-5.0, 180.0), (-12.0, 280.0), (-22.0, 378.0), 7.0),
    ((-16.0, 92.0), (-18.0, 108.0), (-16.0, 124.0), 8.0),
];

/// Draws the gamis: round neck, hidden opening to the waist, cuffs of the second colour.
pub(super) fn gamis(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves { cuff: Some((0.1, Fill::Plain(dye.partner))), ..sleeves(1.0, [11.5, 10.5, 9.0], skin(pen)) };
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(pen, pose, head, |pen| figure::shoes(pen, dye.second, 376.0), |pen| {
        if pose == Pose::Flat {
            hollow(pen, 13.0, 75.0, 10.0);
        }
        behind(pen, pose, &sleeves);
        pen.panel(&mirrored(&GOWN), Fill::Cloth("c"), &GOWN_DARK, &GOWN_LIGHT);
        pen.panel("M-2.6 87.6H2.6V151.4L0 154L-2.6 151.4Z", Fill::Plain(dye.partner), &[], &[]);
        pen.stroke("M-13 76C-12 83 -7 88.4 0 88.4C7 88.4 12 83 13 76", dye.partner, 2.6);
        pen.buttons(&[(0.0, 95.0), (0.0, 106.0), (0.0, 117.0), (0.0, 128.0), (0.0, 139.0)], 1.5, dye.accent);
        pen.seam("M33 103C30 124 24 138 24 152C27 200 38 300 46 370M-33 103C-30 124 -24 138 -24 152C-27 200 -38 300 -46 370");
        pen.stitch("M-64 358C-44 367.6 -22 370 0 370C22 370 44 367.6 64 358", dye.figure);
        across(pen, pose, &sleeves);
    });
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
    on_figure(pen, pose, head, |pen| figure::shoes(pen, dye.ground, 376.0), |pen| {
        if pose == Pose::Flat {
            hollow(pen, 13.0, 75.0, 10.0);
        }
        behind(pen, pose, &sleeves);
        pen.panel(&mirrored(&GOWN), plain, &GOWN_DARK, &GOWN_LIGHT);
        let middle = [
            (0.0, 88.0), (5.0, 88.0), (9.0, 86.0), (11.4, 82.0),
            (16.0, 104.0), (13.0, 130.0), (12.5, 150.0),
            (15.0, 210.0), (20.0, 300.0), (26.0, 374.4),
            (18.0, 376.0), (8.0, 376.0), (0.0, 376.0),
        ];
        pen.panel(&mirrored(&middle), figured, &GOWN_DARK[..1], &GOWN_LIGHT[..1]);
        pen.stroke("M-13 76C-12 83 -7 88.4 0 88.4C7 88.4 12 83 13 76", dye.ground, 2.4);
        pen.stroke("M11.4 82C16 104 13 130 12.5 150C15 210 20 300 26 374M-11.4 82C-16 104 -13 130 -12.5 150C-15 210 -20 300 -26 374", dye.accent, 0.9);
        pen.panel("M-28 147C-14 150 14 150 28 147L28.4 155C14 158 -14 158 -28.4 155Z", figured, &[], &[]);
        pen.panel("M17 149C23 150 26 153 25 158C29 176 33 196 32 214L25 212C24 192 20 172 17 158C14 176 12 190 8 204L2.6 200C6 184 10 168 13 157C12 152 14 149 17 149Z", figured, &[], &[]);
        across(pen, pose, &sleeves);
    });
}

/// Draws the festive gamis: fitted bodice with a lace yoke, three tiers of flounces.
pub(super) fn gamis_pesta(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves {
        cuff: Some((0.2, Fill::Plain(dye.ground.mix(dye.second, 35)))),
        ..sleeves(1.0, [11.0, 12.0, 12.5], skin(pen))
    };
    let head = Head::Hijab(dye.ground.mix(dye.figure, 34));
    on_figure(pen, pose, head, |pen| figure::shoes(pen, dye.accent, 376.0), |pen| {
        if pose == Pose::Flat {
            hollow(pen, 13.0, 75.0, 10.0);
        }
        behind(pen, pose, &sleeves);
        let tiers: [(f64, f64, f64, f64); 3] = [(290.0, 378.0, 50.0, 76.0), (216.0, 304.0, 37.0, 60.0), (146.0, 230.0, 24.0, 46.0)];
        for (index, (top, low, narrow, wide)) in tiers.iter().enumerate() {
            let step = wide / 4.0;
            let mut half = vec![
                (0.0, *top), (narrow * 0.5, *top), (narrow * 0.8, *top), (*narrow, top + 2.0),
                (narrow + 6.0, top + 30.0), (wide - 4.0, low - 30.0), (*wide, low - 10.0),
            ];
            // A flounce: the hem runs in waves towards the middle.
            for wave in 0..4 {
                let x = wide - step * f64::from(wave);
                let y = low - 6.0 + 2.0 * f64::from(wave) + if wave % 2 == 0 { 3.0 } else { 0.0 };
                half.extend([(x - step * 0.3, y + 2.0), (x - step * 0.7, y + 2.0), (x - step, y - 2.0 + f64::from(wave / 3) * 2.0)]);
            }
            let folds = |from: f64, to: f64, width: f64| ((from * narrow, top + 2.0), ((from + to) / 2.0 * wide * 0.92, (top + low) / 2.0), (to * wide, low + 2.0), width);
            let shade = [folds(-0.7, -0.76, 9.0), folds(-0.3, -0.28, 8.0), folds(0.1, 0.22, 9.0), folds(0.55, 0.72, 9.0)];
            let shine = [folds(-0.5, -0.52, 8.0), folds(-0.1, -0.02, 7.0), folds(0.35, 0.48, 7.0)];
            let fill = if index == 1 { Fill::Plain(dye.ground.mix(dye.second, 30)) } else { Fill::Cloth("c") };
            pen.panel(&mirrored(&half), fill, &shade, &shine);
            pen.crease(&format!("M{} {}q2 10 3 20M{} {}q-1 12 -3 22M0 {}q1 9 1 18", narrow * 0.5, top + 3.0, -narrow * 0.55, top + 3.0, top + 3.0));
        }
        let bodice = [
            (0.0, 86.0), (7.0, 86.0), (12.0, 82.0), (13.0, 76.0),
            (21.0, 78.0), (30.0, 80.0), (37.5, 84.0),
            (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
            (31.0, 128.0), (25.0, 138.0), (25.0, 149.0),
            (16.0, 152.0), (8.0, 153.0), (0.0, 153.0),
        ];
        pen.panel(&mirrored(&bodice), Fill::Cloth("c"), &GOWN_DARK[4..], &GOWN_LIGHT[4..]);
        let yoke = "M-13 76C-12 82 -7 86 0 86C7 86 12 82 13 76L31 81C27 100 14 112 0 116C-14 112 -27 100 -31 81Z";
        pen.panel(yoke, Fill::Plain(dye.ground.mix(dye.figure, 24)), &[], &[]);
        pen.raw(&format!("<path d=\"M-28 84C-22 100 -12 108 0 111.6C12 108 22 100 28 84\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.7\" stroke-linecap=\"round\" stroke-dasharray=\"0 3\"/><path d=\"M-21 82C-16 94 -9 100 0 103C9 100 16 94 21 82\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.2\" stroke-linecap=\"round\" stroke-dasharray=\"0 2.6\"/>", dye.accent, dye.figure));
        pen.panel("M-25 146C-10 150 10 150 25 146L25.6 154C10 157.6 -10 157.6 -25.6 154Z", Fill::Plain(dye.accent.mix(dye.ground, 20)), &[], &[]);
        across(pen, pose, &sleeves);
    });
}

/// Draws the dress: crossed front, tied waist, short sleeves, a skirt that swings to the calf.
pub(super) fn dress(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let tone = skin(pen);
    let sleeves = sleeves(0.46, [13.0, 13.5, 15.0], tone);
    on_figure(pen, pose, Head::Bun, |pen| {
        figure::legs(pen, tone, 290.0);
        figure::shoes(pen, dye.second, 374.0);
    }, |pen| {
        if pose == Pose::Flat {
            hollow(pen, 13.0, 75.0, 26.0);
        }
        behind(pen, pose, &sleeves);
        let flare = [
            (0.0, 148.0), (10.0, 148.0), (20.0, 147.0), (25.5, 146.0),
            (36.0, 180.0), (66.0, 260.0), (82.0, 312.0),
            (74.0, 320.0), (66.0, 316.0), (58.0, 322.0),
            (46.0, 328.0), (38.0, 322.0), (28.0, 326.0),
            (18.0, 330.0), (8.0, 326.0), (0.0, 327.0),
        ];
        pen.panel(
            &mirrored(&flare),
            Fill::Cloth("c"),
            &[
                ((6.0, 152.0), (14.0, 240.0), (28.0, 328.0), 13.0),
                ((-8.0, 152.0), (-20.0, 240.0), (-42.0, 326.0), 14.0),
                ((18.0, 154.0), (36.0, 240.0), (60.0, 322.0), 12.0),
                ((-20.0, 160.0), (-44.0, 250.0), (-68.0, 318.0), 9.0),
                ((-1.0, 190.0), (-3.0, 260.0), (-8.0, 328.0), 9.0),
            ],
            &[
                ((1.0, 154.0), (6.0, 240.0), (12.0, 328.0), 9.0),
                ((-14.0, 154.0), (-32.0, 240.0), (-56.0, 322.0), 9.0),
                ((12.0, 154.0), (26.0, 240.0), (45.0, 324.0), 8.0),
                ((-4.0, 156.0), (-12.0, 240.0), (-24.0, 326.0), 7.0),
            ],
        );
        let right = curve(&[
            (13.0, 76.0), (21.0, 78.0), (30.0, 80.0), (37.5, 84.0),
            (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
            (31.0, 128.0), (26.0, 138.0), (25.5, 148.0),
            (10.0, 152.0), (-8.0, 152.0), (-20.0, 149.0),
            (-6.0, 128.0), (10.0, 104.0), (13.0, 76.0),
        ]) + "Z";
        let left = curve(&[
            (-13.0, 76.0), (-21.0, 78.0), (-30.0, 80.0), (-37.5, 84.0),
            (-36.0, 94.0), (-33.0, 104.0), (-31.5, 115.0),
            (-31.0, 128.0), (-26.0, 138.0), (-25.5, 148.0),
            (-10.0, 152.0), (8.0, 152.0), (20.0, 149.0),
            (6.0, 128.0), (-10.0, 104.0), (-13.0, 76.0),
        ]) + "Z";
        pen.panel(&right, Fill::Cloth("c"), &[((28.0, 118.0), (14.0, 130.0), (-2.0, 140.0), 5.0)], &[]);
        pen.panel(&left, Fill::Cloth("c"), &[((-28.0, 118.0), (-12.0, 134.0), (6.0, 146.0), 5.0), ((-24.0, 130.0), (-10.0, 142.0), (8.0, 150.0), 4.0)], &[((-20.0, 94.0), (-20.0, 110.0), (-12.0, 124.0), 7.0)]);
        pen.stroke("M-13 76C-10 104 6 128 19 147M13 76C11.6 92 5 107 -1 116", dye.partner, 1.8);
        pen.panel("M-26 145C-10 149 10 149 26 145L26.4 153C10 157 -10 157 -26.4 153Z", Fill::Plain(dye.partner), &[], &[]);
        pen.panel("M-15 150C-12 147 -8 149 -8 152C-5 170 -6 188 -9 204L-15 202C-12 186 -11 170 -12 158C-15 170 -18 180 -23 190L-28 186C-22 174 -18 162 -16 155C-17 153 -16 151 -15 150Z", Fill::Plain(dye.partner), &[], &[]);
        pen.stitch("M-80 310C-70 316 -62 312 -54 318C-44 324 -36 318 -26 322M26 322C36 318 44 324 54 318C62 312 70 316 80 310", dye.figure);
        across(pen, pose, &sleeves);
    });
}

/// Draws the outer: a coat without buttons, wide sleeves, borders of the second colour.
pub(super) fn outer(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves { cuff: Some((0.07, Fill::Plain(dye.partner))), ..sleeves(0.88, [11.5, 14.5, 18.0], skin(pen)) };
    let head = Head::Hijab(hijab_colour(pen));
    let under = dye.partner.mix(dye.figure, 40);
    on_figure(pen, pose, head, |pen| {
        figure::shoes(pen, dye.ground, 376.0);
        let gown = Fill::Plain(under);
        pen.panel(&mirrored(&GOWN.map(|(x, y)| (x * 0.84, y - 2.0))), gown, &GOWN_DARK[..4], &GOWN_LIGHT[..4]);
    }, |pen| {
        if pose == Pose::Flat {
            let inside = dye.ground.mix(super::Colour::INK, 30);
            pen.panel("M-13 75C-6 79 6 79 13 75L30 110L36 310C20 314 -20 314 -36 310L-30 110Z", Fill::Plain(inside), &[((4.0, 110.0), (5.0, 200.0), (8.0, 312.0), 12.0)], &[]);
            pen.shape("M-4 82h8v4.6h-8z", dye.partner);
        }
        behind(pen, pose, &sleeves);
        for side in [-1.0, 1.0] {
            let half = super::super::path::on_side(&[
                (13.0, 75.0), (21.0, 78.0), (30.0, 80.0), (38.0, 84.0),
                (37.0, 94.0), (34.0, 104.0), (33.0, 116.0),
                (33.0, 160.0), (42.0, 240.0), (47.0, 316.0),
                (36.0, 321.0), (22.0, 322.0), (11.0, 320.0),
                (13.0, 240.0), (13.0, 170.0), (11.0, 130.0),
                (9.0, 110.0), (11.0, 92.0), (13.0, 75.0),
            ], side);
            pen.panel(
                &(curve(&half) + "Z"),
                Fill::Cloth("c"),
                &[((side * 20.0, 150.0), (side * 24.0, 240.0), (side * 30.0, 324.0), 8.0), ((side * 31.0, 120.0), (side * 26.0, 134.0), (side * 20.0, 142.0), 4.0)],
                &[((side * 26.0, 150.0), (side * 32.0, 240.0), (side * 38.0, 322.0), 6.0), ((side * 15.0, 170.0), (side * 17.0, 250.0), (side * 19.0, 322.0), 5.0)],
            );
            let band = super::super::path::on_side(&[
                (9.0, 73.6), (11.0, 74.0), (13.0, 74.6), (14.6, 75.4),
                (14.0, 92.0), (12.4, 110.0), (14.6, 130.0),
                (17.0, 170.0), (17.0, 240.0), (15.6, 320.4),
                (13.0, 321.0), (10.0, 320.6), (8.6, 320.0),
                (10.0, 240.0), (10.0, 170.0), (7.6, 130.0),
                (5.6, 110.0), (7.6, 92.0), (9.0, 73.6),
            ], side);
            pen.panel(&(curve(&band) + "Z"), Fill::Plain(dye.partner), &[], &[]);
            pen.seam(&format!("M{} 232l{} -2v-3l{} 2z", side * 22.0, side * 17.0, side * -17.0));
        }
        across(pen, pose, &sleeves);
    });
}
