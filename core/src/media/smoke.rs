//! Files going into a folder and coming out again.

use std::{env, fs, io::Cursor, path::PathBuf};

use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;
use crate::secret::Token;

struct Folder(PathBuf);

impl Folder {
    fn new() -> (Self, MediaStore) {
        let path = env::temp_dir().join(format!("griya-media-{}", Token::random().reveal()));
        let store = MediaStore::open(&path.to_string_lossy()).unwrap();
        (Self(path), store)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The system clears its temporary folder if this fails.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn packed(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The EXIF of a photo whose camera lay on its side, with a place in it.
fn turned(jpeg: &[u8]) -> Vec<u8> {
    let exif: &[u8] = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\
        \0\0\0\0GPS:-7.79,110.36";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, exif, &jpeg[2..]].concat()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn photos_are_turned_upright_and_lose_what_the_camera_wrote() {
    let (_folder, store) = Folder::new();
    // Left half red, right half blue; turned by a quarter, red is on top.
    let image = RgbImage::from_fn(2000, 1000, |x, _| {
        if x < 1000 {
            Rgb([200, 20, 20])
        } else {
            Rgb([20, 20, 200])
        }
    });
    let photo = turned(&packed(image, ImageFormat::Jpeg));
    let stored = store.put_photo(&photo).unwrap();
    assert_eq!((stored.width, stored.height), (1000, 2000));
    let files = files(&stored.key, stored.kind, stored.width);
    assert_eq!(files.len(), 3, "480, 960, and its own 1000");
    for (width, key) in files {
        let blob = store.get(&key).unwrap().unwrap();
        assert_eq!(blob.content_type, "image/jpeg");
        assert!(!contains(&blob.bytes, b"GPS:"), "{key} keeps the place");
        let shown = image::load_from_memory(&blob.bytes).unwrap();
        assert_eq!(i64::from(shown.width()), width);
        let [red, _, blue, _] = shown.get_pixel(5, 5).0;
        assert!(red > 150 && blue < 100, "{key} lies on its side");
    }
    assert_eq!(store.put_photo(&photo).unwrap(), stored);
}

#[test]
fn transparent_parts_become_white() {
    let (_folder, store) = Folder::new();
    let image = RgbaImage::from_pixel(40, 30, Rgba([0, 0, 0, 0]));
    let stored = store.put_photo(&packed(image, ImageFormat::Png)).unwrap();
    assert_eq!((stored.width, stored.height), (40, 30));
    let blob = store.get(&format!("{}-480.jpg", stored.key)).unwrap();
    let shown = image::load_from_memory(&blob.unwrap().bytes).unwrap();
    assert_eq!(shown.get_pixel(9, 9).0[..3], [255, 255, 255]);
}

#[test]
fn what_is_no_image_is_refused() {
    let (folder, store) = Folder::new();
    let png = packed(RgbImage::new(64, 64), ImageFormat::Png);
    for bytes in [
        &b""[..],
        b"halo",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a\x01\0\x01\0",
        &png[..png.len() / 2],
    ] {
        assert!(matches!(
            store.put_photo(bytes),
            Err(MediaError::NotAnImage)
        ));
    }
    let large = vec![0_u8; 12 * 1024 * 1024 + 1];
    assert!(matches!(
        store.put_photo(&large),
        Err(MediaError::TooLarge { .. })
    ));
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0);
}

#[test]
fn small_files_that_unpack_to_much_are_refused() {
    let (_folder, store) = Folder::new();
    // Black pixels pack into a small part of their size.
    let image = image::GrayImage::new(8000, 6000);
    let bomb = packed(image, ImageFormat::Png);
    assert!(bomb.len() < 48_000_000 / 50, "{}", bomb.len());
    assert!(matches!(
        store.put_photo(&bomb),
        Err(MediaError::TooManyPixels)
    ));
    // The header alone claims more than any machine has.
    let mut claim = packed(RgbImage::new(1, 1), ImageFormat::Png);
    claim[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    assert!(store.put_photo(&claim).is_err());
    assert!(store.put_proof(&bomb).is_err());
}

#[test]
fn proofs_are_kept_apart() {
    let (_folder, store) = Folder::new();
    let receipt = packed(RgbImage::new(3000, 1500), ImageFormat::Jpeg);
    let first = store.put_proof(&turned(&receipt)).unwrap();
    let second = store.put_proof(&turned(&receipt)).unwrap();
    assert_eq!(first.digest, second.digest);
    assert_ne!(first.key, second.key, "nobody can guess a key");
    assert_eq!(store.get(&first.key).unwrap(), None);
    let blob = store.get_proof(&first.key).unwrap().unwrap();
    assert!(!contains(&blob.bytes, b"GPS:"));
    let shown = image::load_from_memory(&blob.bytes).unwrap();
    assert_eq!(shown.dimensions(), (1000, 2000));

    let pdf = b"%PDF-1.4 bukti transfer";
    let kept = store.put_proof(pdf).unwrap();
    let blob = store.get_proof(&kept.key).unwrap().unwrap();
    assert_eq!(
        (blob.content_type, &blob.bytes[..]),
        ("application/pdf", &pdf[..])
    );
    assert!(matches!(
        store.put_proof(b"<html>"),
        Err(MediaError::NotAProof)
    ));
    assert_eq!(store.get_proof("bukti/../griya.db").unwrap(), None);
}

#[test]
fn drawings_are_kept_as_they_are() {
    let (_folder, store) = Folder::new();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 6 8\"/>";
    let stored = store.put_drawing(svg).unwrap();
    assert_eq!((stored.width, stored.height), (6, 8));
    let blob = store.get(&stored.key).unwrap().unwrap();
    assert_eq!(blob.bytes, svg.as_bytes());
    assert!(store.put_drawing("<svg onload='x()'/>").is_err());
    let absent = stored.key.replace(|c: char| c.is_ascii_digit(), "0");
    assert_eq!(store.get(&absent).unwrap(), None);
    assert!(MediaStore::open("s3://bucket").is_err());
    assert!(MediaStore::open("").is_err());
}
