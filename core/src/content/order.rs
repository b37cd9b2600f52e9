//! Moving something among its neighbours: pure.

use std::{fmt::Display, str::FromStr};

/// Where something is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// To this place, counted from 1.
    To(usize),
}

/// The text names no place to move to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not up, down, or a place from 1 on")]
pub struct BadShift(pub String);

impl FromStr for Shift {
    type Err = BadShift;

    fn from_str(text: &str) -> Result<Self, BadShift> {
        match text {
            "up" => Ok(Self::Up),
            "down" => Ok(Self::Down),
            _ => match text.parse() {
                Ok(place) if place > 0 => Ok(Self::To(place)),
                _ => Err(BadShift(text.to_owned())),
            },
        }
    }
}

impl Display for Shift {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Up => f.write_str("up"),
            Self::Down => f.write_str("down"),
            Self::To(place) => place.fmt(f),
        }
    }
}

/// Returns the order after one thing was moved; nothing when it stays where
/// it is or is not there.
pub(super) fn moved<T: Copy + PartialEq>(order: &[T], what: T, shift: Shift) -> Option<Vec<T>> {
    let from = order.iter().position(|id| *id == what)?;
    let last = order.len() - 1;
    let to = match shift {
        Shift::Up => from.checked_sub(1)?,
        Shift::Down => from + 1,
        Shift::To(place) => place.saturating_sub(1).min(last),
    };
    if to > last || to == from {
        return None;
    }
    let mut order = order.to_vec();
    let what = order.remove(from);
    order.insert(to, what);
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_move_among_their_neighbours() {
        let order = [1, 2, 3, 4];
        assert_eq!(moved(&order, 2, Shift::Up), Some(vec![2, 1, 3, 4]));
        assert_eq!(moved(&order, 2, Shift::Down), Some(vec![1, 3, 2, 4]));
        assert_eq!(moved(&order, 4, Shift::To(1)), Some(vec![4, 1, 2, 3]));
        assert_eq!(moved(&order, 1, Shift::To(99)), Some(vec![2, 3, 4, 1]));
        for (what, shift) in [
            (1, Shift::Up),
            (4, Shift::Down),
            (3, Shift::To(3)),
            (9, Shift::Up),
        ] {
            assert_eq!(moved(&order, what, shift), None, "{what} {shift}");
        }
    }

    #[test]
    fn places_are_read() {
        for (text, shift) in [
            ("up", Shift::Up),
            ("down", Shift::Down),
            ("3", Shift::To(3)),
        ] {
            assert_eq!(text.parse(), Ok(shift));
        }
        for wrong in ["", "0", "-1", "naik", "1.5"] {
            assert!(wrong.parse::<Shift>().is_err(), "{wrong}");
        }
    }
}
