//! The close-up of a cloth: the figure large, long folds, one corner turned over.

use super::cloth::Cloth;
use super::colour::Colour;
use super::motif;

/// Draws the cloth from near.
pub(crate) fn fabric(cloth: &Cloth) -> String {
    let dye = &cloth.dye;
    let (shade, shine) = if dye.ground.brightness() < 90 {
        (".5", ".15")
    } else {
        (".28", ".34")
    };
    let reverse = dye.ground.mix(Colour::PAPER, 34).mix(dye.second, 18);
    let stitch = dye.figure.mix(dye.second, 20);
    let corner =
        "M300 262C262 276 214 304 190 336C182 346 186 352 198 350C240 344 280 352 300 360Z";
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 400\" width=\"600\" height=\"800\"><defs>{}<filter id=\"f\" x=\"-.1\" y=\"-.1\" width=\"1.2\" height=\"1.2\"><feGaussianBlur stdDeviation=\"9\"/></filter><filter id=\"h\"><feGaussianBlur stdDeviation=\"4\"/></filter><pattern id=\"t\" width=\"3\" height=\"3\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-9)\"><path d=\"M0 .5H1.6M1.8 2H3\" stroke=\"#000\" stroke-opacity=\".16\" stroke-width=\".6\"/><path d=\"M.4 1.3V3M2.3 0V1.4\" stroke=\"#fff\" stroke-opacity=\".14\" stroke-width=\".5\"/></pattern><clipPath id=\"q\"><path d=\"{corner}\"/></clipPath></defs><path d=\"M0 0H300V400H0Z\" fill=\"{}\"/><path d=\"M0 0H300V400H0Z\" fill=\"url(#c)\"/><path d=\"M0 0H300V400H0Z\" fill=\"url(#t)\"/><g filter=\"url(#f)\"><path d=\"M-20 90C60 40 120 120 320 20V56C150 140 70 84 -20 130ZM-20 300C70 220 150 300 320 180V214C170 326 80 268 -20 344ZM60 -20C90 120 40 250 96 420H60C16 260 60 120 30 -20Z\" fill=\"#120a05\" fill-opacity=\"{shade}\"/><path d=\"M-20 54C60 10 120 84 320 -14V14C140 110 70 40 -20 84ZM-20 256C70 180 150 262 320 140V170C170 288 90 226 -20 294ZM100 -20C136 120 84 250 142 420H112C66 260 104 120 76 -20Z\" fill=\"#fff\" fill-opacity=\"{shine}\"/></g><path d=\"M300 250C250 268 200 300 176 338C168 356 180 366 200 362C240 356 280 366 300 378Z\" fill=\"#120a05\" fill-opacity=\".55\" filter=\"url(#h)\"/><path d=\"M300 360C280 352 240 344 198 350C186 352 182 346 190 336L176 400H300Z\" fill=\"{}\"/><path d=\"{corner}\" fill=\"{reverse}\"/><g clip-path=\"url(#q)\"><path d=\"{corner}\" fill=\"url(#t)\"/><g opacity=\".2\"><path d=\"{corner}\" fill=\"url(#c)\"/></g><g filter=\"url(#h)\"><path d=\"M310 250C260 270 212 300 184 340\" stroke=\"#fff\" stroke-opacity=\".5\" stroke-width=\"16\" fill=\"none\"/><path d=\"M310 364C280 352 240 346 190 352\" stroke=\"#120a05\" stroke-opacity=\".4\" stroke-width=\"14\" fill=\"none\"/></g><path d=\"M196 342C240 336 280 344 302 352\" stroke=\"{stitch}\" stroke-width=\"1.2\" stroke-dasharray=\"4 2.6\" fill=\"none\"/></g></svg>\n",
        motif::patterns(cloth, 2.9, &[]).replace(
            "patternTransform=\"rotate(",
            "patternTransform=\"translate(20 14) rotate(-9) rotate("
        ),
        dye.ground,
        dye.wall().mix(Colour::hex(0x8a6a48), 30),
    )
}
