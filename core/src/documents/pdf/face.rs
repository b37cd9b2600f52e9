//! The typefaces of the project's documents: what a text measures, and how
//! its letters are kept in the document.

use std::collections::{BTreeMap, HashMap};

use pdf_writer::{
    Filter, Finish, Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use ttf_parser::{
    GlyphId,
    gpos::{PairAdjustment, PositioningSubtable},
};

use super::{Ids, packed};
use crate::text::fold;

/// Which typeface a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::documents) enum Face {
    /// For reading.
    Plain,
    /// For names and prices.
    Strong,
    /// For titles.
    Title,
}

impl Face {
    const ALL: [Self; 3] = [Self::Plain, Self::Strong, Self::Title];

    /// Returns its name in the dictionaries of a document.
    pub(in crate::documents) const fn key(self) -> &'static [u8] {
        match self {
            Self::Plain => b"F0",
            Self::Strong => b"F1",
            Self::Title => b"F2",
        }
    }

    /// A font whose name begins with six letters is a part of a larger one.
    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "GRIYAA+PlusJakartaSans-Regular",
            Self::Strong => "GRIYAB+PlusJakartaSans-SemiBold",
            Self::Title => "GRIYAC+Fraunces-Regular",
        }
    }

    const fn file(self) -> &'static [u8] {
        match self {
            Self::Plain => include_bytes!("../../../fonts/plus-jakarta-sans-regular.ttf"),
            Self::Strong => include_bytes!("../../../fonts/plus-jakarta-sans-semibold.ttf"),
            Self::Title => include_bytes!("../../../fonts/fraunces-regular.ttf"),
        }
    }
}

/// A letter of a text: which one, how far it moves the pen, and how much
/// nearer the next one stands, in thousandths of the size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::documents) struct Letter {
    pub(in crate::documents) glyph: u16,
    pub(in crate::documents) advance: f32,
    pub(in crate::documents) kern: f32,
}

struct Loaded {
    font: ttf_parser::Face<'static>,
    kerns: HashMap<(u16, u16), f32>,
    /// The letters that were set, with what they stand for.
    used: BTreeMap<u16, char>,
}

/// All typefaces, and which of their letters a document uses.
pub(in crate::documents) struct Faces([Loaded; 3]);

impl Faces {
    pub(in crate::documents) fn new() -> Self {
        Self(Face::ALL.map(|face| {
            Loaded {
                font: ttf_parser::Face::parse(face.file(), 0)
                    .expect("the project's own fonts can be read"),
                kerns: HashMap::new(),
                used: BTreeMap::new(),
            }
        }))
    }

    /// Returns how wide a text is.
    pub(in crate::documents) fn width(&mut self, face: Face, size: f32, text: &str) -> f32 {
        let letters = self.letters(face, text);
        letters
            .iter()
            .map(|letter| (letter.advance + letter.kern) * size / 1000.0)
            .sum()
    }

    /// Returns the letters of a text. A letter the typeface does not have
    /// becomes the one without its accent, or a question mark.
    pub(in crate::documents) fn letters(&mut self, face: Face, text: &str) -> Vec<Letter> {
        let loaded = &mut self.0[face as usize];
        let mut letters: Vec<Letter> = Vec::new();
        for c in text.chars() {
            let c = if c.is_whitespace() && c != '\u{a0}' {
                ' '
            } else {
                c
            };
            let Some((glyph, stands_for)) = loaded.glyph(c) else {
                continue;
            };
            if let Some(last) = letters.last_mut() {
                last.kern = loaded.kern(last.glyph, glyph.0);
            }
            loaded.used.entry(glyph.0).or_insert(stands_for);
            letters.push(Letter {
                glyph: glyph.0,
                advance: loaded.thousandths(loaded.font.glyph_hor_advance(glyph).unwrap_or(0)),
                kern: 0.0,
            });
        }
        letters
    }

    /// Breaks a text into lines that are no wider than allowed. What does not
    /// fit into the last line ends in an ellipsis.
    pub(in crate::documents) fn lines(
        &mut self,
        face: Face,
        size: f32,
        text: &str,
        width: f32,
        most: usize,
    ) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for paragraph in text.lines() {
            let mut line = String::new();
            for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
                let longer = if line.is_empty() {
                    word.to_owned()
                } else {
                    format!("{line} {word}")
                };
                if line.is_empty() || self.width(face, size, &longer) <= width {
                    line = longer;
                } else {
                    lines.push(std::mem::replace(&mut line, word.to_owned()));
                }
            }
            if !line.is_empty() {
                lines.push(line);
            }
        }
        let too_many = lines.len() > most;
        lines.truncate(most);
        if let Some(last) = lines.last_mut()
            && too_many
        {
            last.push('…');
        }
        // A word longer than the column, and the line with the ellipsis.
        for line in &mut lines {
            while self.width(face, size, line) > width && line.chars().count() > 2 {
                let mut short: String = line.trim_end_matches('…').to_owned();
                short.pop();
                *line = format!("{}…", short.trim_end());
            }
        }
        lines
    }

    /// Writes the typefaces that were used; returns them with their names in
    /// dictionaries.
    pub(super) fn write(&self, pdf: &mut Pdf, ids: &mut Ids) -> Vec<(&'static [u8], Ref)> {
        Face::ALL
            .into_iter()
            .map(|face| (face.key(), self.0[face as usize].write(face, pdf, ids)))
            .collect()
    }
}

