//! Receipts of transfers that customers of the demo attach: drawn, and marked as examples.

use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};

const WIDTH: usize = 420;
const HEIGHT: usize = 600;
const PAPER: [u8; 3] = [250, 250, 247];
const INK: [u8; 3] = [40, 44, 52];
const PALE: [u8; 3] = [150, 154, 160];
const BANK: [u8; 3] = [31, 74, 122];
const DONE: [u8; 3] = [55, 128, 82];

/// Draws a receipt as JPEG: bank, amount, receiver and day in plain letters.
pub(super) fn receipt(
    bank: &str,
    amount: &str,
    sender: &str,
    receiver: &str,
    day: &str,
) -> Vec<u8> {
    let mut sheet = Sheet::new();
    sheet.fill(0, 0, WIDTH, 84, BANK);
    sheet.write(24, 30, 3, &format!("BANK {bank}"), PAPER);
    sheet.fill(WIDTH / 2 - 34, 118, 68, 68, DONE);
    sheet.write(WIDTH / 2 - 18, 134, 5, "OK", PAPER);
    sheet.write(96, 210, 2, "TRANSFER BERHASIL", INK);
    sheet.write(60, 250, 4, amount, INK);
    for (row, (label, value)) in [
        ("DARI", sender),
        ("KE", receiver),
        ("TANGGAL", day),
        ("STATUS", "BERHASIL"),
    ]
    .into_iter()
    .enumerate()
    {
        let top = 330 + row * 46;
        sheet.fill(24, top - 12, WIDTH - 48, 1, PALE);
        sheet.write(24, top, 2, label, PALE);
        sheet.write(150, top, 2, value, INK);
    }
    sheet.write(24, HEIGHT - 44, 2, "CONTOH - BUKAN BUKTI SAH", PALE);
    sheet.jpeg()
}

struct Sheet(Vec<u8>);

impl Sheet {
    fn new() -> Self {
        Self(PAPER.repeat(WIDTH * HEIGHT))
    }

    fn fill(&mut self, left: usize, top: usize, width: usize, height: usize, colour: [u8; 3]) {
        for y in top..(top + height).min(HEIGHT) {
            for x in left..(left + width).min(WIDTH) {
                let at = (y * WIDTH + x) * 3;
                self.0[at..at + 3].copy_from_slice(&colour);
            }
        }
    }

    fn write(&mut self, left: usize, top: usize, scale: usize, text: &str, colour: [u8; 3]) {
        for (place, letter) in text.to_uppercase().chars().enumerate() {
            for (row, bits) in glyph(letter).into_iter().enumerate() {
                for column in 0..5 {
                    if bits & (0b1_0000 >> column) != 0 {
                        let x = left + (place * 6 + column) * scale;
                        self.fill(x, top + row * scale, scale, scale, colour);
                    }
                }
            }
        }
    }

    fn jpeg(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (width, height) = (WIDTH as u32, HEIGHT as u32);
        JpegEncoder::new_with_quality(&mut bytes, 80)
            .write_image(&self.0, width, height, ExtendedColorType::Rgb8)
            .expect("the buffer holds exactly these pixels and memory takes every byte");
        bytes
    }
}

/// Returns the seven rows of a letter, five points wide; what is not known is left blank.
const fn glyph(letter: char) -> [u8; 7] {
    match letter {
        '0' => [14, 17, 19, 21, 25, 17, 14],
        '1' => [4, 12, 4, 4, 4, 4, 14],
        '2' => [14, 17, 1, 2, 4, 8, 31],
        '3' => [31, 2, 4, 2, 1, 17, 14],
        '4' => [2, 6, 10, 18, 31, 2, 2],
        '5' => [31, 16, 30, 1, 1, 17, 14],
        '6' => [6, 8, 16, 30, 17, 17, 14],
        '7' => [31, 1, 2, 4, 8, 8, 8],
        '8' => [14, 17, 17, 14, 17, 17, 14],
        '9' => [14, 17, 17, 15, 1, 2, 12],
        'A' => [14, 17, 17, 31, 17, 17, 17],
        'B' => [30, 17, 17, 30, 17, 17, 30],
        'C' => [14, 17, 16, 16, 16, 17, 14],
        'D' => [30, 17, 17, 17, 17, 17, 30],
        'E' => [31, 16, 16, 30, 16, 16, 31],
        'F' => [31, 16, 16, 30, 16, 16, 16],
        'G' => [14, 17, 16, 23, 17, 17, 15],
        'H' => [17, 17, 17, 31, 17, 17, 17],
        'I' => [14, 4, 4, 4, 4, 4, 14],
        'J' => [7, 2, 2, 2, 2, 18, 12],
        'K' => [17, 18, 20, 24, 20, 18, 17],
        'L' => [16, 16, 16, 16, 16, 16, 31],
        'M' => [17, 27, 21, 21, 17, 17, 17],
        'N' => [17, 25, 21, 19, 17, 17, 17],
        'O' => [14, 17, 17, 17, 17, 17, 14],
        'P' => [30, 17, 17, 30, 16, 16, 16],
        'Q' => [14, 17, 17, 17, 21, 18, 13],
        'R' => [30, 17, 17, 30, 20, 18, 17],
        'S' => [15, 16, 16, 14, 1, 1, 30],
        'T' => [31, 4, 4, 4, 4, 4, 4],
        'U' => [17, 17, 17, 17, 17, 17, 14],
        'V' => [17, 17, 17, 17, 17, 10, 4],
        'W' => [17, 17, 17, 21, 21, 27, 17],
        'X' => [17, 17, 10, 4, 10, 17, 17],
        'Y' => [17, 17, 10, 4, 4, 4, 4],
        'Z' => [31, 1, 2, 4, 8, 16, 31],
        '.' => [0, 0, 0, 0, 0, 12, 12],
        ',' => [0, 0, 0, 0, 12, 4, 8],
        '-' => [0, 0, 0, 14, 0, 0, 0],
        '/' => [1, 1, 2, 4, 8, 16, 16],
        _ => [0; 7],
    }
}

#[cfg(test)]
mod tests {
    use super::receipt;

    #[test]
    fn a_receipt_is_an_image_and_always_the_same() {
        let draw = || {
            receipt(
                "BCA",
                "Rp 297.346",
                "Dwi",
                "Butik Griya Gaya",
                "23 Nov 2026",
            )
        };
        let bytes = draw();
        assert_eq!(bytes, draw());
        let read = image::load_from_memory(&bytes).unwrap();
        assert_eq!((read.width(), read.height()), (420, 600));
    }
}
