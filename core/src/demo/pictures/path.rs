//! Small geometry for the drawer: numbers as text, mirrored outlines, tubes for sleeves.

/// Is a point; x grows to the right of the figure's middle, y downwards.
pub type Point = (f64, f64);

/// Is one fold: where it begins, bends and ends, and how wide it gets.
pub type Fold = (Point, Point, Point, f64);

/// Reads points as the drawings write them: `0,88 7,88 12.5,83`.
///
/// What is no point is left out; a test draws everything once.
pub fn points(text: &str) -> Vec<Point> {
    text.split_whitespace()
        .filter_map(|pair| pair.split_once(','))
        .filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)))
        .collect()
}

/// Reads folds: three points and a width each, parted by semicolons.
pub fn folds(text: &str) -> Vec<Fold> {
    text.split(';')
        .filter_map(|fold| {
            let (path, width) = fold.trim().rsplit_once(' ')?;
            match points(path)[..] {
                [from, bend, to] => Some((from, bend, to, width.parse().ok()?)),
                _ => None,
            }
        })
        .collect()
}

/// Reads folds and lays them on the other side of the middle when `side` is negative.
pub fn folds_on(text: &str, side: f64) -> Vec<Fold> {
    let turn = |(x, y): Point| (x * side, y);
    folds(text)
        .into_iter()
        .map(|(from, bend, to, width)| (turn(from), turn(bend), turn(to), width))
        .collect()
}

/// Writes a number with at most one decimal and no needless zero.
pub fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    match (whole, rest) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, rest) => format!("{sign}.{rest}"),
        (whole, rest) => format!("{sign}{whole}.{rest}"),
    }
}

/// Writes a chain of cubic curves: a start, then two handles and an end per curve.
///
/// Steps are written relative to where the last curve ended, which takes a
/// third fewer bytes; they are measured from rounded places so nothing drifts.
pub fn curve(points: &[Point]) -> String {
    let tenths = |value: f64| (value * 10.0).round() / 10.0;
    let mut from = (tenths(points[0].0), tenths(points[0].1));
    let mut path = format!("M{} {}", number(from.0), number(from.1));
    if points.len() > 1 {
        path.push('c');
    }
    for steps in points[1..].chunks(3) {
        for (x, y) in steps {
            for step in [x - from.0, y - from.1] {
                let text = number(step);
                if !path.ends_with('c') && !text.starts_with('-') {
                    path.push(' ');
                }
                path.push_str(&text);
            }
        }
        if let Some((x, y)) = steps.last() {
            from = (tenths(*x), tenths(*y));
        }
    }
    path
}

/// Writes a closed outline from its right half, which runs from the top middle to the bottom middle.
pub fn mirrored(half: &[Point]) -> String {
    let mut points = half.to_vec();
    points.extend(half.iter().rev().skip(1).map(|(x, y)| (-x, *y)));
    curve(&points) + "Z"
}

/// Returns the same points on the other side of the middle when `side` is negative.
pub fn on_side(points: &[Point], side: f64) -> Vec<Point> {
    points.iter().map(|(x, y)| (x * side, *y)).collect()
}

/// Returns the handles and ends of a smooth curve through the points, without its start.
fn through(points: &[Point]) -> Vec<Point> {
    let last = points.len() - 1;
    let mut out = Vec::with_capacity(last * 3);
    for index in 0..last {
        let before = points[index.saturating_sub(1)];
        let (from, to) = (points[index], points[index + 1]);
        let after = points[(index + 2).min(last)];
        out.push((
            from.0 + (to.0 - before.0) / 6.0,
            from.1 + (to.1 - before.1) / 6.0,
        ));
        out.push((
            to.0 - (after.0 - from.0) / 6.0,
            to.1 - (after.1 - from.1) / 6.0,
        ));
        out.push(to);
    }
    out
}

/// Writes a smooth open curve through all points.
pub fn smooth(points: &[Point]) -> String {
    let mut all = vec![points[0]];
    all.extend(through(points));
    curve(&all)
}

/// Returns the two rims of a tube.
pub fn rims(line: &[(Point, f64)]) -> (Vec<Point>, Vec<Point>) {
    let last = line.len() - 1;
    line.iter()
        .enumerate()
        .map(|(index, ((x, y), half))| {
            let (from, to) = (
                line[index.saturating_sub(1)].0,
                line[(index + 1).min(last)].0,
            );
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let length = (dx * dx + dy * dy).sqrt().max(0.001);
            let (nx, ny) = (dy / length * half, -dx / length * half);
            ((x + nx, y + ny), (x - nx, y - ny))
        })
        .unzip()
}

/// Returns the point at a share of a line's points, between 0 and 1.
pub fn along(line: &[Point], share: f64) -> Point {
    let place = share.clamp(0.0, 1.0) * (line.len() - 1) as f64;
    let index = (place.floor() as usize).min(line.len() - 2);
    let rest = place - index as f64;
    let (from, to) = (line[index], line[index + 1]);
    (
        from.0 + (to.0 - from.0) * rest,
        from.1 + (to.1 - from.1) * rest,
    )
}

/// Writes a fold of cloth: a wedge that begins at a point and widens along a curve.
///
/// Folds are blurred, so whole numbers are exact enough.
pub fn wedge(from: Point, bend: Point, to: Point, width: f64) -> String {
    let (dx, dy) = (to.0 - bend.0, to.1 - bend.1);
    let length = (dx * dx + dy * dy).sqrt().max(0.001);
    let (nx, ny) = (dy / length * width / 2.0, -dx / length * width / 2.0);
    let whole = |(x, y): Point| format!("{} {}", number(x.round()), number(y.round()));
    format!(
        "M{}Q{} {}L{}Q{} {}Z",
        whole(from),
        whole((bend.0 + nx / 2.0, bend.1 + ny / 2.0)),
        whole((to.0 + nx, to.1 + ny)),
        whole((to.0 - nx, to.1 - ny)),
        whole((bend.0 - nx / 2.0, bend.1 - ny / 2.0)),
        whole(from),
    )
}
