//! The garments: one function each, in the coordinates of the figure.
//!
//! The figure stands on the line x = 0 and is 384 units high: chin at 61,
//! shoulders at 84, waist at 150, hips at 188, ankles at 366.

mod bottoms;
mod cloths;
mod gowns;
mod kebaya;
mod mens;
mod small;
mod tops;
mod veils;

use super::colour::Colour;
use super::figure::{self, Head, SKIN};
use super::path::{Point, folds, folds_on, mirrored, points};
use super::pen::{Fill, Pen};
use super::sleeve::{Pose, Sleeves, TURNED};

/// Names what an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Garment {
    /// A long dress with sleeves to the wrist.
    Gamis,
    /// A plain long dress with a panel and cuffs of the figured cloth.
    GamisPanel,
    /// A festive long dress in tiers.
    GamisPesta,
    /// A tunic to the knee.
    Tunik,
    /// A blouse with wide sleeves and a bow.
    Blus,
    /// A fitted kebaya with an insert at the breast.
    Kebaya,
    /// A long kebaya of lace.
    KebayaPanjang,
    /// A man's shirt with short sleeves.
    Kemeja,
    /// A man's shirt with long sleeves.
    KemejaPanjang,
    /// A man's collarless shirt with a figured placket.
    Koko,
    /// A dress with a wrapped front and a wide skirt.
    Dress,
    /// An open coat with wide sleeves.
    Outer,
    /// A wrapped skirt.
    RokLilit,
    /// Wide trousers.
    Kulot,
    /// A blouse with trousers of the same cloth.
    Setelan,
    /// A dress and a man's shirt of one cloth.
    Sarimbit,
    /// A square headscarf.
    SegiEmpat,
    /// A long headscarf.
    Pashmina,
    /// A ready-sewn headscarf.
    Bergo,
    /// A two-piece prayer dress.
    Mukena,
    /// A length of cloth.
    Kain,
    /// A shawl.
    Selendang,
    /// A bag.
    Tas,
    /// A brooch.
    Bros,
}

impl Garment {
    /// Holds every garment, for contact sheets and tests.
    pub const ALL: [Garment; 24] = [
        Garment::Gamis,
        Garment::GamisPanel,
        Garment::GamisPesta,
        Garment::Tunik,
        Garment::Blus,
        Garment::Kebaya,
        Garment::KebayaPanjang,
        Garment::Kemeja,
        Garment::KemejaPanjang,
        Garment::Koko,
        Garment::Dress,
        Garment::Outer,
        Garment::RokLilit,
        Garment::Kulot,
        Garment::Setelan,
        Garment::Sarimbit,
        Garment::SegiEmpat,
        Garment::Pashmina,
        Garment::Bergo,
        Garment::Mukena,
        Garment::Kain,
        Garment::Selendang,
        Garment::Tas,
        Garment::Bros,
    ];
}

/// Says where one garment stands on the canvas: top and bottom in figure
/// coordinates, and half its width.
pub(crate) struct Frame {
    /// Upper edge of what must be seen.
    pub top: f64,
    /// Lower edge.
    pub bottom: f64,
    /// Half the width.
    pub half: f64,
    /// Whether it throws a shadow on the floor.
    pub floor: bool,
}

