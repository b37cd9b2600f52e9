//! Colours of the demo's cloths: mixing and writing them, nothing about where they are used.

use std::fmt;

/// Is one opaque colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// The warm white of paper, the ground every tint starts from.
    pub const PAPER: Colour = Colour::hex(0xfbf6ec);
    /// The darkest ink.
    pub const INK: Colour = Colour::hex(0x241c17);

    /// Reads a colour from its six hexadecimal digits.
    pub const fn hex(rgb: u32) -> Colour {
        Colour((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
    }

    /// Returns this colour with `percent` of the other stirred in.
    pub fn mix(self, other: Colour, percent: u32) -> Colour {
        let part = |own: u8, its: u8| {
            ((u32::from(own) * (100 - percent) + u32::from(its) * percent + 50) / 100) as u8
        };
        Colour(
            part(self.0, other.0),
            part(self.1, other.1),
            part(self.2, other.2),
        )
    }

    /// Returns how bright the eye sees this colour, from 0 to 255.
    pub fn brightness(self) -> u32 {
        (u32::from(self.0) * 30 + u32::from(self.1) * 59 + u32::from(self.2) * 11) / 100
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
