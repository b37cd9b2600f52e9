//! The palette of the demo shop: a name, what it looks like, how it is dyed.

use crate::demo::pictures::{Colour, Dye};

/// A colour in which articles come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// The brown of soga bark.
    Sogan,
    /// Deep blue.
    Indigo,
    /// Undyed.
    Cream,
    /// Black.
    Black,
    /// Baked clay.
    Terracotta,
    /// Dark red.
    Maroon,
    /// Dried sage.
    Sage,
    /// Bottle green.
    Bottle,
    /// Greyed violet.
    Mauve,
    /// Dusty rose.
    Rose,
    /// Pale violet.
    Lilac,
    /// Sky blue.
    Sky,
    /// Mustard.
    Mustard,
    /// Blue green.
    Tosca,
    /// Coffee with milk.
    Mocca,
    /// Off-white.
    Ivory,
    /// Stone grey.
    Grey,
    /// Night blue.
    Navy,
}

impl Shade {
    /// Holds the whole palette.
    pub const ALL: [Self; 18] = [
        Self::Black,
        Self::Navy,
        Self::Indigo,
        Self::Sky,
        Self::Tosca,
        Self::Bottle,
        Self::Sage,
        Self::Mustard,
        Self::Terracotta,
        Self::Maroon,
        Self::Rose,
        Self::Mauve,
        Self::Lilac,
        Self::Sogan,
        Self::Mocca,
        Self::Cream,
        Self::Ivory,
        Self::Grey,
    ];

    /// Returns its name in Indonesian and in English.
    pub const fn names(self) -> [&'static str; 2] {
        match self {
            Self::Sogan => ["Sogan", "Soga brown"],
            Self::Indigo => ["Indigo", "Indigo"],
            Self::Cream => ["Krem", "Cream"],
            Self::Black => ["Hitam", "Black"],
            Self::Terracotta => ["Terakota", "Terracotta"],
            Self::Maroon => ["Maroon", "Maroon"],
            Self::Sage => ["Hijau sage", "Sage green"],
            Self::Bottle => ["Hijau botol", "Bottle green"],
            Self::Mauve => ["Mauve", "Mauve"],
            Self::Rose => ["Dusty pink", "Dusty pink"],
            Self::Lilac => ["Lilac", "Lilac"],
            Self::Sky => ["Biru muda", "Light blue"],
            Self::Mustard => ["Mustard", "Mustard"],
            Self::Tosca => ["Tosca", "Teal"],
            Self::Mocca => ["Mocca", "Mocha"],
            Self::Ivory => ["Broken white", "Off-white"],
            Self::Grey => ["Abu-abu", "Grey"],
            Self::Navy => ["Navy", "Navy"],
        }
    }

    /// Returns how cloth is dyed in it.
    pub const fn dye(self) -> Dye {
        match self {
            Self::Sogan => Dye::SOGAN,
            Self::Indigo => Dye::INDIGO,
            Self::Cream => Dye::CREAM,
            Self::Black => Dye::BLACK,
            Self::Terracotta => Dye::TERRACOTTA,
            Self::Maroon => Dye::MAROON,
            Self::Sage => Dye::SAGE,
            Self::Bottle => Dye::BOTTLE,
            Self::Mauve => Dye::MAUVE,
            Self::Rose => Dye::ROSE,
            Self::Lilac => Dye::LILAC,
            Self::Sky => Dye::SKY,
            Self::Mustard => Dye::MUSTARD,
            Self::Tosca => Dye::TOSCA,
            Self::Mocca => Dye::MOCCA,
            Self::Ivory => Dye::IVORY,
            Self::Grey => Dye::GREY,
            Self::Navy => Dye::NAVY,
        }
    }

    /// Returns the colour of its swatch.
    pub const fn swatch(self) -> Colour {
        self.dye().ground
    }
}
