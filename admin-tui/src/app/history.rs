//! The screens visited, to walk back and forth between them.

use crate::screens::Screen;

/// The screens before and after the present one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    back: Vec<Screen>,
    forward: Vec<Screen>,
}

impl History {
    /// Takes note that a screen is left for another.
    pub fn leave(&mut self, screen: Screen) {
        self.back.push(screen);
        self.forward.clear();
    }

    /// Steps back from a screen.
    pub fn back(&mut self, from: Screen) -> Option<Screen> {
        let to = self.back.pop()?;
        self.forward.push(from);
        Some(to)
    }

    /// Steps forward from a screen.
    pub fn forward(&mut self, from: Screen) -> Option<Screen> {
        let to = self.forward.pop()?;
        self.back.push(from);
        Some(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_walks_back_and_forth() {
        let mut history = History::default();
        history.leave(Screen::Today);
        history.leave(Screen::Orders);
        assert_eq!(history.back(Screen::Members), Some(Screen::Orders));
        assert_eq!(history.forward(Screen::Orders), Some(Screen::Members));
        assert_eq!(history.back(Screen::Members), Some(Screen::Orders));
        assert_eq!(history.back(Screen::Orders), Some(Screen::Today));
        assert_eq!(history.back(Screen::Today), None);
    }
}
