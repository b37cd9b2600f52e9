//! The studio: wall, floor, light, and the shadow a garment throws.

use super::cloth::Cloth;
use super::colour::Colour;
use super::motif;

/// Writes the whole picture around what was drawn in figure coordinates.
///
/// `top` and `scale` place the figure's coordinates on the 300 by 400 canvas; `defs` holds further patterns.
pub(crate) fn studio(cloth: &Cloth, drawing: &str, place: &Place, patterns: &str) -> String {
    let wall = cloth.dye.wall();
    let shadow = match place.shadow {
        Some((y, half)) => format!(
            "<ellipse cx=\"150\" cy=\"{y}\" rx=\"{half}\" ry=\"7\" fill=\"#2a170b\" fill-opacity=\".3\" filter=\"url(#g)\"/>"
        ),
        None => String::new(),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 400\" width=\"600\" height=\"800\"><defs>{patterns}<filter id=\"f\"><feGaussianBlur stdDeviation=\"{}\"/></filter><filter id=\"g\" x=\"-.3\" y=\"-2\" width=\"1.6\" height=\"5\"><feGaussianBlur stdDeviation=\"5\"/></filter>{}</defs>{}{shadow}<g transform=\"translate({} {}) scale({})\" stroke-linecap=\"round\">{drawing}</g></svg>\n",
        (26.0 / place.scale).round() / 10.0,
        light(wall),
        room(),
        place.x,
        place.y,
        place.scale,
    )
}

/// Says where the figure's origin falls on the canvas.
pub(crate) struct Place {
    /// Middle of the figure.
    pub x: f64,
    /// Top of the figure's coordinates.
    pub y: f64,
    /// Canvas units for one unit of the figure.
    pub scale: f64,
    /// Height and half width of the shadow on the floor.
    pub shadow: Option<(f64, f64)>,
}

fn light(wall: Colour) -> String {
    let white = Colour(255, 255, 255);
    format!(
        "<radialGradient id=\"w\" cx=\".42\" cy=\".34\" r=\".85\"><stop stop-color=\"{}\"/><stop offset=\".55\" stop-color=\"{wall}\"/><stop offset=\"1\" stop-color=\"{}\"/></radialGradient><linearGradient id=\"o\" x2=\"0\" y2=\"1\"><stop stop-color=\"{}\" stop-opacity=\"0\"/><stop offset=\".35\" stop-color=\"{}\" stop-opacity=\".55\"/><stop offset=\"1\" stop-color=\"{}\" stop-opacity=\".35\"/></linearGradient>",
        wall.mix(white, 46),
        wall.mix(Colour::hex(0x8a6a48), 18),
        wall,
        wall.mix(Colour::hex(0x7a5a3c), 30),
        wall.mix(white, 30),
    )
}

fn room() -> &'static str {
    "<path d=\"M0 0H300V400H0Z\" fill=\"url(#w)\"/><path d=\"M0 330H300V400H0Z\" fill=\"url(#o)\"/>"
}

/// Writes the patterns of a cloth for garments: straight, along both arms, along the forearm.
pub(crate) fn garment_patterns(cloth: &Cloth, scale: f64) -> String {
    motif::patterns(cloth, scale, &[("r", -12.0), ("l", 12.0), ("m", 80.0)])
}
