//! The figure that wears a garment: head, hair or hijab, feet; never a face.

use super::colour::Colour;
use super::path::{folds, mirrored, on_side, points};
use super::pen::{Fill, Pen};

/// Skin of three tones, of which an article's figure has one.
pub(crate) const SKIN: [Colour; 3] = [
    Colour::hex(0xd9a883),
    Colour::hex(0xc48d63),
    Colour::hex(0xa8734c),
];

const HAIR: Colour = Colour::hex(0x2b201c);

/// Says what the figure has on its head.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// A hijab of one colour, draped over the shoulders.
    Hijab(Colour),
    /// Hair in a bun, with a few flowers.
    Bun,
    /// Short hair.
    Short,
    /// Short hair under a black cap.
    Cap,
}

/// Draws what is behind the garment: neck, and hair that falls or is tied behind.
pub(crate) fn behind(pen: &mut Pen, head: Head, skin: Colour) {
    if head == Head::Bun {
        pen.shape("M-9 24C-15 14 -8 6 1 7C11 6 15 14 9 24Z", HAIR);
        pen.stroke(
            "M-7 13C-2 9 4 9 8 14M-8 18C-2 13 5 13 9 18",
            HAIR.mix(Colour::PAPER, 30),
            0.6,
        );
    }
    let wide = if matches!(head, Head::Short | Head::Cap) {
        1.28
    } else {
        1.0
    };
    let neck: Vec<(f64, f64)> = on_side(
        &points("0,52 3,52 6.8,54 6.8,58 6.8,66 8,72 16,77 14,88 6,100 0,104"),
        wide,
    );
    pen.shape(&mirrored(&neck), skin);
    pen.shape(
        "M-7 58C-3 68 5 70 8 60L8 57L-7 55Z",
        skin.mix(Colour::hex(0x6b3a22), 42),
    );
}

/// Draws head and hijab over the garment.
pub(crate) fn before(pen: &mut Pen, head: Head, skin: Colour) {
    match head {
        Head::Hijab(colour) => {
            veil(pen, Fill::Plain(colour));
            face(pen, skin);
            rim(pen, colour);
        }
        Head::Bun => {
            pen.shape(FACE, skin);
            cheek(pen, skin);
            pen.shape(
                "M0 20C-11 19 -17 27 -15.5 42C-14 46 -13.5 47 -13 48C-13 40 -11 33 -4 28.5C4 31 12 33 13 47C15 44 16 40 15.5 36C15 25 9 20 0 20Z",
                HAIR,
            );
            pen.stroke(
                "M-4 28C-10 29 -13 34 -13.6 41M-1 27C6 28 11 32 13.4 40M-2 24C-9 24 -13 29 -14 35",
                HAIR.mix(Colour::PAPER, 28),
                0.6,
            );
            pen.buttons(
                &[(-11.0, 20.0), (-13.6, 24.4), (-8.0, 16.4)],
                2.2,
                Colour::hex(0xfdf6ea),
            );
            pen.buttons(&[(-13.6, 46.5), (13.6, 46.5)], 1.3, Colour::hex(0xd0a046));
        }
        Head::Short | Head::Cap => {
            pen.raw("<g transform=\"translate(0 -2.6) scale(1.08 1.06)\">");
            pen.shape(
                "M-14 40C-16.6 38 -17 44 -14 48ZM14 40C16.6 38 17 44 14 48Z",
                skin.mix(Colour::INK, 12),
            );
            pen.shape(FACE, skin);
            cheek(pen, skin);
            pen.shape("M0 19C-11 18 -16 26 -15 41L-13.4 42C-13 36 -12.4 33 -10 31C-2 33 5 32 9 29C12.4 32 13 36 13.4 42L15 41C16 27 11 19 0 19Z", HAIR);
            if head == Head::Cap {
                pen.shape("M-14.6 33C-15.4 24 -14 18 -13 15.6C-5 13.4 5 13.4 13 15.6C14 18 15.4 24 14.6 33C5 29.4 -5 29.4 -14.6 33Z", Colour::hex(0x1d1a1a));
                pen.stroke("M-13 16C-5 19 5 19 13 16", Colour::hex(0x5a5350), 0.7);
            }
            pen.raw("</g>");
        }
    }
}

const FACE: &str =
    "M0 25C8.6 25 13 31 13 41C13 52 7.4 62 0 62C-7.4 62 -13 52 -13 41C-13 31 -8.6 25 0 25Z";

