//! Sleeves, arms and hands in the two poses: laid out flat, and worn with one arm folded.

use super::colour::Colour;
use super::path::{Fold, Point, along, folds, number, on_side, points, rims, smooth};
use super::pen::{Fill, Pen};

/// Says how the garment is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pose {
    /// By itself, the sleeves a little away from the body.
    Flat,
    /// On a figure.
    Worn,
}

/// Describes the sleeves of a garment.
#[derive(Clone, Copy)]
pub(crate) struct Sleeves {
    /// Where the shoulder seam begins, on the right.
    pub shoulder: Point,
    /// Where the arm hole ends, on the right.
    pub armpit: Point,
    /// How far the sleeve reaches: 0.5 is the elbow, 1 the wrist.
    pub reach: f64,
    /// Half the width below the shoulder, in the middle and at the end.
    pub widths: [f64; 3],
    /// The cuff: its length as a share of the arm, and its fill.
    pub cuff: Option<(f64, Fill)>,
    /// What the sleeve is cut from, by side: turned patterns follow the arm.
    pub cloth: [Fill; 3],
    /// Tone of the skin of the hands.
    pub skin: Colour,
    /// How broad the figure is against the women's figure.
    pub breadth: f64,
}

/// The three turned patterns of the article's cloth: right, left, forearm.
pub(crate) const TURNED: [Fill; 3] = [Fill::Cloth("r"), Fill::Cloth("l"), Fill::Cloth("m")];

const FLAT: &str = "36,98 45,119 53,150 60,178 66,206";
const HANGING: &str = "36,98 43,119 48,150 50,178 51,205";
const UPPER: &str = "36,98 44,119 50,150";
const FORE: &str = "50,150 31,159 9,163";

/// Draws what lies behind the body: both sleeves, except a folded forearm.
pub(crate) fn behind(pen: &mut Pen, pose: Pose, sleeves: &Sleeves) {
    match pose {
        Pose::Flat => {
            hanging(pen, sleeves, FLAT, 1.0, false);
            hanging(pen, sleeves, FLAT, -1.0, false);
        }
        Pose::Worn => {
            hanging(pen, sleeves, HANGING, -1.0, true);
            upper(pen, sleeves);
        }
    }
}

/// Draws the forearm that lies across the body; nothing when the garment lies flat.
pub(crate) fn across(pen: &mut Pen, pose: Pose, sleeves: &Sleeves) {
    if pose == Pose::Flat {
        return;
    }
    let line: Vec<Point> = on_side(&points(FORE), sleeves.breadth);
    hand(pen, (line[2].0 + 1.0, line[2].1 + 0.5), 96.0, sleeves.skin);
    if sleeves.reach <= 0.55 {
        arm(pen, &line, sleeves.skin);
        return;
    }
    let reach = (sleeves.reach - 0.5) * 2.0;
    let [_, middle, end] = sleeves.widths;
    let points: Vec<(Point, f64)> = [0.0, 0.34, 0.67, 1.0]
        .iter()
        .map(|share| (along(&line, share * reach), middle + (end - middle) * share))
        .collect();
    if reach < 0.9 {
        arm(pen, &line, sleeves.skin);
    }
    let (low, top) = rims(&points);
    let outline = rounded(&top, &low, elbow(&line, middle));
    pen.panel(
        &outline,
        sleeves.cloth[2],
        &folds("36,168 42,160 54,158 5; 20,170 24,162 34,156 3"),
        &folds("22,156 34,155 46,149 3"),
    );
    cuff(pen, sleeves, &line, reach, 2.0);
}

fn hanging(pen: &mut Pen, sleeves: &Sleeves, line: &str, side: f64, worn: bool) {
    let line = on_side(&points(line), side * sleeves.breadth);
    if worn {
        let wrist = line[4];
        hand(pen, (wrist.0, wrist.1 - 1.0), side * -3.0, sleeves.skin);
        if sleeves.reach < 0.95 {
            arm(pen, &line[1..], sleeves.skin);
        }
    }
    let [start, middle, end] = sleeves.widths;
    // A short sleeve is straight; more points would only make it buckle.
    let steps = if sleeves.reach < 0.6 { 1 } else { 4 };
    let from = if steps == 1 { 0.33 } else { 0.25 };
    let points: Vec<(Point, f64)> = (0..=steps)
        .map(|step| {
            let done = f64::from(step) / f64::from(steps);
            let width = if done <= 0.5 {
                start + (middle - start) * done * 2.0
            } else {
                middle + (end - middle) * (done - 0.5) * 2.0
            };
            (along(&line, from + (sleeves.reach - from) * done), width)
        })
        .collect();
    let (first, second) = rims(&points);
    let (outer, inner) = if side > 0.0 {
        (first, second)
    } else {
        (second, first)
    };
    let shoulder = (sleeves.shoulder.0 * side, sleeves.shoulder.1);
    let armpit = (sleeves.armpit.0 * side, sleeves.armpit.1);
    let outline = closed(
        &[&[shoulder], &outer[..]].concat(),
        &[&[armpit], &inner[..]].concat(),
    );
    let (dark, light) = creases(&points, side);
    pen.panel(
        &outline,
        sleeves.cloth[if side > 0.0 { 0 } else { 1 }],
        &dark,
        &light,
    );
    cuff(pen, sleeves, &line, sleeves.reach, 1.0);
}

