//! A blur as layers that fade.

/// How many layers one soft stroke has.
const LAYERS: usize = 4;

/// Returns width and coverage of the layers that together look like a
/// blurred stroke, the widest first.
pub(super) fn stroke(width: f32, alpha: f32, blur: f32) -> Vec<(f32, f32)> {
    let half = width / 2.0;
    let reach = half + 1.6 * blur;
    // What a blurred stroke covers at a distance from its middle.
    let covers = |distance: f32| {
        alpha * (below((distance + half) / blur) - below((distance - half) / blur)).max(0.0)
    };
    let mut seen = 0.0;
    (0..LAYERS)
        .rev()
        .filter_map(|layer| {
            let outer = reach * (layer + 1) as f32 / LAYERS as f32;
            let inner = reach * layer as f32 / LAYERS as f32;
            let wanted = covers((outer + inner) / 2.0);
            let adds = added(seen, wanted)?;
            seen = wanted;
            Some((outer * 2.0, adds))
        })
        .collect()
}

/// Returns the width of the rim and the coverage of the layers that together
/// look like a blurred area, the widest first.
pub(super) fn fill(alpha: f32, blur: f32) -> Vec<(f32, f32)> {
    let mut seen = 0.0;
    [(1.3, 0.1), (0.65, 0.26), (0.0, 0.5), (-1.0, 0.85)]
        .into_iter()
        .filter_map(|(rim, part)| {
            let adds = added(seen, alpha * part)?;
            seen = alpha * part;
            Some(((rim * blur * 2.0_f32).max(0.0), adds))
        })
        .collect()
}

/// Returns what a layer has to cover so that with what lies under it the
/// whole covers as much as wanted.
fn added(seen: f32, wanted: f32) -> Option<f32> {
    let adds = 1.0 - (1.0 - wanted.min(0.99)) / (1.0 - seen);
    (adds > 0.002).then_some(adds)
}

/// Returns the part of a normal distribution below `x`, near enough for the
/// eye.
fn below(x: f32) -> f32 {
    1.0 / (1.0 + (-1.702 * x).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_add_up_and_grow_narrower() {
        for (width, blur) in [(5.0, 2.8), (10.0, 2.8), (1.0, 5.0)] {
            let layers = stroke(width, 0.4, blur);
            assert!(layers.windows(2).all(|pair| pair[0].0 > pair[1].0));
            let left = layers
                .iter()
                .fold(1.0, |left, (_, alpha)| left * (1.0 - alpha));
            assert!((0.0..=0.4).contains(&(1.0 - left)), "{layers:?}");
        }
        let left = fill(0.3, 5.0)
            .iter()
            .fold(1.0, |left, (_, a)| left * (1.0 - a));
        assert!((1.0 - left - 0.255).abs() < 0.01);
    }
}
