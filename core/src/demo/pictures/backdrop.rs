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

/// Writes a wide picture: the cloth hanging on the left, in folds, and what
/// was drawn in figure coordinates on the right.
pub(crate) fn beside_cloth(cloth: &Cloth, drawing: &str, place: &Place, patterns: &str) -> String {
    let wall = cloth.dye.wall();
    let shadow = match place.shadow {
        Some((y, half)) => format!(
            "<ellipse cx=\"{}\" cy=\"{y}\" rx=\"{half}\" ry=\"7\" fill=\"#2a170b\" fill-opacity=\".3\" filter=\"url(#g)\"/>",
            place.x,
        ),
        None => String::new(),
    };
    let hang = "M0 0H318C310 60 326 120 314 190C304 250 324 320 312 400H0Z";
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 400\" width=\"1200\" height=\"800\"><defs>{patterns}<filter id=\"f\"><feGaussianBlur stdDeviation=\"{}\"/></filter><filter id=\"g\" x=\"-.3\" y=\"-2\" width=\"1.6\" height=\"5\"><feGaussianBlur stdDeviation=\"5\"/></filter><filter id=\"h\" x=\"-.2\" y=\"-.1\" width=\"1.4\" height=\"1.2\"><feGaussianBlur stdDeviation=\"9\"/></filter><clipPath id=\"q\"><path d=\"{hang}\"/></clipPath>{}</defs><path d=\"M0 0H600V400H0Z\" fill=\"url(#w)\"/><path d=\"M0 330H600V400H0Z\" fill=\"url(#o)\"/><path d=\"{hang}\" transform=\"translate(9 3)\" fill=\"#2a170b\" fill-opacity=\".35\" filter=\"url(#h)\"/><path d=\"{hang}\" fill=\"{}\"/><path d=\"{hang}\" fill=\"url(#b)\"/><g clip-path=\"url(#q)\"><g filter=\"url(#h)\"><path d=\"M48 -20C70 120 34 250 62 420H30C6 250 44 120 22 -20ZM168 -20C184 110 150 260 176 420H146C126 260 160 110 144 -20ZM276 -20C288 120 262 260 282 420H254C238 260 266 120 254 -20Z\" fill=\"#120a05\" fill-opacity=\".42\"/><path d=\"M92 -20C112 120 80 260 104 420H78C56 260 88 120 70 -20ZM216 -20C230 120 200 260 222 420H198C180 260 208 120 196 -20Z\" fill=\"#fff\" fill-opacity=\".16\"/></g></g>{shadow}<g transform=\"translate({} {}) scale({})\" stroke-linecap=\"round\">{drawing}</g></svg>\n",
        (26.0 / place.scale).round() / 10.0,
        light(wall),
        cloth.dye.ground,
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
