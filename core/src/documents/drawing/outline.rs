//! The outlines of shapes: lines and curves, everything absolute.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::xml::Node;

/// How far a control point lies from the end of a quarter of a circle.
const KAPPA: f64 = 0.552_284_749_8;

/// A point.
type Point = (f64, f64);

/// A part of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Part {
    Move(Point),
    Line(Point),
    Curve(Point, Point, Point),
    Close,
}

/// Returns the outline of a path, circle, ellipse or rectangle.
pub(super) fn of_shape(node: &Node<'_>) -> Vec<Part> {
    let number = |name| node.number(name).unwrap_or(0.0);
    match node.name {
        "path" => parse(node.get("d").unwrap_or_default()),
        "circle" => ellipse((number("cx"), number("cy")), number("r"), number("r")),
        "ellipse" => ellipse((number("cx"), number("cy")), number("rx"), number("ry")),
        "rect" => {
            let (x, y, w, h) = (number("x"), number("y"), number("width"), number("height"));
            vec![
                Part::Move((x, y)),
                Part::Line((x + w, y)),
                Part::Line((x + w, y + h)),
                Part::Line((x, y + h)),
                Part::Close,
            ]
        }
        _ => Vec::new(),
    }
}

fn ellipse((cx, cy): Point, rx: f64, ry: f64) -> Vec<Part> {
    let (kx, ky) = (rx * KAPPA, ry * KAPPA);
    vec![
        Part::Move((cx + rx, cy)),
        Part::Curve((cx + rx, cy + ky), (cx + kx, cy + ry), (cx, cy + ry)),
        Part::Curve((cx - kx, cy + ry), (cx - rx, cy + ky), (cx - rx, cy)),
        Part::Curve((cx - rx, cy - ky), (cx - kx, cy - ry), (cx, cy - ry)),
        Part::Curve((cx + kx, cy - ry), (cx + rx, cy - ky), (cx + rx, cy)),
        Part::Close,
    ]
}

/// Returns the box around an outline: left, top, width, height.
pub(super) fn bounds(parts: &[Part]) -> [f64; 4] {
    let mut least = (f64::MAX, f64::MAX);
    let mut most = (f64::MIN, f64::MIN);
    let mut see = |(x, y): Point| {
        least = (least.0.min(x), least.1.min(y));
        most = (most.0.max(x), most.1.max(y));
    };
    for part in parts {
        match *part {
            Part::Move(point) | Part::Line(point) => see(point),
            Part::Curve(one, two, end) => [one, two, end].into_iter().for_each(&mut see),
            Part::Close => {}
        }
    }
    if least.0 > most.0 {
        return [0.0; 4];
    }
    [least.0, least.1, most.0 - least.0, most.1 - least.1]
}

/// Reads the numbers and letters of a path one after the other.
struct Reader<'a>(&'a [u8], usize);

impl Reader<'_> {
    fn skip(&mut self) {
        while let Some(b' ' | b',' | b'\n' | b'\t' | b'\r') = self.0.get(self.1) {
            self.1 += 1;
        }
    }

    fn letter(&mut self) -> Option<u8> {
        self.skip();
        let letter = *self.0.get(self.1)?;
        letter.is_ascii_alphabetic().then(|| {
            self.1 += 1;
            letter
        })
    }

    fn at_end(&mut self) -> bool {
        self.skip();
        self.1 >= self.0.len()
    }

    fn number(&mut self) -> Option<f64> {
        self.skip();
        let start = self.1;
        let mut dot = false;
        while let Some(&byte) = self.0.get(self.1) {
            let sign = matches!(byte, b'-' | b'+');
            if byte == b'.' && dot || sign && self.1 > start {
                break;
            }
            dot |= byte == b'.';
            if !(byte.is_ascii_digit() || byte == b'.' || sign) {
                break;
            }
            self.1 += 1;
        }
        std::str::from_utf8(&self.0[start..self.1])
            .ok()?
            .parse()
            .ok()
    }

    /// A flag of an arc may stand right before the next number.
    fn flag(&mut self) -> Option<bool> {
        self.skip();
        let flag = match self.0.get(self.1)? {
            b'0' => false,
            b'1' => true,
            _ => return None,
        };
        self.1 += 1;
        Some(flag)
    }
}

/// Reads the `d` of a path; what cannot be read ends it.
fn parse(d: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let _ = read(&mut Reader(d.as_bytes(), 0), &mut parts);
    parts
}

