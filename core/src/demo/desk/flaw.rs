//! Photos of what is wrong with a piece: a weave with a flaw in it, drawn.

use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};

const WIDTH: u32 = 480;
const HEIGHT: u32 = 600;

/// Draws cloth of a colour as JPEG, torn along a line that `place` moves.
pub(super) fn photo(colour: [u8; 3], place: u32) -> Vec<u8> {
    let mut pixels = Vec::with_capacity((WIDTH * HEIGHT * 3) as usize);
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            // Warp and weft take turns being on top.
            let thread = ((x / 4 + y / 4) % 2) * 18;
            let fold = (x * 3 + y) / 24 % 14;
            let tear = (x + 60 * place).abs_diff(y / 2 + 150);
            let depth = match tear {
                0..=5 => 120,
                6..=11 => 55,
                _ => 0,
            };
            let shade = thread + fold * 2 + depth;
            pixels.extend(colour.map(|part| {
                let lit = u32::from(part).saturating_sub(shade);
                u8::try_from(lit).unwrap_or(u8::MAX)
            }));
        }
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 70)
        .write_image(&pixels, WIDTH, HEIGHT, ExtendedColorType::Rgb8)
        .expect("the buffer holds exactly these pixels and memory takes every byte");
    bytes
}

#[cfg(test)]
mod tests {
    use super::photo;

    #[test]
    fn a_photo_is_an_image_and_always_the_same() {
        let bytes = photo([110, 70, 40], 1);
        assert_eq!(bytes, photo([110, 70, 40], 1));
        assert_ne!(bytes, photo([110, 70, 40], 2));
        assert_eq!(image::load_from_memory(&bytes).unwrap().width(), 480);
    }
}
