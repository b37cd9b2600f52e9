//! Whether others see a post, and what can change that.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// Whether others see a post. A topic has the state of its first post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum PostState {
    /// Waits for a moderator; its author alone sees it.
    Held,
    /// Everybody sees it.
    Visible,
    /// Taken away by a moderator; its place and the reason remain.
    Hidden,
    /// Deleted by its author or a moderator; its place remains.
    Deleted,
}

text_enum!(PostState {
    Held => "held",
    Visible => "visible",
    Hidden => "hidden",
    Deleted => "deleted",
});

/// Something that happens to a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PostEvent {
    /// A moderator finds it right, also after it was taken away.
    Approve,
    /// A moderator refuses it or takes it away.
    Hide,
    /// Reports or an edit put it before a moderator.
    Suspect,
    /// Its author or a moderator deletes it.
    Delete,
}

impl PostEvent {
    /// Every event, in order.
    pub const ALL: &'static [Self] = &[Self::Approve, Self::Hide, Self::Suspect, Self::Delete];
}

/// The event does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{event:?} does not fit a post that is {state}")]
pub struct PostTransitionError {
    /// The state the post is in.
    pub state: PostState,
    /// What was to happen.
    pub event: PostEvent,
}

impl PostState {
    /// Returns the state after an event.
    ///
    /// # Errors
    /// When the event does not fit the state.
    pub const fn apply(self, event: PostEvent) -> Result<Self, PostTransitionError> {
        use PostEvent::{Approve, Delete, Hide, Suspect};
        match (self, event) {
            (Self::Held | Self::Visible | Self::Hidden | Self::Deleted, Approve) => {
                Ok(Self::Visible)
            }
            (Self::Held | Self::Visible | Self::Hidden, Hide) => Ok(Self::Hidden),
            (Self::Held | Self::Visible, Suspect) => Ok(Self::Held),
            (Self::Held | Self::Visible | Self::Hidden | Self::Deleted, Delete) => {
                Ok(Self::Deleted)
            }
            (Self::Deleted, Hide) | (Self::Hidden | Self::Deleted, Suspect) => {
                Err(PostTransitionError { state: self, event })
            }
        }
    }

    /// Returns the state in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("forum-state-{self}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_life_of_a_post() {
        let mut table = String::new();
        for &state in PostState::ALL {
            for &event in PostEvent::ALL {
                let after = state
                    .apply(event)
                    .map_or_else(|_| "refused".to_owned(), |after| after.to_string());
                table.push_str(&format!("{state} + {event:?} -> {after}\n"));
            }
        }
        insta::assert_snapshot!(table, @"
        held + Approve -> visible
        held + Hide -> hidden
        held + Suspect -> held
        held + Delete -> deleted
        visible + Approve -> visible
        visible + Hide -> hidden
        visible + Suspect -> held
        visible + Delete -> deleted
        hidden + Approve -> visible
        hidden + Hide -> hidden
        hidden + Suspect -> refused
        hidden + Delete -> deleted
        deleted + Approve -> visible
        deleted + Hide -> refused
        deleted + Suspect -> refused
        deleted + Delete -> deleted
        ");
    }
}
