//! Text cut and padded by the width it takes on the screen, not by its number of characters.

use ratatui::text::Span;

/// Returns the columns a text takes.
pub fn width(text: &str) -> usize {
    Span::raw(text).width()
}

/// Cuts a text to at most `columns`, ending it with `…` if something is missing.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in text.chars() {
        let mut bytes = [0; 4];
        let wide = width(letter.encode_utf8(&mut bytes));
        if used + wide + 1 > columns {
            break;
        }
        out.push(letter);
        used += wide;
    }
    if columns > 0 {
        out.push('…');
    }
    out
}

/// Cuts or pads a text on its right to exactly `columns`.
pub fn left(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let missing = columns.saturating_sub(width(&cut));
    cut + &" ".repeat(missing)
}

/// Cuts or pads a text on its left to exactly `columns`.
pub fn right(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    " ".repeat(columns.saturating_sub(width(&cut))) + &cut
}

/// Breaks a text into lines of at most `columns`, at spaces where it can.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let mut word = word.to_owned();
            if !line.is_empty() && width(&line) + 1 + width(&word) > columns {
                lines.push(std::mem::take(&mut line));
            }
            while width(&word) > columns {
                let head: String = word.chars().take(columns).collect();
                word = word.chars().skip(columns).collect();
                lines.push(head);
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_count_twice() {
        assert_eq!(cut("布料批发", 5), "布料…");
        assert_eq!(left("ab", 4), "ab  ");
        assert_eq!(right("12", 4), "  12");
        assert_eq!(cut("Gamis Parang", 6), "Gamis…");
    }

    #[test]
    fn long_text_breaks_at_spaces() {
        assert_eq!(wrap("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(wrap("a\n\nb", 8), ["a", "", "b"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
    }
}
