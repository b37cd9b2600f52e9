//! Unpacking an image that somebody sent, and packing it anew.

use std::io::Cursor;

use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader, Limits, Rgb,
    RgbImage, codecs::jpeg::JpegEncoder, error::ImageError, imageops::FilterType,
};

use super::MediaError;

/// The most pixels that are unpacked.
const MOST_PIXELS: u64 = 40_000_000;

/// The most memory for unpacking one image: its pixels with 16 bits for each
/// of four channels, and something for the decoder.
const MOST_MEMORY: u64 = MOST_PIXELS * 8 + 64 * 1024 * 1024;

/// How well a JPEG keeps what it shows, out of 100.
const QUALITY: u8 = 82;

/// An image unpacked and turned upright; what a camera wrote beside the
/// pixels, such as the place, is gone. Only the meaning of its colours is
/// kept, which decides whether cloth looks as it is.
pub(super) struct Unpacked {
    pixels: DynamicImage,
    profile: Option<Vec<u8>>,
}

impl Unpacked {
    pub(super) fn width(&self) -> u32 {
        self.pixels.width()
    }

    pub(super) fn height(&self) -> u32 {
        self.pixels.height()
    }

    /// Packs the image as a JPEG in which no side is longer than given; it
    /// is never made larger.
    pub(super) fn jpeg(&self, width: u32, height: u32) -> Result<Jpeg, MediaError> {
        let resized;
        let pixels = if self.width() <= width && self.height() <= height {
            &self.pixels
        } else {
            let (width, height) = self.within(width, height);
            resized = self
                .pixels
                .resize_exact(width, height, FilterType::CatmullRom);
            &resized
        };
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        if let Some(profile) = &self.profile
            && encoder.set_icc_profile(profile.clone()).is_err()
        {
            tracing::debug!("a colour profile was left out");
        }
        encoder
            .write_image(
                pixels.as_bytes(),
                pixels.width(),
                pixels.height(),
                ExtendedColorType::Rgb8,
            )
            .map_err(|_| MediaError::NotAnImage)?;
        Ok(Jpeg {
            bytes,
            width: pixels.width(),
            height: pixels.height(),
        })
    }

    /// Returns the largest size with the same shape inside the bounds.
    fn within(&self, width: u32, height: u32) -> (u32, u32) {
        let (own_width, own_height) = (u64::from(self.width()), u64::from(self.height()));
        let (width, height) = (u64::from(width), u64::from(height));
        let by_width = width * own_height <= height * own_width;
        let (new_width, new_height) = if by_width {
            (width, (own_height * width + own_width / 2) / own_width)
        } else {
            ((own_width * height + own_height / 2) / own_height, height)
        };
        let side = |side: u64| u32::try_from(side.max(1)).unwrap_or(u32::MAX);
        (side(new_width), side(new_height))
    }
}

/// An image packed as JPEG.
pub(super) struct Jpeg {
    pub(super) bytes: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// Unpacks a JPEG, PNG or WebP image after looking at its size.
///
/// The size is read first: a small file can claim, or unpack to, more pixels
/// than the machine has memory.
pub(super) fn unpack(bytes: &[u8]) -> Result<Unpacked, MediaError> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| MediaError::NotAnImage)?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(not_unpacked)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(MediaError::TooManyPixels);
    }
    // Damaged words beside the pixels are no reason to refuse them.
    let orientation = decoder.orientation().ok();
    let profile = decoder
        .icc_profile()
        .ok()
        .flatten()
        .filter(|profile| is_rgb_profile(profile));
    let mut image = DynamicImage::from_decoder(decoder).map_err(not_unpacked)?;
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    Ok(Unpacked {
        pixels: DynamicImage::ImageRgb8(on_white(image)),
        profile,
    })
}

fn not_unpacked(error: ImageError) -> MediaError {
    match error {
        ImageError::Limits(_) => MediaError::TooManyPixels,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => MediaError::NotAnImage,
    }
}

/// A profile says in its header for which kind of colours it is; one for
/// print or for grey does not fit the pixels we keep.
fn is_rgb_profile(profile: &[u8]) -> bool {
    profile.len() <= 256 * 1024 && profile.get(16..20) == Some(b"RGB ")
}

/// Lays an image with transparent parts on white, since JPEG has none.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    let mut flat = RgbImage::new(image.width(), image.height());
    for (pixel, target) in image.pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, alpha] = pixel.0.map(u32::from);
        let over = |colour: u32| {
            let mixed = (colour * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        *target = Rgb([over(red), over(green), over(blue)]);
    }
    flat
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blank(width: u32, height: u32) -> Unpacked {
        Unpacked {
            pixels: DynamicImage::new_rgb8(width, height),
            profile: None,
        }
    }

    #[test]
    fn images_keep_their_shape_and_never_grow() {
        assert_eq!(blank(4000, 3000).within(1600, u32::MAX), (1600, 1200));
        assert_eq!(blank(1000, 3000).within(2000, 2000), (667, 2000));
        assert_eq!(blank(3000, 1).within(480, u32::MAX), (480, 1));
        let small = blank(30, 20).jpeg(480, u32::MAX).unwrap();
        assert_eq!((small.width, small.height), (30, 20));
    }
}
