//! Tunic, blouse, and the set of blouse and trousers.

use super::super::figure::Head;
use super::super::path::{curve, mirrored, on_side};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::bottoms::wide_legs;
use super::{hijab_colour, hollow, on_figure, skin, skirt, sleeves, trousers};

/// Draws the tunic: standing collar, short placket, side slits, hem below the knee at the back.
pub(super) fn tunik(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves { cuff: Some((0.12, Fill::Plain(dye.partner))), ..sleeves(0.97, [12.0, 11.5, 11.0], skin(pen)) };
    let head = Head::Hijab(hijab_colour(pen));
    let lower = dye.partner.mix(dye.ground, 12);
    on_figure(pen, pose, head, |pen| trousers(pen, lower, 1.0), |pen| {
        if pose == Pose::Flat {
            hollow(pen, 12.0, 72.0, 14.0);
        }
        behind(pen, pose, &sleeves);
        let back = [(0.0, 200.0), (14.0, 200.0), (30.0, 200.0), (40.0, 214.0), (47.0, 240.0), (51.0, 262.0), (53.0, 286.0), (36.0, 291.0), (18.0, 292.0), (0.0, 292.0)];
        pen.panel(&mirrored(&back), Fill::Plain(dye.ground.mix(super::Colour::INK, 34)), &[], &[]);
        let body = [
            (0.0, 90.0), (6.0, 89.0), (10.6, 84.0), (12.0, 76.0),
            (20.0, 78.0), (30.0, 80.0), (37.5, 84.0),
            (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
            (31.4, 130.0), (30.0, 140.0), (31.0, 154.0),
            (34.0, 180.0), (42.0, 206.0), (46.0, 232.0),
            (47.4, 246.0), (48.0, 262.0), (48.6, 278.0),
            (34.0, 284.0), (16.0, 285.0), (0.0, 285.0),
        ];
        pen.panel(
            &mirrored(&body),
            Fill::Cloth("c"),
            &[
                ((7.0, 150.0), (10.0, 220.0), (17.0, 288.0), 10.0),
                ((-10.0, 146.0), (-15.0, 220.0), (-25.0, 288.0), 11.0),
                ((24.0, 160.0), (30.0, 220.0), (37.0, 286.0), 8.0),
                ((29.0, 117.0), (18.0, 130.0), (6.0, 136.0), 4.0),
                ((-29.0, 119.0), (-20.0, 132.0), (-12.0, 140.0), 4.0),
            ],
            &[
                ((1.0, 156.0), (3.0, 220.0), (6.0, 288.0), 8.0),
                ((-18.0, 156.0), (-25.0, 220.0), (-38.0, 284.0), 8.0),
                ((17.0, 160.0), (21.0, 220.0), (28.0, 286.0), 7.0),
                ((-17.0, 94.0), (-19.0, 110.0), (-17.0, 128.0), 7.0),
            ],
        );
        pen.panel("M-3.4 90L3.4 90V142C3.4 145 -3.4 145 -3.4 142Z", Fill::Cloth("c"), &[], &[]);
        pen.stitch("M-2.2 92V141.6M2.2 92V141.6", dye.figure);
        pen.buttons(&[(0.0, 97.0), (0.0, 109.0), (0.0, 121.0), (0.0, 133.0)], 1.7, dye.accent);
        collar(pen, Fill::Plain(dye.partner));
        pen.stitch("M-47.4 271C-32 278 -16 279 0 279C16 279 32 278 47.4 271", dye.figure);
        pen.seam("M46.2 236L48.6 278M-46.2 236L-48.6 278");
        across(pen, pose, &sleeves);
    });
}

/// A standing collar in two leaves.
fn collar(pen: &mut Pen, fill: Fill) {
    for side in [-1.0, 1.0] {
        let leaf = on_side(
            &[
                (0.6, 91.0), (6.0, 90.0), (11.0, 85.0), (12.6, 76.4),
                (12.8, 74.0), (12.4, 72.0), (11.6, 70.6),
                (10.0, 79.0), (6.0, 84.4), (0.6, 85.6),
                (0.6, 87.0), (0.6, 89.0), (0.6, 91.0),
            ],
            side,
        );
        pen.panel(&(curve(&leaf) + "Z"), fill, &[], &[]);
    }
}

/// Draws the blouse: yoke, gathered body, wide sleeves caught in a cuff, a bow at the neck.
pub(super) fn blus(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves { cuff: Some((0.06, Fill::Cloth("r"))), ..sleeves(0.94, [12.5, 16.5, 9.0], skin(pen)) };
    let head = Head::Hijab(hijab_colour(pen));
    let lower = dye.second.mix(dye.ground, 55).mix(super::Colour::INK, 20);
    on_figure(pen, pose, head, |pen| skirt(pen, lower), |pen| {
        if pose == Pose::Flat {
            hollow(pen, 12.0, 74.0, 10.0);
        }
        behind(pen, pose, &sleeves);
        let body = [
            (0.0, 86.0), (6.0, 86.0), (11.0, 82.0), (12.0, 76.0),
            (20.0, 78.0), (30.0, 80.0), (37.5, 84.0),
            (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
            (31.5, 132.0), (30.0, 142.0), (31.0, 154.0),
            (33.0, 172.0), (40.0, 194.0), (43.0, 212.0),
            (36.0, 218.0), (30.0, 215.0), (22.0, 218.0),
            (14.0, 221.0), (8.0, 217.0), (0.0, 219.0),
        ];
        pen.panel(
            &mirrored(&body),
            Fill::Cloth("c"),
            &[
                ((9.0, 106.0), (12.0, 160.0), (20.0, 222.0), 8.0),
                ((-6.0, 106.0), (-9.0, 160.0), (-14.0, 222.0), 8.0),
                ((-17.0, 104.0), (-22.0, 160.0), (-31.0, 220.0), 7.0),
                ((21.0, 110.0), (27.0, 160.0), (35.0, 218.0), 6.0),
            ],
            &[
                ((2.0, 108.0), (3.0, 160.0), (6.0, 222.0), 6.0),
                ((-11.0, 106.0), (-15.0, 160.0), (-22.0, 222.0), 6.0),
                ((15.0, 106.0), (20.0, 160.0), (28.0, 220.0), 6.0),
            ],
        );
        pen.seam("M-34.6 101C-20 106 20 106 34.6 101");
        pen.crease("M-24 104q-1 8 -2 16M-16 105q-1 8 -1.6 14M-8 105.400q-.6 7 -1 12M8 105.400q.6 7 1 12M16 105q1 8 1.6 14M24 104q1 8 2 16");
        pen.stitch("M-41.6 206C-34 212 -28 209 -21 212C-13 215 -7 211 0 213C7 211 13 215 21 212C28 209 34 212 41.6 206", dye.figure);
        let bow = Fill::Plain(dye.second.mix(dye.ground, 30));
        pen.panel("M-12.6 75.4C-12 82 -7 86.6 0 86.6C7 86.6 12 82 12.6 75.4L11 72.4C9.4 79 5 82 0 82C-5 82 -9.4 79 -11 72.4Z", bow, &[], &[]);
        pen.panel("M-1 86C-6 100 -10 116 -13 130L-5.6 134C-4 118 -1 102 1.6 88Z", bow, &[], &[]);
        pen.panel("M1 86C5 98 8 108 12 122L18.6 117C13 106 8 96 3 86Z", bow, &[], &[]);
        pen.panel("M0 87C-6 80 -16 78 -19 83C-20 89 -17 94 -11 93C-6 92 -2 90 0 87Z", bow, &[((-2.0, 87.0), (-8.0, 86.0), (-15.0, 86.0), 3.0)], &[]);
        pen.panel("M0 87C6 80 16 78 19 83C20 89 17 94 11 93C6 92 2 90 0 87Z", bow, &[((2.0, 87.0), (8.0, 87.0), (15.0, 88.0), 3.0)], &[]);
        pen.panel("M-3 83.6C-1 82.4 1 82.4 3 83.6C3.8 86 3.8 88 3 90.4C1 91.4 -1 91.4 -3 90.4C-3.8 88 -3.8 86 -3 83.6Z", bow, &[], &[]);
        across(pen, pose, &sleeves);
    });
}

/// Draws the set: a short boxy blouse over wide trousers of the same cloth.
pub(super) fn setelan(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = Sleeves { cuff: Some((0.08, Fill::Plain(dye.partner))), ..sleeves(0.84, [13.0, 13.0, 13.0], skin(pen)) };
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(pen, pose, head, |pen| super::super::figure::shoes(pen, dye.second, 374.0), |pen| {
        wide_legs(pen, 362.0);
        if pose == Pose::Flat {
            hollow(pen, 12.0, 74.0, 12.0);
        }
        behind(pen, pose, &sleeves);
        let body = [
            (0.0, 100.0), (4.0, 92.0), (11.0, 84.0), (12.0, 76.0),
            (20.0, 78.0), (30.0, 80.0), (38.0, 84.0),
            (36.5, 94.0), (34.0, 104.0), (33.0, 115.0),
            (34.0, 140.0), (36.0, 160.0), (40.0, 196.0),
            (26.0, 201.0), (12.0, 202.0), (0.0, 202.0),
        ];
        pen.panel(
            &mirrored(&body),
            Fill::Cloth("c"),
            &[
                ((8.0, 130.0), (10.0, 170.0), (15.0, 204.0), 8.0),
                ((-12.0, 120.0), (-16.0, 160.0), (-23.0, 204.0), 9.0),
                ((30.0, 118.0), (22.0, 132.0), (14.0, 138.0), 4.0),
            ],
            &[((-18.0, 96.0), (-20.0, 116.0), (-18.0, 140.0), 8.0), ((17.0, 140.0), (20.0, 170.0), (26.0, 204.0), 7.0)],
        );
        pen.stroke("M-12 76C-11 84 -4 92 0 100C4 92 11 84 12 76", dye.partner, 3.0);
        pen.seam("M0 102V201");
        pen.buttons(&[(2.6, 112.0), (2.6, 130.0), (2.6, 148.0), (2.6, 166.0), (2.6, 184.0)], 1.7, dye.partner);
        for side in [-1.0, 1.0] {
            pen.panel(&format!("M{} 166L{} 164L{} 186C{} 188 {} 189 {} 188Z", side * 10.0, side * 27.0, side * 28.4, side * 22.0, side * 16.0, side * 11.0), Fill::Cloth("c"), &[], &[]);
            pen.stroke(&format!("M{} 166L{} 164", side * 10.0, side * 27.0), dye.partner, 1.8);
        }
        pen.stitch("M-39.4 191C-26 196 -12 197 0 197C12 197 26 196 39.4 191", dye.figure);
        across(pen, pose, &sleeves);
    });
}
