//! Small things: a bag and a brooch.

use super::super::colour::Colour;
use super::super::figure::Head;
use super::super::path::folds;
use super::super::pen::{Fill, Pen};
use super::super::sleeve::Pose;
use super::{hijab_colour, on_figure, veils};

/// Draws the bag by itself, or carried.
pub(super) fn tas(pen: &mut Pen, pose: Pose) {
    if pose == Pose::Flat {
        bag(pen);
        return;
    }
    let head = Head::Hijab(hijab_colour(pen));
    on_figure(pen, pose, head, |_| {}, |pen| veils::plain_gown(pen, pose));
    pen.raw("<g transform=\"translate(-52 193) scale(.3)\">");
    bag(pen);
    pen.raw("</g>");
}

fn bag(pen: &mut Pen) {
    let dye = pen.cloth.dye;
    let hide = Colour::hex(0x7c4a2b);
    pen.stroke(
        "M-40 182C-44 70 44 70 40 182",
        hide.mix(Colour::INK, 40),
        8.0,
    );
    pen.panel(
        "M-78 170C-40 163 40 163 78 170C84 220 90 280 92 330C60 341 -60 341 -92 330C-90 280 -84 220 -78 170Z",
        Fill::Cloth("c"),
        &folds("-30,172 -38,250 -50,338 14; 40,172 52,250 62,338 14"),
        &folds("-4,172 -6,250 -8,340 18"),
    );
    pen.panel("M-88 286C-40 294 40 294 88 286C90 302 91.4 318 92 330C60 341 -60 341 -92 330C-91.4 318 -90 302 -88 286Z", Fill::Plain(hide), &[], &[]);
    pen.stitch("M-87 290C-40 298 40 298 87 290", Colour::hex(0xe8c796));
    pen.panel(
        "M-79 168C-40 161 40 161 79 168L80.6 182C40 175 -40 175 -80.6 182Z",
        Fill::Plain(hide),
        &[],
        &[],
    );
    pen.stitch("M-79 179C-40 172 40 172 79 179", Colour::hex(0xe8c796));
    for side in [-1, 1] {
        pen.panel(
            &format!("M{} 166h12v40l-6 7l-6 -7z", side * 40 - 6),
            Fill::Plain(hide),
            &[],
            &[],
        );
        pen.buttons(
            &[(f64::from(side) * 40.0, 198.0)],
            3.0,
            Colour::hex(0xd3a544),
        );
    }
    pen.stroke("M-40 172C-48 60 48 60 40 172", hide, 7.0);
    pen.stroke(
        "M-38 160C-42 72 38 66 38 150",
        hide.mix(Colour::PAPER, 40),
        1.2,
    );
    pen.panel(
        "M-14 168H14V206C14 216 -14 216 -14 206Z",
        Fill::Plain(hide),
        &[],
        &[],
    );
    pen.buttons(&[(0.0, 202.0)], 5.0, dye.accent);
}

/// Draws the brooch large on plain cloth, or pinned to a hijab.
pub(super) fn bros(pen: &mut Pen, pose: Pose) {
    if pose == Pose::Flat {
        let cloth = pen.cloth.dye.partner;
        pen.panel(
            "M-150 -60H150V360H-150Z",
            Fill::Plain(cloth),
            &folds("-150,40 0,40 160,-40 12; -150,330 0,280 160,290 14"),
            &folds("-150,66 0,62 160,-14 14; -150,304 20,258 160,262 14"),
        );
        pen.raw("<ellipse cx=\"6\" cy=\"162\" rx=\"70\" ry=\"68\" fill=\"#1a0f08\" fill-opacity=\".3\" filter=\"url(#g)\"/><g transform=\"translate(0 150)\">");
        jewel(pen);
        pen.raw("</g>");
        return;
    }
    let head = Head::Hijab(pen.cloth.dye.partner);
    on_figure(pen, pose, head, |_| {}, |pen| veils::plain_gown(pen, pose));
    pen.raw("<g transform=\"translate(-12 92) scale(.13)\">");
    jewel(pen);
    pen.raw("</g>");
}

/// A brass rosette: eight cloth-covered leaves, a ring of pearls, a stone.
fn jewel(pen: &mut Pen) {
    let dye = pen.cloth.dye;
    let brass = Colour::hex(0xc9983c);
    let dark = brass.mix(Colour::INK, 45);
    let leaf = "M0 -18C-26 -32 -24 -60 0 -78C24 -60 26 -32 0 -18Z";
    let inner = "M0 -26C-18 -36 -17 -56 0 -68C17 -56 18 -36 0 -26Z";
    pen.raw(&format!(
        "<g id=\"j\"><path d=\"{leaf}\" fill=\"{brass}\" stroke=\"{dark}\" stroke-width=\"1.4\"/><path d=\"{inner}\" fill=\"{}\"/><path d=\"{inner}\" fill=\"url(#c)\"/><path d=\"{inner}\" fill=\"none\" stroke=\"{dark}\"/><path d=\"M-14 -40C-13 -54 -7 -62 -2 -66\" fill=\"none\" stroke=\"#fff\" stroke-opacity=\".55\" stroke-width=\"3\" stroke-linecap=\"round\"/></g>",
        dye.ground
    ));
    let leaves: String = [45, 90, 135, 180, 225, 270, 315]
        .map(|angle| format!("<use href=\"#j\" transform=\"rotate({angle})\"/>"))
        .concat();
    pen.raw(&leaves);
    pen.raw(&format!(
        "<circle r=\"27\" fill=\"{brass}\" stroke=\"{dark}\"/><circle r=\"22\" fill=\"none\" stroke=\"#fbf4e6\" stroke-width=\"7\" stroke-linecap=\"round\" stroke-dasharray=\"0 8.64\"/><circle r=\"14\" fill=\"{}\" stroke=\"{dark}\"/><path d=\"M-8 -5C-5 -10 2 -11 6 -8\" stroke=\"#fff\" stroke-opacity=\".75\" stroke-width=\"3\" stroke-linecap=\"round\" fill=\"none\"/>",
        dye.accent
    ));
}
