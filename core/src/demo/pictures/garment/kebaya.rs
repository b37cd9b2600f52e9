//! Kebaya: fitted, open over an insert, the edges in lace.

use super::super::colour::Colour;
use super::super::figure::{self, Head};
use super::super::path::{curve, folds_on, mirrored, on_side, points, smooth};
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
                &points(
                    "13,75 21,78 30,80 37.5,84 36,94 33,104 31.5,115 31.5,130 25.5,138 25.5,150 26,170 37,188 41,212 32,218 20,222 8,230 3,214 5,190 6,160 7,140 9,128 11,112 12.4,100 13,88 13,75",
                ),
                side,
            );
            pen.panel(
                &(curve(&front) + "Z"),
                Fill::Cloth("c"),
                &folds_on(
                    "28,118 18,138 10,148 4; 24,152 22,180 24,222 7; 26,140 20,150 12,154 4",
                    side,
                ),
                &folds_on("19,96 21,112 17,128 7; 17,158 16,190 15,224 6", side),
            );
            pen.seam(&format!(
                "M{} 120C{} 140 {} 170 {} 216",
                side * 21.0,
                side * 16.0,
                side * 19.0,
                side * 27.0
            ));
            scallops(
                pen,
                side,
                &points("13,76 13,94 11,112 8,134 6.2,154 5.4,180 4.6,204 8,230"),
            );
            scallops(pen, side, &points("8,230 20,222 32,217 41,212"));
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
                &points(
                    "13,75 21,78 30,80 37.5,84 36,94 33,104 31.5,115 31.5,130 25.5,138 25.5,150 26,176 42,226 50,276 38,284 22,286 13,290 8,250 2,180 0,140 0,124 0,118 0,110 6,102 12,90 13,75",
                ),
                side,
            );
            pen.panel(
                &(curve(&front) + "Z"),
                Fill::Cloth("c"),
                &folds_on(
                    "28,118 18,138 8,146 4; 14,156 18,220 28,290 8; 25,156 32,220 42,286 6",
                    side,
                ),
                &folds_on("19,96 21,112 17,128 7; 8,160 13,220 20,290 6", side),
            );
            scallops(pen, side, &points("13,76 12,90 6,102 0.6,110"));
            scallops(
                pen,
                side,
                &points("0.8,142 2.6,180 6.4,220 10,260 13,290 22,286 38,283 50,276"),
            );
        }
        pen.seam("M0 110V142");
        pen.buttons(
            &[(0.0, 118.0), (0.0, 128.0), (0.0, 138.0)],
            1.8,
            Colour::hex(0xf7efe0),
        );
        brooch(pen, 111.0);
        across(pen, pose, &sleeves);
    });
}

/// The inside of the back between the two fronts of a garment that lies flat.
fn back(pen: &mut Pen, half: f64) {
    let inside = pen.cloth.dye.ground.mix(Colour::INK, 36);
    pen.panel(
        &format!("M-{half} 75C-6 79 6 79 {half} 75L20 110L12 216L-12 216L-20 110Z"),
        Fill::Plain(inside),
        &[],
        &[],
    );
    pen.shape("M-4 81h8v4.6h-8z", pen.cloth.dye.partner);
}

/// The insert that joins the two fronts, crossed by its buttons.
fn insert(pen: &mut Pen, bottom: f64) {
    let dye = pen.cloth.dye;
    let plain = Fill::Plain(dye.ground.mix(dye.second, 45));
    pen.panel(
        &format!("M-11.6 108C-5 112 5 112 11.6 108L8 150L6.5 {bottom}H-6.5L-8 150Z"),
        plain,
        &[],
        &[],
    );
    pen.seam("M-10.6 116C-4 119 4 119 10.6 116");
    pen.buttons(&points("0,124 0,138 0,152 0,166 0,180"), 1.8, dye.accent);
}

/// Lace along an edge: a row of half rounds with a hole in each.
fn scallops(pen: &mut Pen, side: f64, line: &[(f64, f64)]) {
    let dye = pen.cloth.dye;
    let path = smooth(&on_side(line, side));
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
    let half = points(
        "0,152 10,152 18,152 21,154 32,180 36,204 35,240 34,290 31,330 30,364 20,369 8,370 0,370",
    );
    pen.panel(
        &mirrored(&half),
        Fill::Plain(Colour::hex(0x4d2c1d)),
        &[],
        &[],
    );
    pen.raw(&format!(
        "<path d=\"{}\" fill=\"url(#k)\"/>",
        mirrored(&half)
    ));
    pen.crease("M8 160C6 240 4 310 2 369M13 160C11 240 9 310 7 369M18 162C16 240 14 310 12 369");
    pen.stroke("M4 160C2 240 0 310 -3 369", Colour::hex(0xf0dcb2), 1.6);
}
