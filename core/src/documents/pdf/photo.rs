//! What a document has to know of a JPEG to hold it as it is.

/// Returns width, height and number of colours of a JPEG, or nothing when it
/// is none.
pub(in crate::documents) fn dimensions(jpeg: &[u8]) -> Option<(u16, u16, u8)> {
    let mut rest = jpeg.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..2 + length)?;
        // The start of a frame, of any kind but a table (c4, c8, cc).
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let [_, h0, h1, w0, w1, colours, ..] = *segment else {
                return None;
            };
            let height = u16::from_be_bytes([h0, h1]);
            let width = u16::from_be_bytes([w0, w1]);
            return (width > 0 && height > 0).then_some((width, height, colours));
        }
        rest = rest.get(2 + length..)?;
    }
}

#[cfg(test)]
mod tests {
    use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};

    use super::*;

    #[test]
    fn a_jpeg_says_how_large_it_is() {
        let mut jpeg = Vec::new();
        JpegEncoder::new(&mut jpeg)
            .write_image(&[90; 7 * 5 * 3], 7, 5, ExtendedColorType::Rgb8)
            .unwrap();
        assert_eq!(dimensions(&jpeg), Some((7, 5, 3)));
        for cut in 0..20 {
            assert_eq!(dimensions(&jpeg[..cut]), None);
        }
        assert_eq!(dimensions(b"<svg/>"), None);
    }
}