/// Shade along one side of the face, and a hint of cheek.
fn cheek(pen: &mut Pen, skin: Colour) {
    let shade = skin.mix(Colour::hex(0x7a3f28), 30);
    pen.raw(&format!("<path d=\"M13 38C13 52 7.4 62 0 62C6 57 9.4 48 8.6 36Z\" fill=\"{shade}\" fill-opacity=\".55\"/>"));
}

fn face(pen: &mut Pen, skin: Colour) {
    pen.shape("M0 25.6C7.6 25.6 11.6 31.6 11.6 41C11.6 52 6.6 61 0 61C-6.6 61 -11.6 52 -11.6 41C-11.6 31.6 -7.6 25.6 0 25.6Z", skin);
    let shade = skin.mix(Colour::hex(0x7a3f28), 34);
    pen.raw(&format!("<path d=\"M0 25.6C7.6 25.6 11.6 31.6 11.6 41C11.6 52 6.6 61 0 61C5.6 56 8.6 48 8 40C7.6 33 4.6 29.6 -4 26.6Z\" fill=\"{shade}\" fill-opacity=\".5\"/>"));
}

/// The hem of the hijab around the face, folded under.
fn rim(pen: &mut Pen, colour: Colour) {
    let dark = colour.mix(Colour::INK, 34);
    pen.stroke("M-11 34C-8.6 27.6 -4.6 25.4 0 25.4C7.4 25.4 11.8 31.6 11.8 41C11.8 52 6.6 61.4 0 61.4C-6.6 61.4 -11.8 52 -11.8 41C-11.8 38 -11.6 36 -11 34", colour.mix(Colour::PAPER, 18), 1.6);
    pen.stroke(
        "M-12.6 36C-10 26.6 -4 24 1 24.2C9 24.6 13 32 12.8 41C12.6 53 7 62.6 0 62.6",
        dark,
        0.6,
    );
}

/// The hijab itself: cap, drape over the shoulders, folds drawn from the chin.
pub(crate) fn veil(pen: &mut Pen, fill: Fill) {
    let half = points(
        "0,15 12,15 18.6,24 18.2,38 18,48 15.6,56 16.6,63 18,71 33,76 41,86 41,96 24,108 0,117",
    );
    pen.panel(
        &mirrored(&half),
        fill,
        &folds("13,58 16,74 30,92 7; -8,64 -6,84 6,110 8; -14,58 -20,76 -34,86 6; 4,63 14,80 18,104 5; 10,22 17,34 15,54 5"),
        &folds("-11,62 -14,80 -14,104 6; 8,64 20,78 26,98 4; -12,24 -16,34 -14,48 4"),
    );
    pen.crease("M-12 61C-7 76 6 93 22 103M13 58C16 68 26 78 37 84M-15 62C-20 72 -28 78 -37 82M-17 44C-15 52 -14 56 -15 62");
}

/// Draws shoes that look out from under a hem.
pub(crate) fn shoes(pen: &mut Pen, colour: Colour, bottom: f64) {
    for (x, turn) in [(-10.0, 8), (11.0, -8)] {
        pen.raw(&format!(
            "<g transform=\"translate({x} {bottom}) rotate({turn})\"><path d=\"M-5 -9C-6.6 -2 -6.4 4 -4 7C-2 9 2 9 4 7C6.4 4 6.6 -2 5 -9Z\" fill=\"{colour}\"/><path d=\"M-4.6 -1C-2 -3 2 -3 4.6 -1\" fill=\"none\" stroke=\"#fff\" stroke-opacity=\".35\" stroke-width=\".6\"/></g>"
        ));
    }
}

/// Draws bare lower legs down to the shoes.
pub(crate) fn legs(pen: &mut Pen, skin: Colour, from: f64) {
    for side in [-1.0, 1.0] {
        let x = |value: f64| value * side;
        let path = format!(
            "M{} {from}C{} {} {} 330 {} 368L{} 368C{} 340 {} {} {} {from}Z",
            x(4.0),
            x(5.0),
            from + 20.0,
            x(7.0),
            x(7.5),
            x(13.5),
            x(17.0),
            x(20.0),
            from + 20.0,
            x(19.0)
        );
        pen.shape(
            &path,
            skin.mix(Colour::INK, if side > 0.0 { 10 } else { 2 }),
        );
    }
}

/// Draws a face into a hijab that was laid before, with the hem around it.
pub(crate) fn face_in(pen: &mut Pen, skin: Colour, colour: Colour) {
    face(pen, skin);
    rim(pen, colour);
}
