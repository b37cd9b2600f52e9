//! Reading the mails that the shop writes as .eml files.

use std::{fs, path::Path};

/// One mail, decoded.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    /// The readable parts, one after the other.
    pub text: String,
}

impl Mail {
    /// Returns the first link of the mail.
    pub fn link(&self) -> String {
        let start = self
            .text
            .find("http")
            .unwrap_or_else(|| panic!("no link in {self:?}"));
        let rest = &self.text[start..];
        let end = rest.find(|c: char| c.is_whitespace() || "<>\"".contains(c));
        rest[..end.unwrap_or(rest.len())].to_owned()
    }
}

/// Reads the mails of a folder, oldest first.
pub fn read_mails(folder: &Path) -> Vec<Mail> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "eml")
        })
        .map(|entry| {
            (
                entry.metadata().and_then(|about| about.modified()).ok(),
                entry.path(),
            )
        })
        .collect();
    files.sort();
    files
        .iter()
        .filter_map(|(_, path)| Some(parse(&fs::read_to_string(path).ok()?)))
        .collect()
}

fn parse(source: &str) -> Mail {
    let source = source.replace("\r\n", "\n");
    let (head, body) = source.split_once("\n\n").unwrap_or((&source, ""));
    let mut text = String::new();
    match header(head, "Content-Type").split_once("boundary=") {
        Some((_, boundary)) => {
            let boundary = boundary
                .split(';')
                .next()
                .unwrap_or_default()
                .trim_matches(['"', ' ']);
            for part in body.split(&format!("--{boundary}")) {
                if let Some((head, body)) = part.trim_start().split_once("\n\n") {
                    text.push_str(&decode(&header(head, "Content-Transfer-Encoding"), body));
                }
            }
        }
        None => text = decode(&header(head, "Content-Transfer-Encoding"), body),
    }
    Mail {
        to: header(head, "To"),
        subject: words(&header(head, "Subject")),
        text,
    }
}

/// Returns a header's value, its continuation lines joined.
fn header(head: &str, name: &str) -> String {
    let unfolded = head.replace("\n ", " ").replace("\n\t", " ");
    let found = unfolded.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name)
            .then(|| value.trim().to_owned())
    });
    found.unwrap_or_default()
}

fn decode(encoding: &str, body: &str) -> String {
    match encoding.to_ascii_lowercase().as_str() {
        "quoted-printable" => lossy(quoted_printable(&body.replace("=\n", ""))),
        "base64" => lossy(base64(body)),
        _ => body.to_owned(),
    }
}

/// Decodes the encoded words of a subject (RFC 2047).
fn words(subject: &str) -> String {
    let mut text = String::new();
    let mut rest = subject;
    while let Some((before, encoded)) = rest.split_once("=?utf-8?") {
        let Some((word, after)) = encoded.split_once("?=") else {
            break;
        };
        // White space between two encoded words is not part of the text.
        if !(text.ends_with('\u{0}') && before.trim().is_empty()) {
            text.push_str(before);
        }
        text = text.replace('\u{0}', "");
        let (kind, word) = word.split_once('?').unwrap_or_default();
        text.push_str(&lossy(match kind {
            "b" | "B" => base64(word),
            _ => quoted_printable(&word.replace('_', " ")),
        }));
        text.push('\u{0}');
        rest = after;
    }
    (text + rest).replace('\u{0}', "")
}

fn lossy(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut source = text.bytes();
    while let Some(byte) = source.next() {
        if byte == b'=' {
            let pair: Vec<u8> = source.by_ref().take(2).collect();
            let digits = String::from_utf8_lossy(&pair).into_owned();
            bytes.push(u8::from_str_radix(&digits, 16).unwrap_or(b'?'));
        } else {
            bytes.push(byte);
        }
    }
    bytes
}

/// Decodes base64, passing over everything that is none.
pub fn base64(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for value in text
        .bytes()
        .filter_map(|byte| ALPHABET.iter().position(|a| *a == byte))
    {
        bits = (bits << 6) | u32::try_from(value).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    bytes
}

#[test]
fn encoded_mails_are_read() {
    let mail = parse(
        "To: Sari <sari@example.id>\r\nSubject: =?utf-8?b?U2VsYW1hdA==?= =?utf-8?q?_datang?=\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\nBuka http://localhost/v?t=3Dab=\r\ncd ya =E2=80=93\r\n",
    );
    assert_eq!(mail.subject, "Selamat datang");
    assert_eq!(mail.link(), "http://localhost/v?t=abcd");
    assert!(mail.text.ends_with("ya –\n"));
}
