//! Which commands match what is typed.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use super::{Entry, Style};

/// Returns the commands whose name begins with a word, then those that hold
/// it.
pub(super) fn by_beginning(entries: &[Entry], word: &str) -> Vec<usize> {
    let begins = |index: &usize| entries[*index].name.starts_with(word);
    let within = |index: &usize| !begins(index) && entries[*index].name.contains(word);
    (0..entries.len())
        .filter(begins)
        .chain((0..entries.len()).filter(within))
        .collect()
}

/// Returns the commands whose words hold the letters typed, best first.
pub(super) fn by_letters(entries: &[Entry], typed: &str) -> Vec<usize> {
    if typed.is_empty() {
        return (0..entries.len()).collect();
    }
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut found: Vec<(u32, usize)> = entries
        .iter()
        .enumerate()
        .filter_map(|(index, entry)| {
            let line = format!("{} {} {}", entry.title, entry.name, entry.keys);
            pattern
                .score(Utf32Str::new(&line, &mut letters), &mut matcher)
                .map(|score| (score, index))
        })
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, index)| index).collect()
}

/// In the palette, what can be done now stands before what cannot.
pub(super) fn usable_first(style: Style, entries: &[Entry], mut found: Vec<usize>) -> Vec<usize> {
    if style == Style::Palette {
        found.sort_by_key(|&index| entries[index].reason.is_some());
    }
    found
}
