//! Kebaya: fitted, open over an insert, the edges in lace.

use super::super::colour::Colour;
use super::super::figure::{self, Head};
use super::super::path::{curve, mirrored, on_side};
use super::super::pen::{Fill, Pen};
use super::super::sleeve::{Pose, across, behind};
use super::{on_figure, skin, sleeves};

/// Draws the kutubaru: two fronts held together by an insert, hem in points, worn over kain.
pub(super) fn kebaya(pen: &mut Pen, pose: Pose) {
    let sleeves = sleeves(0.95, [10.5, 9.0, 8.4], skin(pen));
    on_figure(pen, pose, Head::Bun, wrapped_kain, |pen| {
        if pose == Pose::Flat {
            back(pen, 13.0);
        }
        behind(pen, pose, &sleeves);
        lace_ends(pen, pose);
        insert(pen, 196.0);
        for side in [1.0, -1.0] {
            let front = on_side(
                &[
                    (13.0, 75.0), (21.0, 78.0), (30.0, 80.0), (37.5, 84.0),
                    (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
                    (31.5, 130.0), (25.5, 138.0), (25.5, 150.0),
                    (26.0, 170.0), (37.0, 188.0), (41.0, 212.0),
                    (32.0, 218.0), (20.0, 222.0), (8.0, 230.0),
                    (3.0, 214.0), (5.0, 190.0), (6.0, 160.0),
                    (7.0, 140.0), (9.0, 128.0), (11.0, 112.0),
                    (12.4, 100.0), (13.0, 88.0), (13.0, 75.0),
                ],
                side,
            );
            pen.panel(
                &(curve(&front) + "Z"),
                Fill::Cloth("c"),
                &[
                    ((side * 28.0, 118.0), (side * 18.0, 138.0), (side * 10.0, 148.0), 4.0),
                    ((side * 24.0, 152.0), (side * 22.0, 180.0), (side * 24.0, 222.0), 7.0),
                    ((side * 26.0, 140.0), (side * 20.0, 150.0), (side * 12.0, 154.0), 4.0),
                ],
                &[((side * 19.0, 96.0), (side * 21.0, 112.0), (side * 17.0, 128.0), 7.0), ((side * 17.0, 158.0), (side * 16.0, 190.0), (side * 15.0, 224.0), 6.0)],
            );
            pen.seam(&format!("M{} 120C{} 140 {} 170 {} 216", side * 21.0, side * 16.0, side * 19.0, side * 27.0));
            scallops(pen, side, &[(13.0, 76.0), (13.0, 94.0), (11.0, 112.0), (8.0, 134.0), (6.2, 154.0), (5.4, 180.0), (4.6, 204.0), (8.0, 230.0)]);
            scallops(pen, side, &[(8.0, 230.0), (20.0, 222.0), (32.0, 217.0), (41.0, 212.0)]);
        }
        across(pen, pose, &sleeves);
    });
}

/// Draws the long kebaya: to the knee, lace all over, a brooch at the breast.
pub(super) fn kebaya_panjang(pen: &mut Pen, pose: Pose) {
    let dye = pen.cloth.dye;
    let sleeves = sleeves(0.97, [10.5, 9.5, 11.0], skin(pen));
    let head = Head::Hijab(dye.partner.mix(dye.second, 30));
    on_figure(pen, pose, head, wrapped_kain, |pen| {
        if pose == Pose::Flat {
            back(pen, 13.0);
        }
        behind(pen, pose, &sleeves);
        lace_ends(pen, pose);
        for side in [1.0, -1.0] {
            let front = on_side(
                &[
                    (13.0, 75.0), (21.0, 78.0), (30.0, 80.0), (37.5, 84.0),
                    (36.0, 94.0), (33.0, 104.0), (31.5, 115.0),
                    (31.5, 130.0), (25.5, 138.0), (25.5, 150.0),
                    (26.0, 176.0), (42.0, 226.0), (50.0, 276.0),
                    (38.0, 284.0), (22.0, 286.0), (13.0, 290.0),
                    (8.0, 250.0), (2.0, 180.0), (0.0, 140.0),
                    (0.0, 124.0), (0.0, 118.0), (0.0, 110.0),
                    (6.0, 102.0), (12.0, 90.0), (13.0, 75.0),
                ],
                side,
            );
            pen.panel(
                &(curve(&front) + "Z"),
                Fill::Cloth("c"),
                &[
                    ((side * 28.0, 118.0), (side * 18.0, 138.0), (side * 8.0, 146.0), 4.0),
                    ((side * 14.0, 156.0), (side * 18.0, 220.0), (side * 28.0, 290.0), 8.0),
                    ((side * 25.0, 156.0), (side * 32.0, 220.0), (side * 42.0, 286.0), 6.0),
                ],
                &[((side * 19.0, 96.0), (side * 21.0, 112.0), (side * 17.0, 128.0), 7.0), ((side * 8.0, 160.0), (side * 13.0, 220.0), (side * 20.0, 290.0), 6.0)],
            );
            scallops(pen, side, &[(13.0, 76.0), (12.0, 90.0), (6.0, 102.0), (0.6, 110.0)]);
            scallops(pen, side, &[(0.8, 142.0), (2.6, 180.0), (6.4, 220.0), (10.0, 260.0), (13.0, 290.0), (22.0, 286.0), (38.0, 283.0), (50.0, 276.0)]);
        }
        pen.seam("M0 110V142");
        pen.buttons(&[(0.0, 118.0), (0.0, 128.0), (0.0, 138.0)], 1.8, Colour::hex(0xf7efe0));
        brooch(pen, 111.0);
        across(pen, pose, &sleeves);
    });
}

/// The inside of the back between the two fronts of a garment that lies flat.
fn back(pen: &mut Pen, half: f64) {
    let inside = pen.cloth.dye.ground.mix(Colour::INK, 36);
    pen.panel(&format!("M-{half} 75C-6 79 6 79 {half} 75L20 110L12 216L-12 216L-20 110Z"), Fill::Plain(inside), &[], &[]);
    pen.shape("M-4 81h8v4.6h-8z", pen.cloth.dye.partner);
}

/// The insert that joins the two fronts, crossed by its buttons.
fn insert(pen: &mut Pen, bottom: f64) {
    let dye = pen.cloth.dye;
    let plain = Fill::Plain(dye.ground.mix(dye.second, 45));
    pen.panel(&format!("M-11.6 108C-5 112 5 112 11.6 108L8 150L6.5 {bottom}H-6.5L-8 150Z"), plain, &[], &[]);
    pen.seam("M-10.6 116C-4 119 4 119 10.6 116");
    pen.buttons(&[(0.0, 124.0), (0.0, 138.0), (0.0, 152.0), (0.0, 166.0), (0.0, 180.0)], 1.8, dye.accent);
}

/// Lace along an edge: a row of half rounds with a hole in each.
fn scallops(pen: &mut Pen, side: f64, line: &[(f64, f64)]) {
    let dye = pen.cloth.dye;
    let path = super::super::path::smooth(&on_side(line, side));
    let id = pen.name();
    let lace = dye.figure.mix(dye.ground, 14);
    pen.raw(&format!(
        "<defs><path id=\"{id}\" d=\"{path}\"/></defs><g fill=\"none\" stroke=\"{lace}\"><use href=\"#{id}\" stroke-width=\"3.6\" stroke-dasharray=\"0 3.4\"/><use href=\"#{id}\" stroke-width=\"1.4\"/><use href=\"#{id}\" stroke=\"{}\" stroke-dasharray=\"0 3.4\"/></g>",
        dye.ground
    ));
}

/// Lace at the wrists.
fn lace_ends(pen: &mut Pen, pose: Pose) {
    if pose == Pose::Flat {
        scallops(pen, 1.0, &[(56.4, 203.0), (64.6, 205.0), (73.0, 199.6)]);
        scallops(pen, -1.0, &[(56.4, 203.0), (64.6, 205.0), (73.0, 199.6)]);
    }
}

/// A brooch of three chained pins.
fn brooch(pen: &mut Pen, y: f64) {
    let gold = Colour::hex(0xd3a544);
    pen.buttons(&[(0.0, y)], 3.2, gold);
    pen.buttons(&[(0.0, y)], 1.4, Colour::hex(0xfdf3dc));
    pen.stroke(&format!("M-3 {y}q-4 5 -7 2M3 {y}q4 5 7 2"), gold, 0.8);
}

/// The batik wrapped around the hips under a kebaya, pleated in front.
fn wrapped_kain(pen: &mut Pen) {
    figure::shoes(pen, Colour::hex(0x4a2f22), 374.0);
    let half = [
        (0.0, 152.0), (10.0, 152.0), (18.0, 152.0), (21.0, 154.0),
        (32.0, 180.0), (36.0, 204.0), (35.0, 240.0),
        (34.0, 290.0), (31.0, 330.0), (30.0, 364.0),
        (20.0, 369.0), (8.0, 370.0), (0.0, 370.0),
    ];
    pen.panel(
        &mirrored(&half),
        Fill::Plain(Colour::hex(0x4d2c1d)),
        &[],
        &[],
    );
    pen.raw(&format!("<path d=\"{}\" fill=\"url(#k)\"/>", mirrored(&half)));
    pen.crease("M8 160C6 240 4 310 2 369M13 160C11 240 9 310 7 369M18 162C16 240 14 310 12 369");
    pen.stroke("M4 160C2 240 0 310 -3 369", Colour::hex(0xf0dcb2), 1.6);
}
