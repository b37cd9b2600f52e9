//! Words: folding for search and order, slugs, bounded input, error chains.

use std::error::Error;

/// A stored name that no value of the enum has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown name {0:?}")]
pub struct UnknownName(pub String);

/// A text field was left empty or filled beyond its bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but space was written.
    #[error("the field is empty")]
    Empty,
    /// More was written than the field holds.
    #[error("the text is longer than {0} characters")]
    TooLong(usize),
}

/// Trims a line of input, puts single spaces for control characters and runs
/// of space, and refuses what is empty or too long.
///
/// # Errors
/// When nothing is left, or more than `longest` characters.
pub fn line(input: &str, longest: usize) -> Result<String, TextError> {
    let turned: String = input.chars().filter(|c| !turns(*c)).collect();
    let cleaned = turned
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    bounded(cleaned, longest)
}

/// Trims a text of several lines, drops control characters other than line
/// ends, and refuses what is empty or too long.
///
/// # Errors
/// When nothing is left, or more than `longest` characters.
pub fn paragraph(input: &str, longest: usize) -> Result<String, TextError> {
    let cleaned: String = input
        .replace("\r\n", "\n")
        .chars()
        .filter(|&c| c == '\n' || !(c.is_control() || turns(c)))
        .collect();
    bounded(cleaned.trim().to_owned(), longest)
}

/// Returns whether a character turns the direction of those behind it: it
/// would rewrite subject lines and what stands beside it on a screen.
const fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn bounded(text: String, longest: usize) -> Result<String, TextError> {
    match text.chars().count() {
        0 => Err(TextError::Empty),
        count if count > longest => Err(TextError::TooLong(longest)),
        _ => Ok(text),
    }
}

/// Folds a text for search and order: lower case, Latin accents removed.
///
/// Both databases compare the folded text alike, whatever their collation.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(without_accent)
        .collect()
}

const fn without_accent(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'ě' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '’' | '‘' => '\'',
        c => c,
    }
}

/// Makes a path segment of a name: `Gamis Parang Laras` → `gamis-parang-laras`.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').chars().take(80).collect()
}

/// Writes an error with everything that caused it, for logs.
#[must_use]
pub fn with_sources(error: &dyn Error) -> String {
    let mut written = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        let cause = source.to_string();
        if !written.ends_with(&cause) {
            written.push_str(": ");
            written.push_str(&cause);
        }
        next = source.source();
    }
    written
}

/// Escapes `%`, `_` and the escape sign itself for a LIKE with `\`.
#[must_use]
pub fn like_pattern(words: &str) -> String {
    let mut pattern = String::from("%");
    for c in fold(words).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cleaned_and_bounded() {
        assert_eq!(
            line("  Hj.\tSiti \u{0}Aminah\n", 60),
            Ok("Hj. Siti Aminah".to_owned())
        );
        assert_eq!(line(" \n ", 60), Err(TextError::Empty));
        assert_eq!(line("abcd", 3), Err(TextError::TooLong(3)));
        assert_eq!(paragraph("a\r\n\u{7}b ", 9), Ok("a\nb".to_owned()));
        // What turns the direction of writing says something else than it is.
        let turned = "kwitansi\u{202E}gpj.exe\u{2066}";
        assert_eq!(line(turned, 60), Ok("kwitansigpj.exe".to_owned()));
        assert_eq!(paragraph(turned, 60), Ok("kwitansigpj.exe".to_owned()));
        assert_eq!(line("\u{202E}\u{2069}", 60), Err(TextError::Empty));
    }

    #[test]
    fn slugs_are_plain_path_segments() {
        assert_eq!(
            slug("Gamis Parang “Laras” – édisi 2"),
            "gamis-parang-laras-edisi-2"
        );
        assert_eq!(slug("***"), "");
    }

    #[test]
    fn patterns_match_only_what_was_typed() {
        assert_eq!(like_pattern("50%_a\\"), "%50\\%\\_a\\\\%");
    }
}
