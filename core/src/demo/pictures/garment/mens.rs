//! Men's shirts, and the couple's set.

use super::super::colour::Colour;
use super::super::figure::Head;
use super::super::path::{curve, mirrored, on_side};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::{gowns, on_figure, skin, sleeves, trousers};

const BROAD: f64 = 1.14;

fn shirt() -> String {
    mirrored(&[
        (0.0, 92.0), (6.0, 88.0), (12.0, 82.0), (13.6, 74.0),
        (24.0, 77.0), (35.0, 80.0), (43.5, 85.0),
        (41.0, 96.0), (38.4, 106.0), (37.6, 118.0),
        (38.0, 140.0), (36.6, 160.0), (37.6, 180.0),
        (38.4, 196.0), (40.0, 208.0), (41.0, 216.0),
        (30.0, 222.0), (14.0, 226.0), (0.0, 226.0),
    ])
}

fn broad_sleeves(pen: &Pen, reach: f64, widths: [f64; 3]) -> Sleeves {
    Sleeves {
        shoulder: (43.5, 85.0),
        armpit: (37.6, 119.0),
        breadth: BROAD,
        ..sleeves(reach, widths, skin(pen))
    }
}

/// Draws the batik shirt: turned-down collar, placket, breast pocket, short or long sleeves.
pub(super) fn kemeja(pen: &mut Pen, pose: Pose, long: bool) {
    let dye = pen.cloth.dye;
    let sleeves = if long {
        Sleeves { cuff: Some((0.1, Fill::Cloth("m"))), ..broad_sleeves(pen, 1.0, [14.0, 12.5, 10.5]) }
    } else {
        broad_sleeves(pen, 0.47, [15.5, 16.0, 16.5])
    };
    on_figure(pen, pose, Head::Short, |pen| trousers(pen, Colour::hex(0x2b2a2c).mix(dye.ground, 18), 1.08), |pen| {
        if pose == Pose::Flat {
            pen.shape("M-13 72C-6 77 6 77 13 72L10 90H-10Z", dye.ground.mix(Colour::INK, 44));
            pen.shape("M-4.6 80h9.2v4.6h-9.2z", dye.partner);
        }
        behind(pen, pose, &sleeves);
        pen.panel(
            &shirt(),
            Fill::Cloth("c"),
            &[
                ((12.0, 130.0), (15.0, 180.0), (20.0, 228.0), 9.0),
                ((-14.0, 120.0), (-18.0, 170.0), (-26.0, 228.0), 9.0),
                ((35.0, 121.0), (22.0, 134.0), (10.0, 140.0), 5.0),
                ((-35.0, 121.0), (-24.0, 136.0), (-14.0, 144.0), 5.0),
            ],
            &[
                ((-20.0, 94.0), (-23.0, 114.0), (-22.0, 136.0), 9.0),
                ((22.0, 140.0), (25.0, 180.0), (31.0, 226.0), 7.0),
                ((-8.0, 150.0), (-10.0, 190.0), (-14.0, 228.0), 6.0),
            ],
        );
        pen.panel("M-3.6 91H3.6V226H-3.6Z", Fill::Cloth("c"), &[], &[]);
        pen.stitch("M-2.6 92V225M2.6 92V225", dye.figure);
        pen.buttons(&[(0.0, 103.0), (0.0, 123.0), (0.0, 143.0), (0.0, 163.0), (0.0, 183.0), (0.0, 203.0)], 1.8, dye.accent.mix(Colour::INK, 20));
        pen.panel("M11 116H31V138L21 143L11 138Z", Fill::Cloth("c"), &[], &[]);
        pen.stitch("M11.6 120H30.4", dye.figure);
        pen.stitch("M-40.4 210C-28 216 -14 220 -4 220M4 220C14 220 28 216 40.4 210", dye.figure);
        for side in [-1.0, 1.0] {
            let leaf = on_side(&[
                (0.4, 92.0), (4.0, 88.0), (10.0, 81.0), (11.6, 70.0),
                (13.0, 70.6), (14.4, 72.0), (15.0, 74.0),
                (17.0, 84.0), (17.0, 92.0), (14.0, 101.0),
                (10.0, 98.0), (5.0, 95.0), (0.4, 92.0),
            ], side);
            pen.panel(&(curve(&leaf) + "Z"), Fill::Cloth(if side > 0.0 { "r" } else { "l" }), &[], &[]);
            pen.stroke(&super::super::path::smooth(&on_side(&[(14.6, 76.0), (15.6, 86.0), (13.4, 98.4), (7.0, 94.6), (2.0, 91.2)], side)), dye.figure, 0.5);
        }
        pen.seam("M40.8 97C38.4 106 37.6 112 37.6 118M-40.8 97C-38.4 106 -37.6 112 -37.6 118");
        across(pen, pose, &sleeves);
    });
}

