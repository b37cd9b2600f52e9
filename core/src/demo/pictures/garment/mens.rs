//! Men's shirts, and the couple's set.

use super::super::colour::Colour;
use super::super::figure::Head;
use super::super::path::{curve, folds, mirrored, on_side, points, smooth};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, Sleeves, across, behind};
use super::{gowns, on_figure, skin, sleeves, trousers};

const BROAD: f64 = 1.14;

fn shirt() -> String {
    mirrored(&points(
        "0,92 6,88 12,82 13.6,74 24,77 35,80 43.5,85 41,96 38.4,106 37.6,118 38,140 36.6,160 37.6,180 38.4,196 40,208 41,216 30,222 14,226 0,226",
    ))
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
        Sleeves {
            cuff: Some((0.1, Fill::Cloth("m"))),
            ..broad_sleeves(pen, 1.0, [14.0, 12.5, 10.5])
        }
    } else {
        broad_sleeves(pen, 0.47, [15.5, 16.0, 16.5])
    };
    on_figure(
        pen,
        pose,
        Head::Short,
        |pen| trousers(pen, Colour::hex(0x2b2a2c).mix(dye.ground, 18), 1.08),
        |pen| {
            if pose == Pose::Flat {
                pen.shape(
                    "M-13 72C-6 77 6 77 13 72L10 90H-10Z",
                    dye.ground.mix(Colour::INK, 44),
                );
                pen.shape("M-4.6 80h9.2v4.6h-9.2z", dye.partner);
            }
            behind(pen, pose, &sleeves);
            pen.panel(
            &shirt(),
            Fill::Cloth("c"),
            &folds("12,130 15,180 20,228 9; -14,120 -18,170 -26,228 9; 35,121 22,134 10,140 5; -35,121 -24,136 -14,144 5"),
            &folds("-20,94 -23,114 -22,136 9; 22,140 25,180 31,226 7; -8,150 -10,190 -14,228 6"),
        );
            pen.panel("M-3.6 91H3.6V226H-3.6Z", Fill::Cloth("c"), &[], &[]);
            pen.stitch("M-2.6 92V225M2.6 92V225", dye.figure);
            pen.buttons(
                &points("0,103 0,123 0,143 0,163 0,183 0,203"),
                1.8,
                dye.accent.mix(Colour::INK, 20),
            );
            pen.panel("M11 116H31V138L21 143L11 138Z", Fill::Cloth("c"), &[], &[]);
            pen.stitch("M11.6 120H30.4", dye.figure);
            pen.stitch(
                "M-40.4 210C-28 216 -14 220 -4 220M4 220C14 220 28 216 40.4 210",
                dye.figure,
            );
            for side in [-1.0, 1.0] {
                let leaf = on_side(
                    &points(
                        "0.4,92 4,88 10,81 11.6,70 13,70.6 14.4,72 15,74 17,84 17,92 14,101 10,98 5,95 0.4,92",
                    ),
                    side,
                );
                pen.panel(
                    &(curve(&leaf) + "Z"),
                    Fill::Cloth(if side > 0.0 { "r" } else { "l" }),
                    &[],
                    &[],
                );
                pen.stroke(
                    &smooth(&on_side(
                        &points("14.6,76 15.6,86 13.4,98.4 7,94.6 2,91.2"),
                        side,
                    )),
                    dye.figure,
                    0.5,
                );
            }
            pen.seam("M40.8 97C38.4 106 37.6 112 37.6 118M-40.8 97C-38.4 106 -37.6 112 -37.6 118");
            across(pen, pose, &sleeves);
        },
    );
}

/// Draws the koko: plain cloth, standing collar, placket and cuffs of the figured cloth.
pub(super) fn koko(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let plain = Fill::Plain(dye.partner);
    let figured = Fill::Cloth("c");
    let sleeves = Sleeves {
        cuff: Some((0.13, Fill::Cloth("m"))),
        cloth: [plain; 3],
        ..broad_sleeves(pen, 1.0, [14.0, 12.5, 10.5])
    };
    on_figure(
        pen,
        pose,
        Head::Cap,
        |pen| trousers(pen, Colour::hex(0x2f2c2b).mix(dye.ground, 24), 1.08),
        |pen| {
            if pose == Pose::Flat {
                pen.shape(
                    "M-13 72C-6 77 6 77 13 72L10 92H-10Z",
                    dye.partner.mix(Colour::INK, 44),
                );
                pen.shape("M-4.6 79h9.2v4.6h-9.2z", dye.ground);
            }
            behind(pen, pose, &sleeves);
            pen.panel(
            &shirt(),
            plain,
            &folds("14,130 17,180 22,228 9; -16,120 -20,170 -28,228 9; 35,121 24,134 14,140 5; -35,121 -26,136 -16,144 5"),
            &folds("-24,94 -27,114 -26,136 8; 24,140 27,180 33,226 7"),
        );
            pen.panel(
                "M-9 91C-5 93 5 93 9 91V168L0 175L-9 168Z",
                figured,
                &[],
                &[],
            );
            pen.stroke("M-9 91V168L0 175L9 168V91", dye.accent, 0.9);
            pen.seam("M0 92V168");
            pen.buttons(&points("0,100 0,116 0,132 0,148"), 1.8, dye.partner);
            pen.stitch(
                "M-40.4 210C-28 216 -14 220 0 220C14 220 28 216 40.4 210",
                dye.ground.mix(dye.partner, 40),
            );
            for side in [-1.0, 1.0] {
                let leaf = on_side(
                    &points(
                        "0.6,93 6,92 12.6,85 14,74.6 14,72 13.6,70 12.8,68.4 11.4,78 6,85 0.6,86.6 0.6,88 0.6,91 0.6,93",
                    ),
                    side,
                );
                pen.panel(&(curve(&leaf) + "Z"), figured, &[], &[]);
            }
            pen.seam("M40.8 97C38.4 106 37.6 112 37.6 118M-40.8 97C-38.4 106 -37.6 112 -37.6 118");
            across(pen, pose, &sleeves);
        },
    );
}

/// Draws the couple's set: his shirt stands a step behind her dress.
pub(super) fn sarimbit(pen: &mut Pen, pose: Pose) {
    let (his, hers) = if pose == Pose::Flat {
        ("translate(48 12) scale(.98)", "translate(-46 4)")
    } else {
        (
            "translate(40 -6) scale(1.03)",
            "translate(-42 12) scale(.97)",
        )
    };
    pen.raw(&format!("<g transform=\"{his}\">"));
    kemeja(pen, pose, true);
    pen.raw(&format!("</g><g transform=\"{hers}\">"));
    gowns::gamis(pen, pose);
    pen.raw("</g>");
}
