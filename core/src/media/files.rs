//! The names of the files that belong to a picture.

use super::PictureKind;

/// The widths in which a photo is kept, in pixels.
pub const WIDTHS: [i64; 3] = [480, 960, 1600];

/// Returns the keys of a picture's files with the width each one has, the
/// smallest first.
///
/// A photo is never made larger than it was: the first width at or above its
/// own holds it as it is, and there are no files beyond.
#[must_use]
pub fn files(media_key: &str, kind: PictureKind, width: i64) -> Vec<(i64, String)> {
    match kind {
        PictureKind::Drawing => vec![(width, media_key.to_owned())],
        PictureKind::Photo => {
            let smaller = WIDTHS.iter().take_while(|&&step| step < width).count();
            WIDTHS
                .iter()
                .take(smaller + 1)
                .map(|&step| (step.min(width), format!("{media_key}-{step}.jpg")))
                .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_has_the_widths_it_is_large_enough_for() {
        let widths = |width| -> Vec<(i64, String)> { files("ab", PictureKind::Photo, width) };
        assert_eq!(widths(300), [(300, "ab-480.jpg".to_owned())]);
        assert_eq!(
            widths(700),
            [
                (480, "ab-480.jpg".to_owned()),
                (700, "ab-960.jpg".to_owned())
            ]
        );
        let large = widths(1600);
        assert_eq!(large.len(), 3);
        assert_eq!(large[2], (1600, "ab-1600.jpg".to_owned()));
        assert_eq!(
            files("ab.svg", PictureKind::Drawing, 600),
            [(600, "ab.svg".to_owned())]
        );
    }
}