/// Draws the koko: plain cloth, standing collar, placket and cuffs of the figured cloth.
pub(super) fn koko(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let plain = Fill::Plain(dye.partner);
    let figured = Fill::Cloth("c");
    let sleeves = Sleeves { cuff: Some((0.13, Fill::Cloth("m"))), cloth: [plain; 3], ..broad_sleeves(pen, 1.0, [14.0, 12.5, 10.5]) };
    on_figure(pen, pose, Head::Cap, |pen| trousers(pen, Colour::hex(0x2f2c2b).mix(dye.ground, 24), 1.08), |pen| {
        if pose == Pose::Flat {
            pen.shape("M-13 72C-6 77 6 77 13 72L10 92H-10Z", dye.partner.mix(Colour::INK, 44));
            pen.shape("M-4.6 79h9.2v4.6h-9.2z", dye.ground);
        }
        behind(pen, pose, &sleeves);
        pen.panel(
            &shirt(),
            plain,
            &[
                ((14.0, 130.0), (17.0, 180.0), (22.0, 228.0), 9.0),
                ((-16.0, 120.0), (-20.0, 170.0), (-28.0, 228.0), 9.0),
                ((35.0, 121.0), (24.0, 134.0), (14.0, 140.0), 5.0),
                ((-35.0, 121.0), (-26.0, 136.0), (-16.0, 144.0), 5.0),
            ],
            &[((-24.0, 94.0), (-27.0, 114.0), (-26.0, 136.0), 8.0), ((24.0, 140.0), (27.0, 180.0), (33.0, 226.0), 7.0)],
        );
        pen.panel("M-9 91C-5 93 5 93 9 91V168L0 175L-9 168Z", figured, &[], &[]);
        pen.stroke("M-9 91V168L0 175L9 168V91", dye.accent, 0.9);
        pen.seam("M0 92V168");
        pen.buttons(&[(0.0, 100.0), (0.0, 116.0), (0.0, 132.0), (0.0, 148.0)], 1.8, dye.partner);
        pen.stitch("M-40.4 210C-28 216 -14 220 0 220C14 220 28 216 40.4 210", dye.ground.mix(dye.partner, 40));
        for side in [-1.0, 1.0] {
            let leaf = on_side(&[
                (0.6, 93.0), (6.0, 92.0), (12.6, 85.0), (14.0, 74.6),
                (14.0, 72.0), (13.6, 70.0), (12.8, 68.4),
                (11.4, 78.0), (6.0, 85.0), (0.6, 86.6),
                (0.6, 88.0), (0.6, 91.0), (0.6, 93.0),
            ], side);
            pen.panel(&(curve(&leaf) + "Z"), figured, &[], &[]);
        }
        pen.seam("M40.8 97C38.4 106 37.6 112 37.6 118M-40.8 97C-38.4 106 -37.6 112 -37.6 118");
        across(pen, pose, &sleeves);
    });
}

/// Draws the couple's set: his shirt stands a step behind her dress.
pub(super) fn sarimbit(pen: &mut Pen, pose: Pose) {
    let (his, hers) = if pose == Pose::Flat {
        ("translate(48 12) scale(.98)", "translate(-46 4)")
    } else {
        ("translate(40 -6) scale(1.03)", "translate(-42 12) scale(.97)")
    };
    pen.raw(&format!("<g transform=\"{his}\">"));
    kemeja(pen, pose, true);
    pen.raw(&format!("</g><g transform=\"{hers}\">"));
    gowns::gamis(pen, pose);
    pen.raw("</g>");
}