/// Returns how the garment is framed by itself, and worn.
pub(crate) fn frame(garment: Garment, pose: Pose) -> Frame {
    let flat = pose == Pose::Flat;
    let framed = |top: f64, bottom: f64, half: f64, floor: bool| Frame {
        top,
        bottom,
        half,
        floor,
    };
    match garment {
        Garment::Gamis | Garment::GamisPanel | Garment::GamisPesta if flat => {
            framed(72.0, 378.0, 96.0, true)
        }
        Garment::Tunik if flat => framed(68.0, 292.0, 82.0, true),
        Garment::Blus if flat => framed(70.0, 226.0, 84.0, true),
        Garment::Kebaya if flat => framed(70.0, 236.0, 80.0, true),
        Garment::KebayaPanjang if flat => framed(70.0, 292.0, 82.0, true),
        Garment::Kemeja if flat => framed(64.0, 232.0, 80.0, true),
        Garment::KemejaPanjang | Garment::Koko if flat => framed(64.0, 236.0, 90.0, true),
        Garment::Dress if flat => framed(72.0, 330.0, 96.0, true),
        Garment::Outer if flat => framed(70.0, 322.0, 96.0, true),
        Garment::RokLilit | Garment::Kulot if flat => framed(136.0, 376.0, 92.0, true),
        Garment::Setelan if flat => framed(68.0, 366.0, 90.0, true),
        Garment::Sarimbit if flat => framed(60.0, 380.0, 118.0, true),
        Garment::Mukena if flat => framed(8.0, 380.0, 112.0, true),
        Garment::SegiEmpat | Garment::Pashmina | Garment::Selendang | Garment::Kain if flat => {
            framed(0.0, 360.0, 110.0, false)
        }
        Garment::Bergo if flat => framed(4.0, 190.0, 76.0, true),
        Garment::Tas if flat => framed(40.0, 352.0, 100.0, true),
        Garment::Bros if flat => framed(0.0, 300.0, 100.0, false),
        Garment::SegiEmpat | Garment::Pashmina | Garment::Bergo | Garment::Selendang => {
            framed(-4.0, 250.0, 70.0, false)
        }
        Garment::Bros => framed(2.0, 150.0, 50.0, false),
        Garment::Kebaya
        | Garment::KebayaPanjang
        | Garment::Gamis
        | Garment::GamisPanel
        | Garment::GamisPesta
        | Garment::Dress
        | Garment::Outer
        | Garment::RokLilit
        | Garment::Kulot
        | Garment::Setelan
        | Garment::Mukena
        | Garment::Kain => framed(2.0, 390.0, 76.0, true),
        Garment::Sarimbit => framed(-6.0, 390.0, 112.0, true),
        Garment::Tas => framed(2.0, 390.0, 84.0, true),
        Garment::Tunik
        | Garment::Blus
        | Garment::Kemeja
        | Garment::KemejaPanjang
        | Garment::Koko => framed(-2.0, 308.0, 76.0, false),
    }
}

/// Draws the garment by itself or on a figure.
pub(crate) fn draw(pen: &mut Pen, garment: Garment, pose: Pose) {
    match garment {
        Garment::Gamis => gowns::gamis(pen, pose),
        Garment::GamisPanel => gowns::gamis_panel(pen, pose),
        Garment::GamisPesta => gowns::gamis_pesta(pen, pose),
        Garment::Dress => gowns::dress(pen, pose),
        Garment::Outer => gowns::outer(pen, pose),
        Garment::Tunik => tops::tunik(pen, pose),
        Garment::Blus => tops::blus(pen, pose),
        Garment::Setelan => tops::setelan(pen, pose),
        Garment::Kebaya => kebaya::kebaya(pen, pose),
        Garment::KebayaPanjang => kebaya::kebaya_panjang(pen, pose),
        Garment::Kemeja => mens::kemeja(pen, pose, false),
        Garment::KemejaPanjang => mens::kemeja(pen, pose, true),
        Garment::Koko => mens::koko(pen, pose),
        Garment::Sarimbit => mens::sarimbit(pen, pose),
        Garment::RokLilit => bottoms::rok_lilit(pen, pose),
        Garment::Kulot => bottoms::kulot(pen, pose),
        Garment::SegiEmpat => veils::segi_empat(pen, pose),
        Garment::Pashmina => veils::pashmina(pen, pose),
        Garment::Bergo => veils::bergo(pen, pose),
        Garment::Mukena => veils::mukena(pen, pose),
        Garment::Kain => cloths::kain(pen, pose),
        Garment::Selendang => cloths::selendang(pen, pose),
        Garment::Tas => small::tas(pen, pose),
        Garment::Bros => small::bros(pen, pose),
    }
}