fn upper(pen: &mut Pen, sleeves: &Sleeves) {
    let line: Vec<Point> = on_side(&points(UPPER), sleeves.breadth);
    if sleeves.reach < 0.5 {
        arm(pen, &line[1..], sleeves.skin);
    }
    let [start, middle, end] = sleeves.widths;
    let last = if sleeves.reach > 0.55 { middle } else { end };
    let far = (sleeves.reach * 2.0).min(1.0);
    let shares: &[f64] = if sleeves.reach < 0.6 {
        &[0.1, 1.0]
    } else {
        &[0.0, 0.5, 1.0]
    };
    let points: Vec<(Point, f64)> = shares
        .iter()
        .map(|share| {
            (
                along(&line, 0.5 + (far - 0.5) * share),
                start + (last - start) * share,
            )
        })
        .collect();
    let (outer, inner) = rims(&points);
    let outer = [&[sleeves.shoulder], &outer[..]].concat();
    let inner = [&[sleeves.armpit], &inner[..]].concat();
    let outline = if sleeves.reach > 0.55 {
        let tip = (line[2].0 + last * 0.3, line[2].1 + last * 0.95);
        let back = |rim: &[Point]| rim.iter().rev().copied().collect::<Vec<Point>>();
        rounded(&back(&outer), &back(&inner), tip)
    } else {
        closed(&outer, &inner)
    };
    let (dark, light) = creases(&points, 1.0);
    pen.panel(&outline, sleeves.cloth[0], &dark, &light);
}

/// Folds that every sleeve has: one from the armpit, two where the elbow bends.
fn creases(points: &[(Point, f64)], side: f64) -> (Vec<Fold>, Vec<Fold>) {
    let middle = points[points.len() / 2];
    let end = points[points.len() - 1];
    let ((x, y), width) = middle;
    let dark = vec![
        (
            (x - side * width, y - 12.0),
            (x, y - 2.0),
            (x + side * width * 0.4, y + 14.0),
            4.0,
        ),
        (
            (end.0.0 - side * end.1 * 0.2, end.0.1 - 26.0),
            (end.0.0 - side * end.1 * 0.1, end.0.1 - 12.0),
            (end.0.0 + side * end.1 * 0.2, end.0.1),
            end.1 * 0.5,
        ),
    ];
    let light = vec![(
        (x + side * width * 0.3, y - 28.0),
        (x + side * width * 0.5, y - 8.0),
        (x + side * width * 0.6, y + 16.0),
        width * 0.4,
    )];
    (dark, light)
}

fn cuff(pen: &mut Pen, sleeves: &Sleeves, line: &[Point], reach: f64, stretch: f64) {
    let end = sleeves.widths[2];
    let (length, fill) = match sleeves.cuff {
        Some((length, fill)) => (length * stretch, Some(fill)),
        None => (0.045 * stretch, None),
    };
    let points: Vec<(Point, f64)> = [reach - length, reach - length * 0.5, reach]
        .iter()
        .map(|share| {
            (
                along(line, *share),
                end + if fill.is_some() { 0.5 } else { 0.0 },
            )
        })
        .collect();
    let (first, second) = rims(&points);
    match fill {
        Some(fill) => pen.panel(&closed(&first, &second), fill, &[], &[]),
        None => pen.stitch(
            &smooth(&[first[0], points[0].0, second[0]]),
            pen.cloth.dye.figure,
        ),
    }
}

/// Returns where the point of the elbow lies when the arm is folded.
fn elbow(line: &[Point], half: f64) -> Point {
    (line[0].0 + half * 0.9, line[0].1 + half * 0.36)
}

/// Writes the outline between two rims whose beginnings are joined round a tip.
fn rounded(one: &[Point], other: &[Point], tip: Point) -> String {
    let mut points: Vec<Point> = other.iter().rev().copied().collect();
    points.push(tip);
    points.extend_from_slice(one);
    smooth(&points) + "Z"
}

/// Writes the outline between two rims that run the same way.
fn closed(one: &[Point], other: &[Point]) -> String {
    let back: Vec<Point> = other.iter().rev().copied().collect();
    let mut path = smooth(one);
    path.push_str(&smooth(&back).replacen('M', "L", 1));
    path.push('Z');
    path
}

/// Draws a bare arm.
fn arm(pen: &mut Pen, line: &[Point], skin: Colour) {
    pen.stroke(&smooth(line), skin.mix(Colour::INK, 22), 10.4);
    pen.stroke(&smooth(line), skin, 9.6);
}

/// Draws a relaxed hand, hanging down from the wrist and turned by an angle.
fn hand(pen: &mut Pen, wrist: Point, angle: f64, skin: Colour) {
    pen.raw(&format!(
        "<g transform=\"translate({} {}) rotate({})\"><path d=\"M-4 -4C-4.4 2 -5.2 5 -4.6 9C-4 13 -2.6 18 -.6 19C.6 19.4 1.2 18.4 1.6 16C2.2 12.6 2.6 10.4 3 8.6C4 9.6 4.8 11.8 5.6 11.4C6.4 10.6 5.2 6 4.4 3C4 1 4 -2 4 -4Z\" fill=\"{skin}\" stroke=\"{}\" stroke-width=\".5\"/><path d=\"M-2.4 10L-1.6 16M-.2 10.4L.2 16.4\" stroke=\"{}\" stroke-width=\".45\"/></g>",
        number(wrist.0),
        number(wrist.1),
        number(angle),
        skin.mix(Colour::INK, 35),
        skin.mix(Colour::INK, 35),
    ));
}
