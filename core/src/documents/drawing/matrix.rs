//! Moving, turning and stretching what is drawn.

/// An affine map: x′ = a·x + c·y + e, y′ = b·x + d·y + f.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Returns the map that does `inner` first and this one after it.
    pub(super) fn around(self, inner: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [p, q, r, s, t, u] = inner.0;
        Self([
            a * p + c * q,
            b * p + d * q,
            a * r + c * s,
            b * r + d * s,
            a * t + c * u + e,
            b * t + d * u + f,
        ])
    }

    pub(super) const fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    pub(super) fn numbers(self) -> [f32; 6] {
        self.0.map(|number| number as f32)
    }

    /// Reads `translate(…) rotate(…) scale(…)`, from left to right.
    pub(super) fn parse(text: &str) -> Self {
        let mut all = Self::SAME;
        for step in text.split(')') {
            let Some((name, values)) = step.split_once('(') else {
                continue;
            };
            let values: Vec<f64> = values
                .split([' ', ','])
                .filter(|value| !value.is_empty())
                .filter_map(|value| value.parse().ok())
                .collect();
            let at = |place: usize| values.get(place).copied();
            let step = match name.trim().trim_start_matches(',').trim() {
                "translate" => Self::shift(at(0).unwrap_or(0.0), at(1).unwrap_or(0.0)),
                "scale" => {
                    let wide = at(0).unwrap_or(1.0);
                    Self([wide, 0.0, 0.0, at(1).unwrap_or(wide), 0.0, 0.0])
                }
                "rotate" => {
                    let (sin, cos) = at(0).unwrap_or(0.0).to_radians().sin_cos();
                    let turn = Self([cos, sin, -sin, cos, 0.0, 0.0]);
                    let (x, y) = (at(1).unwrap_or(0.0), at(2).unwrap_or(0.0));
                    Self::shift(x, y).around(turn).around(Self::shift(-x, -y))
                }
                "matrix" => match values.as_slice() {
                    [a, b, c, d, e, f] => Self([*a, *b, *c, *d, *e, *f]),
                    _ => Self::SAME,
                },
                _ => Self::SAME,
            };
            all = all.around(step);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_taken_from_the_right() {
        let map = Matrix::parse("translate(10 20) rotate(90) scale(2)");
        let [a, b, c, d, e, f] = map.0;
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        // (1, 0) becomes (2, 0), then (0, 2), then (10, 22).
        assert!(near(a + e, 10.0) && near(b + f, 22.0), "{map:?}");
        assert!(near(c, -2.0) && near(d, 0.0), "{map:?}");
        assert_eq!(Matrix::parse("skewX(3)"), Matrix::SAME);
    }
}
