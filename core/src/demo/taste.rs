//! What people take from the shelves: some articles more than others, and some together.

use super::{articles::SHELVES, dice::Dice, shelves::Shelves};

/// The shelf people look at next, for each shelf in the order of the menu.
const NEXT_SHELF: [usize; 13] = [9, 7, 7, 11, 6, 5, 9, 1, 9, 12, 9, 3, 11];

/// So many of a hundred times the next piece is what goes with the last one.
const TOGETHER: i64 = 55;

impl Shelves {
    /// Chooses a piece that is there, by its place among the pieces; after
    /// one article often what goes with it.
    pub(super) fn choose(&self, last: Option<usize>, dice: &mut Dice) -> Option<usize> {
        if let Some(last) = last
            && dice.percent(TOGETHER)
            && let Some(piece) = self.piece_of(companion(last), dice)
        {
            return Some(piece);
        }
        // An article may be new or sold out: then another one has to do.
        (0..12).find_map(|_| self.piece_of(liked(dice), dice))
    }

    fn piece_of(&self, article: usize, dice: &mut Dice) -> Option<usize> {
        let there: Vec<usize> = (0..self.pieces.len())
            .filter(|place| self.pieces[*place].article == article && self.pieces[*place].left > 0)
            .collect();
        (!there.is_empty()).then(|| there[dice.place(there.len())])
    }
}

fn count() -> usize {
    SHELVES.iter().map(|shelf| shelf.articles.len()).sum()
}

/// Draws an article; a few are liked far better than the others.
fn liked(dice: &mut Dice) -> usize {
    let all = i64::try_from(count()).unwrap_or(1);
    let rank = dice.between(0, all - 1) * dice.between(0, all - 1) / (all - 1).max(1);
    // Neighbours on the shelf should not be neighbours in rank.
    usize::try_from(rank * 37 % all).unwrap_or(0)
}

/// Returns the article that goes with another.
fn companion(article: usize) -> usize {
    let mut first = 0;
    for (shelf, held) in SHELVES.iter().enumerate() {
        let many = held.articles.len();
        if article < first + many {
            let next = NEXT_SHELF[shelf];
            let before: usize = SHELVES[..next]
                .iter()
                .map(|shelf| shelf.articles.len())
                .sum();
            let other = (article - first) % SHELVES[next].articles.len();
            // Two of one shelf go together as neighbours.
            return before
                + if next == shelf {
                    (other + 1) % many
                } else {
                    other
                };
        }
        first += many;
    }
    article
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_goes_with_something_else() {
        for article in 0..count() {
            let other = companion(article);
            assert!(other < count() && other != article, "{article}");
        }
    }

    #[test]
    fn every_article_is_liked_by_somebody_and_some_by_many() {
        let mut dice = Dice::new(3);
        let mut taken = vec![0; count()];
        for _ in 0..20_000 {
            taken[liked(&mut dice)] += 1;
        }
        taken.sort_unstable();
        assert!(taken[0] > 0);
        assert!(taken[count() - 1] > 8 * taken[count() / 2], "{taken:?}");
    }
}
