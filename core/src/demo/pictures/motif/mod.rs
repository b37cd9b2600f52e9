//! The figures of the cloths, each one repeating tile.

mod clouds;
mod floral;
mod grid;
mod isles;
mod parang;
mod weave;

use super::cloth::{Cloth, Dye};
use super::colour::Colour;
use super::path::number;

/// Names a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motif {
    /// Cut palm fruits in fours.
    Kawung,
    /// Slanting rows of blades.
    Parang,
    /// Scattered stars.
    Truntum,
    /// Clouds of Cirebon, in layers.
    MegaMendung,
    /// Rosettes in a lattice.
    Ceplok,
    /// A map of islands, each with a figure of its own.
    SekarJagad,
    /// Wings and pavilions in lozenges.
    SidoMukti,
    /// Dots set like a weave.
    Nitik,
    /// Sprays of flowers.
    Buketan,
    /// Rings of tied and dipped cloth.
    Jumputan,
    /// Stripes of the loom.
    Lurik,
    /// Lace of flowers on net.
    Brokat,
    /// No figure, only the weave.
    Plain,
}

impl Motif {
    /// Holds every figure, for contact sheets and tests.
    pub const ALL: [Motif; 13] = [
        Motif::Kawung,
        Motif::Parang,
        Motif::Truntum,
        Motif::MegaMendung,
        Motif::Ceplok,
        Motif::SekarJagad,
        Motif::SidoMukti,
        Motif::Nitik,
        Motif::Buketan,
        Motif::Jumputan,
        Motif::Lurik,
        Motif::Brokat,
        Motif::Plain,
    ];
}

/// Is one tile of a figure, without its ground: the ground is laid under it
/// in one piece, so that no seam shows where tiles meet.
pub(crate) struct Tile {
    width: f64,
    height: f64,
    turn: f64,
    marks: String,
}

/// Writes the pattern elements of a cloth: the tile, and one turned copy of it per name and angle.
///
/// `scale` enlarges the figure against the garment.
pub(crate) fn patterns(cloth: &Cloth, scale: f64, turned: &[(&str, f64)]) -> String {
    let tile = tile(cloth);
    let mut out = format!(
        "<pattern id=\"c\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"{}\">{}</pattern>",
        number(tile.width),
        number(tile.height),
        placed(scale, tile.turn),
        tile.marks
            .replace("id=\"", "id=\"m_")
            .replace("href=\"#", "href=\"#m_"),
    );
    for (name, angle) in turned {
        out.push_str(&format!(
            "<pattern id=\"{name}\" href=\"#c\" patternTransform=\"{}\"/>",
            placed(scale, tile.turn + angle)
        ));
    }
    out
}

/// Writes the pattern of the kain worn under a kebaya, under the name `k`.
pub(crate) fn companion(scale: f64) -> String {
    let tile = grid::kawung(&Dye::SOGAN);
    // Its marks are named apart from those of the article's own cloth.
    let marks = tile
        .marks
        .replace("id=\"", "id=\"k_")
        .replace("href=\"#", "href=\"#k_");
    format!(
        "<pattern id=\"k\" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"{}\">{marks}</pattern>",
        number(tile.width),
        number(tile.height),
        placed(scale, 0.0),
    )
}

fn placed(scale: f64, turn: f64) -> String {
    format!(
        "rotate({}) scale({})",
        number(turn),
        (scale * 100.0).round() / 100.0
    )
}

fn tile(cloth: &Cloth) -> Tile {
    let dye = &cloth.dye;
    match cloth.motif {
        Motif::Kawung => grid::kawung(dye),
        Motif::Ceplok => grid::ceplok(dye),
        Motif::Nitik => grid::nitik(dye),
        Motif::SidoMukti => grid::sido_mukti(dye),
        Motif::Parang => parang::parang(dye),
        Motif::Truntum => floral::truntum(dye),
        Motif::Buketan => floral::buketan(dye),
        Motif::Brokat => floral::brokat(dye),
        Motif::MegaMendung => clouds::mega_mendung(dye),
        Motif::SekarJagad => isles::sekar_jagad(dye),
        Motif::Jumputan => weave::jumputan(dye),
        Motif::Lurik => weave::lurik(dye),
        Motif::Plain => weave::plain(dye),
    }
}

/// Writes copies of a shape turned about the origin of the group they stand in.
fn turned(id: &str, angles: &[u32]) -> String {
    angles
        .iter()
        .map(|angle| format!("<use href=\"#{id}\" transform=\"rotate({angle})\"/>"))
        .collect()
}

/// Writes a filled path.
fn fill(path: &str, colour: Colour) -> String {
    format!("<path d=\"{path}\" fill=\"{colour}\"/>")
}

/// Writes a drawn line.
fn line(path: &str, colour: Colour, width: f64) -> String {
    format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"/>",
        (width * 100.0).round() / 100.0
    )
}

/// Writes a row of wax dots along a line, the cecek of the batik makers.
fn dots(path: &str, colour: Colour, size: f64, gap: f64) -> String {
    format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{size}\" stroke-linecap=\"round\" stroke-dasharray=\"0 {gap}\"/>"
    )
}

/// Writes single dots: a line of no length per point, which a round cap makes a dot.
fn specks(points: &[(f64, f64)], colour: Colour, size: f64) -> String {
    let path: String = points
        .iter()
        .map(|(x, y)| format!("M{} {}h0", number(*x), number(*y)))
        .collect();
    format!(
        "<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{size}\" stroke-linecap=\"round\"/>"
    )
}