impl Loaded {
    /// Letters are cut out of a font only when it has them.
    fn glyph(&self, c: char) -> Option<(GlyphId, char)> {
        if c.is_control() {
            return None;
        }
        let plain = fold(&c.to_string()).chars().next().unwrap_or('?');
        [c, plain, '?']
            .into_iter()
            .find_map(|c| Some((self.font.glyph_index(c)?, c)))
    }

    fn thousandths(&self, units: impl Into<i32>) -> f32 {
        units.into() as f32 * 1000.0 / f32::from(self.font.units_per_em())
    }

    fn kern(&mut self, left: u16, right: u16) -> f32 {
        if let Some(known) = self.kerns.get(&(left, right)) {
            return *known;
        }
        let units = pair(&self.font, GlyphId(left), GlyphId(right)).unwrap_or(0);
        let kern = self.thousandths(units);
        self.kerns.insert((left, right), kern);
        kern
    }

    fn write(&self, face: Face, pdf: &mut Pdf, ids: &mut Ids) -> Ref {
        let [font, descendant, descriptor, file, unicode] = std::array::from_fn(|_| ids.next());
        let name = Name(face.name().as_bytes());
        let system = SystemInfo {
            registry: Str(b"Adobe"),
            ordering: Str(b"Identity"),
            supplement: 0,
        };
        pdf.type0_font(font)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(descendant)
            .to_unicode(unicode);
        let mut cid = pdf.cid_font(descendant);
        cid.subtype(CidFontType::Type2)
            .base_font(name)
            .system_info(system)
            .font_descriptor(descriptor)
            .default_width(0.0)
            .cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = cid.widths();
        for &glyph in self.used.keys() {
            let advance = self.font.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0);
            widths.consecutive(glyph, [self.thousandths(advance)]);
        }
        widths.finish();
        cid.finish();
        let bounds = self.font.global_bounding_box();
        pdf.font_descriptor(descriptor)
            .name(name)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(
                self.thousandths(bounds.x_min),
                self.thousandths(bounds.y_min),
                self.thousandths(bounds.x_max),
                self.thousandths(bounds.y_max),
            ))
            .italic_angle(0.0)
            .ascent(self.thousandths(self.font.ascender()))
            .descent(self.thousandths(self.font.descender()))
            .cap_height(self.thousandths(self.font.capital_height().unwrap_or(700)))
            .stem_v(80.0)
            .font_file2(file);
        let bytes = packed(face.file());
        let mut stream = pdf.stream(file, &bytes);
        stream.filter(Filter::FlateDecode);
        stream.pair(
            Name(b"Length1"),
            i32::try_from(face.file().len()).unwrap_or(i32::MAX),
        );
        stream.finish();
        let mut cmap = UnicodeCmap::new(Name(b"Griya-Letters"), system);
        for (glyph, c) in &self.used {
            cmap.pair(*glyph, *c);
        }
        let bytes = packed(&cmap.finish());
        pdf.cmap(unicode, &bytes).filter(Filter::FlateDecode);
        font
    }
}

/// Returns how much nearer two letters stand, in units of the font.
fn pair(font: &ttf_parser::Face<'_>, left: GlyphId, right: GlyphId) -> Option<i16> {
    let table = font.tables().gpos?;
    for lookup in table.lookups {
        for subtable in lookup.subtables.into_iter::<PositioningSubtable<'_>>() {
            let PositioningSubtable::Pair(pairs) = subtable else {
                continue;
            };
            let Some(place) = pairs.coverage().get(left) else {
                continue;
            };
            let found = match pairs {
                PairAdjustment::Format1 { sets, .. } => {
                    sets.get(place).and_then(|set| set.get(right))
                }
                PairAdjustment::Format2 {
                    classes, matrix, ..
                } => matrix.get((classes.0.get(left), classes.1.get(right))),
            };
            if let Some((first, _)) = found {
                return Some(first.x_advance);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_a_width_and_letters_stand_close() {
        let mut faces = Faces::new();
        let apart = faces.width(Face::Title, 10.0, "T") + faces.width(Face::Title, 10.0, "a");
        let together = faces.width(Face::Title, 10.0, "Ta");
        assert!(together < apart, "{together} of {apart}");
        let twice = faces.width(Face::Plain, 20.0, "Kawung");
        assert!((twice - 2.0 * faces.width(Face::Plain, 10.0, "Kawung")).abs() < 0.001);
    }

    #[test]
    fn what_a_typeface_lacks_is_written_otherwise() {
        let mut faces = Faces::new();
        let mut same = |one: &str, other: &str| {
            let glyphs = |letters: Vec<Letter>| -> Vec<u16> {
                letters.into_iter().map(|letter| letter.glyph).collect()
            };
            glyphs(faces.letters(Face::Plain, one)) == glyphs(faces.letters(Face::Plain, other))
        };
        assert!(same("🪡", "?"));
        assert!(same("a\u{7}b", "ab"));
        assert!(!same("é", "e"));
    }

    #[test]
    fn long_texts_are_broken_and_cut() {
        let mut faces = Faces::new();
        let text = "Katun primisima yang dicap dengan tangan di Bantul";
        let lines = faces.lines(Face::Plain, 9.0, text, 90.0, 9);
        assert_eq!(lines.join(" "), text);
        let cut = faces.lines(Face::Plain, 9.0, text, 90.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…'), "{cut:?}");
        let word = faces.lines(Face::Plain, 9.0, &"panjang".repeat(40), 90.0, 3);
        assert_eq!(word.len(), 1);
        for line in lines.iter().chain(&cut).chain(&word) {
            assert!(faces.width(Face::Plain, 9.0, line) <= 90.0, "{line}");
        }
    }
}
