//! A cloth as the drawer sees it: a motif and the dye bath it went through.

use super::colour::Colour;
use super::motif::Motif;

/// Is what a garment is cut from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cloth {
    /// What is drawn on it.
    pub motif: Motif,
    /// In which colours.
    pub dye: Dye,
}

/// Names the colours of one dye bath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dye {
    /// The ground of the cloth.
    pub ground: Colour,
    /// The main figure, waxed first and therefore the lightest on a dark ground.
    pub figure: Colour,
    /// The second dye, between ground and figure.
    pub second: Colour,
    /// The few marks that are painted on at the end.
    pub accent: Colour,
    /// The plain cloth worn with it.
    pub partner: Colour,
}

impl Dye {
    /// Builds a dye bath from hexadecimal colours in the order ground, figure, second, accent, partner.
    pub const fn of(colours: [u32; 5]) -> Dye {
        Dye {
            ground: Colour::hex(colours[0]),
            figure: Colour::hex(colours[1]),
            second: Colour::hex(colours[2]),
            accent: Colour::hex(colours[3]),
            partner: Colour::hex(colours[4]),
        }
    }

    /// Returns the tint of the wall the cloth is photographed against.
    pub fn wall(&self) -> Colour {
        let warm = Colour::PAPER.mix(Colour::hex(0xd9c7a8), 34);
        let share = if self.ground.brightness() > 170 {
            26
        } else {
            15
        };
        warm.mix(self.second.mix(self.ground, 40), share)
    }
}

impl Dye {
    /// The brown of soga bark, with cream and gold.
    pub const SOGAN: Dye = Dye::of([0x5a3220, 0xf0dcb2, 0xa8703a, 0xd8a447, 0xe9dcc4]);
    /// Deep indigo with cream.
    pub const INDIGO: Dye = Dye::of([0x1c2848, 0xece2cb, 0x4d6391, 0xc99a45, 0xe6dfd0]);
    /// Undyed cloth with soga figures.
    pub const CREAM: Dye = Dye::of([0xf1e5cd, 0x6a3b22, 0xb98549, 0xa4481f, 0x6a3b22]);
    /// Black with ivory and soga, as in Yogyakarta.
    pub const BLACK: Dye = Dye::of([0x221d1b, 0xf2e6cf, 0x8a5a33, 0xc9973f, 0x8a5a33]);
    /// The red brown of baked clay.
    pub const TERRACOTTA: Dye = Dye::of([0x9f4526, 0xf7e3c8, 0xcc7a4c, 0xf0b866, 0xf0e2cd]);
    /// Dark red.
    pub const MAROON: Dye = Dye::of([0x5d1a25, 0xf2d9c2, 0xa14b4b, 0xd9a650, 0xe8d5c4]);
    /// Green of dried sage.
    pub const SAGE: Dye = Dye::of([0x7f9077, 0xf6f1e1, 0xaab89c, 0xcfa24e, 0xefe9da]);
    /// Bottle green.
    pub const BOTTLE: Dye = Dye::of([0x1f4038, 0xe9e2c8, 0x5a8069, 0xd0a046, 0xe4dcc4]);
    /// Violet gone grey.
    pub const MAUVE: Dye = Dye::of([0x7d5268, 0xf6e4e4, 0xb58a9c, 0xe2b57a, 0xf0e2e0]);
    /// A dusty rose.
    pub const ROSE: Dye = Dye::of([0xd3a09a, 0xfdf1ea, 0xb8736f, 0x8d4f56, 0x7d4a50]);
    /// Pale violet.
    pub const LILAC: Dye = Dye::of([0xb7a6cb, 0xfaf4fb, 0x8b77a8, 0x5f4d80, 0x5f4d80]);
    /// Sky of the north coast.
    pub const SKY: Dye = Dye::of([0xa9c3d8, 0xfbfaf4, 0x6b93b6, 0x33587f, 0x33587f]);
    /// Mustard.
    pub const MUSTARD: Dye = Dye::of([0xc08a2e, 0xfcf0d2, 0x8a5a20, 0x5a3220, 0x4d3424]);
    /// Blue green of the sea.
    pub const TOSCA: Dye = Dye::of([0x2b7573, 0xeef2df, 0x6aa9a0, 0xe4b65c, 0xe8eadb]);
    /// Coffee with milk.
    pub const MOCCA: Dye = Dye::of([0xa07f63, 0xf8ecda, 0x7a573f, 0x4f3626, 0x4f3626]);
    /// Off-white.
    pub const IVORY: Dye = Dye::of([0xf6f0e3, 0xffffff, 0xd9c8aa, 0xb8935a, 0xc7ae8b]);
    /// Stone grey.
    pub const GREY: Dye = Dye::of([0x8b8a86, 0xf4f1ea, 0x5e5d5b, 0xc39a55, 0x3f3e3d]);
    /// Plain night blue.
    pub const NAVY: Dye = Dye::of([0x222d45, 0xdfe4ea, 0x54678a, 0xb98a3c, 0xdcd6ca]);
}