fn read(reader: &mut Reader<'_>, parts: &mut Vec<Part>) -> Option<()> {
    let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
    let mut command = reader.letter()?;
    // The last control point, for curves that go on smoothly.
    let mut last: Option<(u8, Point)> = None;
    loop {
        let relative = command.is_ascii_lowercase();
        let base = if relative { at } else { (0.0, 0.0) };
        let mut point = || Some((base.0 + reader.number()?, base.1 + reader.number()?));
        let mirrored = |kind: u8| match last {
            Some((of, (x, y))) if of == kind => (2.0 * at.0 - x, 2.0 * at.1 - y),
            Some(_) | None => at,
        };
        let mut control = None;
        match command.to_ascii_uppercase() {
            b'M' => {
                at = point()?;
                start = at;
                parts.push(Part::Move(at));
                // What follows a move without a letter are lines.
                command = if relative { b'l' } else { b'L' };
            }
            b'L' => {
                at = point()?;
                parts.push(Part::Line(at));
            }
            b'H' => {
                at.0 = base.0 + reader.number()?;
                parts.push(Part::Line(at));
            }
            b'V' => {
                at.1 = base.1 + reader.number()?;
                parts.push(Part::Line(at));
            }
            b'C' => {
                let (one, two, end) = (point()?, point()?, point()?);
                parts.push(Part::Curve(one, two, end));
                (control, at) = (Some((b'C', two)), end);
            }
            b'S' => {
                let one = mirrored(b'C');
                let (two, end) = (point()?, point()?);
                parts.push(Part::Curve(one, two, end));
                (control, at) = (Some((b'C', two)), end);
            }
            b'Q' => {
                let (middle, end) = (point()?, point()?);
                parts.push(quadratic(at, middle, end));
                (control, at) = (Some((b'Q', middle)), end);
            }
            b'T' => {
                let middle = mirrored(b'Q');
                let end = point()?;
                parts.push(quadratic(at, middle, end));
                (control, at) = (Some((b'Q', middle)), end);
            }
            b'A' => {
                let (rx, ry, turn) = (reader.number()?, reader.number()?, reader.number()?);
                let (large, sweep) = (reader.flag()?, reader.flag()?);
                let end = (base.0 + reader.number()?, base.1 + reader.number()?);
                arc(parts, at, (rx, ry), turn, large, sweep, end);
                at = end;
            }
            b'Z' => {
                at = start;
                parts.push(Part::Close);
            }
            _ => return None,
        }
        last = control;
        if reader.at_end() {
            return Some(());
        }
        if let Some(next) = reader.letter() {
            command = next;
        } else if command.eq_ignore_ascii_case(&b'Z') {
            return None;
        }
    }
}

fn quadratic(from: Point, middle: Point, end: Point) -> Part {
    let toward = |point: Point| {
        (
            point.0 + (middle.0 - point.0) * 2.0 / 3.0,
            point.1 + (middle.1 - point.1) * 2.0 / 3.0,
        )
    };
    Part::Curve(toward(from), toward(end), end)
}

/// Adds an arc of an ellipse, in pieces of at most a quarter.
fn arc(
    parts: &mut Vec<Part>,
    from: Point,
    (rx, ry): (f64, f64),
    turn: f64,
    large: bool,
    sweep: bool,
    end: Point,
) {
    let (mut rx, mut ry) = (rx.abs(), ry.abs());
    if rx == 0.0 || ry == 0.0 || from == end {
        parts.push(Part::Line(end));
        return;
    }
    let (sin, cos) = turn.to_radians().sin_cos();
    let half = ((from.0 - end.0) / 2.0, (from.1 - end.1) / 2.0);
    let x = cos * half.0 + sin * half.1;
    let y = cos * half.1 - sin * half.0;
    let stretch = (x / rx).powi(2) + (y / ry).powi(2);
    if stretch > 1.0 {
        rx *= stretch.sqrt();
        ry *= stretch.sqrt();
    }
    let below = (rx * y).powi(2) + (ry * x).powi(2);
    let root = (((rx * ry).powi(2) - below) / below).max(0.0).sqrt();
    let root = if large == sweep { -root } else { root };
    let (cx, cy) = (root * rx * y / ry, -root * ry * x / rx);
    let middle = (
        cos * cx - sin * cy + (from.0 + end.0) / 2.0,
        sin * cx + cos * cy + (from.1 + end.1) / 2.0,
    );
    let first = ((y - cy) / ry).atan2((x - cx) / rx);
    let mut sweep_by = ((-y - cy) / ry).atan2((-x - cx) / rx) - first;
    if sweep && sweep_by < 0.0 {
        sweep_by += TAU;
    } else if !sweep && sweep_by > 0.0 {
        sweep_by -= TAU;
    }
    let pieces = (sweep_by.abs() / FRAC_PI_2).ceil().max(1.0);
    let step = sweep_by / pieces;
    let reach = 4.0 / 3.0 * (step / 4.0).tan();
    let place = |angle: f64, out: f64| {
        let (s, c) = angle.sin_cos();
        let (px, py) = (rx * (c - out * s), ry * (s + out * c));
        (
            middle.0 + cos * px - sin * py,
            middle.1 + sin * px + cos * py,
        )
    };
    for piece in 0..pieces as u32 {
        let begin = first + step * f64::from(piece);
        let stop = begin + step;
        parts.push(Part::Curve(
            place(begin, reach),
            place(stop, -reach),
            place(stop, 0.0),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_absolute() {
        assert_eq!(
            parse("M1 2l3-1.5.5.5H0v4z m1,1"),
            [
                Part::Move((1.0, 2.0)),
                Part::Line((4.0, 0.5)),
                Part::Line((4.5, 1.0)),
                Part::Line((0.0, 1.0)),
                Part::Line((0.0, 5.0)),
                Part::Close,
                Part::Move((2.0, 3.0)),
            ]
        );
        assert_eq!(
            parse("M0 0C0 1 1 1 1 0S2-1 2 0")[2],
            Part::Curve((1.0, -1.0), (2.0, -1.0), (2.0, 0.0))
        );
        assert_eq!(parse("M0 0 oops").len(), 1);
        assert_eq!(parse("zzz 1").len(), 3);
        assert_eq!(parse(""), []);
    }

    #[test]
    fn half_a_circle_reaches_its_top_and_its_end() {
        let parts = parse("M-10 0A10 10 0 0 1 10 0");
        let Some(Part::Curve(.., end)) = parts.last() else {
            panic!("{parts:?}");
        };
        assert!((end.0 - 10.0).abs() < 1e-9 && end.1.abs() < 1e-9, "{end:?}");
        let [_, top, width, _] = bounds(&parts);
        assert!((top + 10.0).abs() < 0.6 && (width - 20.0).abs() < 0.6);
    }
}
