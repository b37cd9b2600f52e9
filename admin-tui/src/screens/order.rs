//! One place up or down among neighbours.

/// Returns the order with one member moved one place up, or down. At the
/// end, or when it is not there, nothing moves.
pub(super) fn shifted<T: Copy + PartialEq>(order: &[T], moved: T, up: bool) -> Vec<T> {
    let mut order = order.to_vec();
    if let Some(at) = order.iter().position(|it| *it == moved) {
        let to = if up {
            at.saturating_sub(1)
        } else {
            (at + 1).min(order.len() - 1)
        };
        order.swap(at, to);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_and_never_over_the_end() {
        assert_eq!(shifted(&[1, 2, 3], 2, true), [2, 1, 3]);
        assert_eq!(shifted(&[1, 2, 3], 2, false), [1, 3, 2]);
        assert_eq!(shifted(&[1, 2, 3], 1, true), [1, 2, 3]);
        assert_eq!(shifted(&[1, 2, 3], 3, false), [1, 2, 3]);
        assert_eq!(shifted(&[1, 2, 3], 4, false), [1, 2, 3]);
    }
}
