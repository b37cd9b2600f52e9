//! What a member thinks of a solution.

use serde_json::json;

use super::{
    ConversationKind, ConversationState, Rating,
    change::{ChangeConversationError, record},
    solve::own,
    store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::EventKind,
    ids::{ConversationId, MemberId},
    messages::{Explain, Lang, text},
    text::{TextError, paragraph},
    time::Timestamp,
};

/// The longest comment.
const COMMENT_LENGTH: usize = 500;

/// The rating was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum RateError {
    /// It has to be one to five stars.
    #[error("the stars are not one to five")]
    Stars,
    /// The comment is too long.
    #[error("the comment is too long")]
    Comment,
    /// There is no solution to rate, or it was rated already.
    #[error("there is nothing to rate")]
    NothingToRate,
    /// The conversation is not hers.
    #[error(transparent)]
    Change(#[from] ChangeConversationError),
}

impl From<DbError> for RateError {
    fn from(error: DbError) -> Self {
        Self::Change(error.into())
    }
}

impl Explain for RateError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Stars => text(lang, "error-rating-stars"),
            Self::Comment => text(lang, "error-rating-comment"),
            Self::NothingToRate => text(lang, "error-rating-nothing"),
            Self::Change(error) => error.explain(lang),
        }
    }
}

/// Takes in what a member thinks of the solution, once for each; without
/// stars she is not asked again.
///
/// # Errors
/// When the conversation is not hers, there is nothing to rate, or the
/// stars or the comment cannot be used.
pub fn rate(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    id: ConversationId,
    stars: Option<i64>,
    comment: &str,
) -> Result<Rating, RateError> {
    if stars.is_some_and(|stars| !(1..=5).contains(&stars)) {
        return Err(RateError::Stars);
    }
    let comment = match paragraph(comment, COMMENT_LENGTH) {
        Ok(comment) => comment,
        Err(TextError::Empty) => String::new(),
        Err(TextError::TooLong(_)) => return Err(RateError::Comment),
    };
    write_tx(conn, |conn| {
        let conversation = own(conn, member, id)?;
        let rated = store::ratings_of(conn, id)?;
        let open = conversation.state == ConversationState::Solved
            && conversation.kind != ConversationKind::PaymentConfirmation
            && conversation.solutions > 0
            && rated
                .iter()
                .all(|rating| rating.solution != conversation.solutions);
        if !open {
            return Err(RateError::NothingToRate);
        }
        let rating = Rating {
            solution: conversation.solutions,
            stars,
            comment: comment.clone(),
            at: now,
        };
        store::insert_rating(conn, id, &rating)?;
        if stars.is_some() {
            record(
                conn,
                now,
                &Actor::Member(member),
                EventKind::ConversationRated,
                &conversation,
                json!({ "quantity": stars, "note": comment }),
            )?;
        }
        Ok(rating)
    })
}
