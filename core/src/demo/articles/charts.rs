//! Size charts in centimetres, measured on the garment.

use crate::catalog::BodyPart::{self, Bust, Hip, Length, Shoulder, Sleeve, Waist, Width};

/// Says which parts are measured, and how long they are in every size.
pub struct Chart {
    /// The parts, in the order of a row.
    pub parts: &'static [BodyPart],
    /// The sizes with their measures.
    pub rows: &'static [(&'static str, &'static [i64])],
}

/// Loose long dresses.
pub const GAMIS: Chart = Chart {
    parts: &[Bust, Shoulder, Sleeve, Length],
    rows: &[
        ("S", &[96, 37, 56, 136]),
        ("M", &[100, 38, 57, 138]),
        ("L", &[106, 40, 58, 140]),
        ("XL", &[112, 42, 59, 142]),
        ("XXL", &[120, 44, 60, 142]),
    ],
};

/// Fitted festive dresses.
pub const PESTA: Chart = Chart {
    parts: &[Bust, Waist, Sleeve, Length],
    rows: &[
        ("S", &[90, 76, 57, 138]),
        ("M", &[95, 81, 58, 140]),
        ("L", &[101, 87, 59, 142]),
        ("XL", &[108, 94, 60, 142]),
    ],
};

/// Tunics.
pub const TUNIK: Chart = Chart {
    parts: &[Bust, Shoulder, Sleeve, Length],
    rows: &[
        ("M", &[102, 38, 54, 98]),
        ("L", &[108, 40, 55, 100]),
        ("XL", &[114, 42, 56, 102]),
        ("XXL", &[122, 44, 57, 102]),
    ],
};

/// Blouses.
pub const BLUS: Chart = Chart {
    parts: &[Bust, Shoulder, Sleeve, Length],
    rows: &[
        ("S", &[94, 36, 55, 66]),
        ("M", &[98, 38, 56, 68]),
        ("L", &[104, 40, 57, 70]),
        ("XL", &[112, 42, 58, 70]),
    ],
};

/// Fitted kebaya.
pub const KEBAYA: Chart = Chart {
    parts: &[Bust, Waist, Hip, Length],
    rows: &[
        ("S", &[86, 72, 94, 60]),
        ("M", &[92, 78, 100, 61]),
        ("L", &[98, 84, 106, 62]),
        ("XL", &[106, 92, 114, 63]),
    ],
};

/// Long kebaya.
pub const KEBAYA_PANJANG: Chart = Chart {
    parts: &[Bust, Waist, Sleeve, Length],
    rows: &[
        ("S", &[88, 76, 54, 92]),
        ("M", &[94, 82, 55, 94]),
        ("L", &[100, 88, 56, 96]),
        ("XL", &[108, 96, 57, 96]),
    ],
};

/// Men's shirts.
pub const KEMEJA: Chart = Chart {
    parts: &[Bust, Shoulder, Sleeve, Length],
    rows: &[
        ("M", &[106, 45, 25, 71]),
        ("L", &[112, 47, 26, 73]),
        ("XL", &[118, 49, 27, 75]),
        ("XXL", &[126, 51, 28, 77]),
    ],
};

/// Men's shirts with long sleeves.
pub const KEMEJA_PANJANG: Chart = Chart {
    parts: &[Bust, Shoulder, Sleeve, Length],
    rows: &[
        ("M", &[106, 45, 59, 72]),
        ("L", &[112, 47, 60, 74]),
        ("XL", &[118, 49, 61, 76]),
        ("XXL", &[126, 51, 62, 78]),
    ],
};

/// Dresses.
pub const DRESS: Chart = Chart {
    parts: &[Bust, Waist, Sleeve, Length],
    rows: &[
        ("S", &[90, 74, 26, 112]),
        ("M", &[95, 79, 27, 114]),
        ("L", &[101, 85, 28, 116]),
        ("XL", &[109, 93, 29, 116]),
    ],
};

/// Open coats, one size.
pub const OUTER: Chart = Chart {
    parts: &[Bust, Sleeve, Length],
    rows: &[("All size", &[118, 46, 108])],
};

/// Open coats in two sizes.
pub const OUTER_TWO: Chart = Chart {
    parts: &[Bust, Sleeve, Length],
    rows: &[("S–M", &[110, 45, 104]), ("L–XL", &[122, 47, 106])],
};

/// Wrapped skirts.
pub const LILIT: Chart = Chart {
    parts: &[Waist, Hip, Length],
    rows: &[("All size", &[96, 116, 94])],
};

/// Wide trousers.
pub const KULOT: Chart = Chart {
    parts: &[Waist, Hip, Length],
    rows: &[
        ("M", &[72, 104, 90]),
        ("L", &[78, 110, 92]),
        ("XL", &[86, 118, 94]),
        ("XXL", &[94, 126, 94]),
    ],
};

/// Blouse and trousers.
pub const SETELAN: Chart = Chart {
    parts: &[Bust, Hip, Sleeve, Length],
    rows: &[
        ("M", &[104, 106, 46, 68]),
        ("L", &[110, 112, 47, 70]),
        ("XL", &[118, 120, 48, 72]),
    ],
};

/// Couples: her size; his shirt comes in the same letter.
pub const SARIMBIT: Chart = Chart {
    parts: &[Bust, Shoulder, Sleeve, Length],
    rows: &[
        ("M", &[100, 38, 57, 138]),
        ("L", &[106, 40, 58, 140]),
        ("XL", &[112, 42, 59, 142]),
    ],
};

/// Square headscarves.
pub const SQUARE: Chart = Chart {
    parts: &[Width, Length],
    rows: &[("115 × 115", &[115, 115])],
};

/// Long headscarves.
pub const PASHMINA: Chart = Chart {
    parts: &[Width, Length],
    rows: &[("175 × 75", &[75, 175])],
};

/// Ready-sewn headscarves.
pub const BERGO: Chart = Chart {
    parts: &[Length],
    rows: &[("M", &[72]), ("L", &[84])],
};

/// Prayer dresses.
pub const MUKENA: Chart = Chart {
    parts: &[Width, Length],
    rows: &[("Dewasa", &[132, 118]), ("Jumbo", &[144, 128])],
};

/// A length of cloth.
pub const KAIN: Chart = Chart {
    parts: &[Width, Length],
    rows: &[("2,4 m", &[105, 240])],
};

/// Shawls.
pub const SELENDANG: Chart = Chart {
    parts: &[Width, Length],
    rows: &[("200 × 60", &[60, 200])],
};

/// Bags.
pub const TAS: Chart = Chart {
    parts: &[Width, Length],
    rows: &[("All size", &[34, 26])],
};

/// Brooches.
pub const BROS: Chart = Chart {
    parts: &[Width],
    rows: &[("All size", &[6])],
};
