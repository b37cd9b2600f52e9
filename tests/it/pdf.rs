//! What a PDF says: its pages and the words on them, read back from the file.

use std::{collections::HashMap, io::Read};

use flate2::read::ZlibDecoder;

/// The words of a document.
#[derive(Debug)]
pub struct Document {
    /// The lines of each page, in the order in which they were set.
    pub pages: Vec<Vec<String>>,
}

impl Document {
    /// Returns all lines.
    pub fn lines(&self) -> Vec<&str> {
        self.pages.iter().flatten().map(String::as_str).collect()
    }
}

/// An object of the file: what describes it, and its bytes unpacked.
struct Object {
    words: String,
    bytes: Vec<u8>,
}

/// Reads a document as this project writes them.
pub fn read(file: &[u8]) -> Document {
    let objects = objects(file);
    let letters: HashMap<String, HashMap<u16, String>> = objects
        .values()
        .find(|object| is_page(&object.words))
        .map(|page| fonts(&objects, &page.words))
        .unwrap_or_default();
    let mut pages: Vec<(usize, Vec<String>)> = objects
        .iter()
        .filter(|(_, object)| is_page(&object.words))
        .map(|(number, page)| {
            let content = reference(&page.words, "/Contents").expect("a page has contents");
            (*number, lines(&objects[&content].bytes, &letters))
        })
        .collect();
    pages.sort_by_key(|(number, _)| *number);
    Document {
        pages: pages.into_iter().map(|(_, lines)| lines).collect(),
    }
}

fn is_page(words: &str) -> bool {
    words.contains("/Type /Page\n") || words.contains("/Type /Page ")
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}

fn objects(file: &[u8]) -> HashMap<usize, Object> {
    let mut found = HashMap::new();
    let mut rest = file;
    while let Some(at) = find(rest, b" 0 obj\n") {
        let digits = rest[..at]
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let number = std::str::from_utf8(&rest[at - digits..at]).unwrap();
        let number = number.parse().unwrap();
        rest = &rest[at + b" 0 obj\n".len()..];
        let end = find(rest, b"endobj").unwrap();
        let (words, bytes) = match find(rest, b"\nstream\n").filter(|stream| *stream < end) {
            None => (&rest[..end], Vec::new()),
            Some(stream) => {
                let words = &rest[..stream];
                let length = number_after(&String::from_utf8_lossy(words), "/Length ");
                let packed = &rest[stream + b"\nstream\n".len()..][..length.unwrap()];
                let mut bytes = Vec::new();
                // What is not packed, such as a photo, has no words.
                let _ = ZlibDecoder::new(packed).read_to_end(&mut bytes);
                let object = Object {
                    words: String::from_utf8_lossy(words).into_owned(),
                    bytes,
                };
                found.insert(number, object);
                rest = &rest[stream + b"\nstream\n".len() + length.unwrap()..];
                continue;
            }
        };
        let words = String::from_utf8_lossy(words).into_owned();
        found.insert(number, Object { words, bytes });
        rest = &rest[end..];
    }
    found
}

fn number_after(words: &str, key: &str) -> Option<usize> {
    let rest = words.split(key).nth(1)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Returns the number of the object that a key leads to: `/Contents 12 0 R`.
fn reference(words: &str, key: &str) -> Option<usize> {
    number_after(words, &format!("{key} "))
}

/// Returns what the glyphs of each typeface of a page mean.
fn fonts(objects: &HashMap<usize, Object>, page: &str) -> HashMap<String, HashMap<u16, String>> {
    let named = page.split("/Font <<").nth(1).unwrap_or_default();
    let named = named.split(">>").next().unwrap_or_default();
    named
        .split('/')
        .filter_map(|entry| {
            let (name, rest) = entry.trim().split_once(' ')?;
            let number: usize = rest.split(' ').next()?.parse().ok()?;
            let map = reference(&objects[&number].words, "/ToUnicode")?;
            Some((name.to_owned(), meanings(&objects[&map].bytes)))
        })
        .collect()
}

/// Reads lines such as `<0012> <0041>`.
fn meanings(map: &[u8]) -> HashMap<u16, String> {
    let map = String::from_utf8_lossy(map);
    map.lines()
        .filter_map(|line| {
            let (glyph, letters) = line.strip_prefix('<')?.split_once("> <")?;
            let letters = letters.strip_suffix('>')?;
            let units: Vec<u16> = letters
                .as_bytes()
                .chunks(4)
                .filter_map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok())
                .collect();
            let glyph = u16::from_str_radix(glyph, 16).ok()?;
            Some((glyph, String::from_utf16(&units).ok()?))
        })
        .collect()
}

/// Reads what a page sets, a line of text for each `BT … ET`.
fn lines(content: &[u8], fonts: &HashMap<String, HashMap<u16, String>>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = content;
    while let Some(at) = find(rest, b"BT\n") {
        rest = &rest[at + 3..];
        let end = find(rest, b"\nET").expect("text ends");
        let set = &rest[..end];
        let name = set.strip_prefix(b"/").expect("a typeface comes first");
        let name: String = name
            .iter()
            .take_while(|byte| !byte.is_ascii_whitespace())
            .map(|byte| char::from(*byte))
            .collect();
        let glyphs = strings(set);
        let line = glyphs
            .chunks(2)
            .map(|glyph| {
                let glyph = u16::from_be_bytes([glyph[0], glyph[1]]);
                fonts[&name].get(&glyph).map_or("\u{fffd}", String::as_str)
            })
            .collect();
        lines.push(line);
        rest = &rest[end..];
    }
    lines
}

/// Returns the bytes of all strings of some operators, one after the other:
/// `(…)` with escapes, and `<…>`.
fn strings(operators: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = operators.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        match byte {
            b'<' => {
                let digits: Vec<u8> = rest.by_ref().take_while(|digit| *digit != b'>').collect();
                bytes.extend(digits.chunks(2).map(|pair| {
                    u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()
                }));
            }
            b'(' => {
                let mut depth = 1;
                while depth > 0 {
                    let byte = rest.next().expect("a string ends");
                    match byte {
                        b'\\' => {
                            let escaped = rest.next().expect("something is escaped");
                            bytes.push(match escaped {
                                b'n' => b'\n',
                                b'r' => b'\r',
                                b't' => b'\t',
                                b'b' => 8,
                                b'f' => 12,
                                b'0'..=b'7' => {
                                    let mut value = u32::from(escaped - b'0');
                                    for _ in 0..2 {
                                        let Some(digit) =
                                            rest.next_if(|digit| (b'0'..=b'7').contains(digit))
                                        else {
                                            break;
                                        };
                                        value = value * 8 + u32::from(digit - b'0');
                                    }
                                    u8::try_from(value).unwrap()
                                }
                                other => other,
                            });
                        }
                        b'(' => {
                            depth += 1;
                            bytes.push(byte);
                        }
                        b')' => {
                            depth -= 1;
                            if depth > 0 {
                                bytes.push(byte);
                            }
                        }
                        other => bytes.push(other),
                    }
                }
            }
            _ => {}
        }
    }
    bytes
}