/// Returns a woman's sleeves; reach 0.5 ends at the elbow, 1 at the wrist.
fn sleeves(reach: f64, widths: [f64; 3], skin: Colour) -> Sleeves {
    Sleeves {
        shoulder: (37.5, 84.0),
        armpit: (31.5, 115.0),
        reach,
        widths,
        cuff: None,
        cloth: TURNED,
        skin,
        breadth: 1.0,
    }
}

/// Returns the tone of skin of the figure that wears this cloth: any, as long
/// as it stands out from the cloth and from what is worn with it.
fn skin(pen: &Pen) -> Colour {
    let dye = &pen.cloth.dye;
    let first = dye.ground.0 as usize + dye.figure.2 as usize;
    let apart = |tone: &Colour| {
        [dye.ground, dye.partner]
            .iter()
            .all(|cloth| tone.brightness().abs_diff(cloth.brightness()) > 36)
    };
    let tones: Vec<Colour> = (0..SKIN.len())
        .map(|step| SKIN[(first + step) % SKIN.len()])
        .collect();
    tones.iter().copied().find(apart).unwrap_or(tones[0])
}

/// Draws the inside of the back that is seen through the neck opening.
fn hollow(pen: &mut Pen, half: f64, top: f64, depth: f64) {
    let inside = pen.cloth.dye.ground.mix(Colour::INK, 38);
    let back = [
        (0.0, top + 4.0),
        (half * 0.5, top + 4.0),
        (half * 0.9, top + 3.0),
        (half, top),
        (half, top + depth),
        (half * 0.5, depth + top + 2.0),
        (0.0, depth + top + 2.0),
    ];
    pen.shape(&mirrored(&back), inside);
    let label = pen.cloth.dye.partner.mix(Colour::PAPER, 60);
    pen.shape(&format!("M-4 {}h8v4.6h-8z", top + 5.0), label);
    pen.crease(&format!("M-2.6 {}h5.2", top + 7.4));
}

/// Draws a plain long skirt under a top, down to the shoes.
fn skirt(pen: &mut Pen, colour: Colour) {
    figure::shoes(pen, Colour::hex(0x4a352a), 372.0);
    let half = points("0,140 12,140 24,142 27,150 33,170 42,300 46,364 34,370 14,372 0,373");
    pen.panel(
        &mirrored(&half),
        Fill::Plain(colour),
        &folds("4,200 6,290 12,372 9; -10,190 -16,290 -24,372 9; 20,200 28,290 34,370 7"),
        &folds("-4,200 -6,290 -10,372 8; 14,210 20,290 24,370 6"),
    );
}

/// Draws plain trousers under a top, down to the shoes.
fn trousers(pen: &mut Pen, colour: Colour, breadth: f64) {
    figure::shoes(pen, Colour::hex(0x35271f), 374.0);
    for side in [-1.0, 1.0] {
        let leg: Vec<Point> = points("0,140 10,140 22,142 28,150 34,176 31,280 25,366 18,370 10,370 4,367 3,320 2,240 -1,204 -1,180 0,160 0,140")
        .iter()
        .map(|(x, y)| (x * side * breadth, *y))
        .collect();
        pen.panel(
            &(super::path::curve(&leg) + "Z"),
            Fill::Plain(colour),
            &folds_on("14,205 15,290 12,368 6; 2,204 10,214 22,218 5", side),
            &folds_on("19,210 20,290 17,368 5", side),
        );
    }
}

/// Stands a dressed figure up: what is behind, the garment, then the head.
fn on_figure(
    pen: &mut Pen,
    pose: Pose,
    head: Head,
    under: impl Fn(&mut Pen),
    garment: impl Fn(&mut Pen),
) {
    let skin = skin(pen);
    if pose == Pose::Flat {
        garment(pen);
        return;
    }
    figure::behind(pen, head, skin);
    under(pen);
    garment(pen);
    figure::before(pen, head, skin);
}

/// The colour of a hijab that goes with the cloth.
fn hijab_colour(pen: &Pen) -> Colour {
    pen.cloth.dye.partner
}
