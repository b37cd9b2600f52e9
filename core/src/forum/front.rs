//! What a front page says about the forum: its latest topics, and one line
//! of them.

use super::{PostState, Reader, TopicRow, latest, markdown, store};
use crate::{
    db::{Conn, DbError},
    time::Timestamp,
};

/// How much of a post is quoted.
const LINE: usize = 170;

/// The forum, as a front page shows it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Front {
    /// The topics with the latest activity.
    pub rows: Vec<TopicRow>,
    /// What the author of one of them asks or tells.
    pub line: Option<FrontLine>,
}

/// A line of the first post of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontLine {
    /// Which of the rows it is from.
    pub row: usize,
    /// What it says, plain text.
    pub says: String,
}

/// Returns the latest topics a reader sees, at most `limit`, and a line of
/// the first of them that a member opened with words that can be quoted.
///
/// # Errors
/// When the database fails.
pub fn front(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    limit: i64,
) -> Result<Front, DbError> {
    let rows = latest(conn, now, reader, None, limit)?.rows;
    for (row, found) in rows.iter().enumerate() {
        if found.topic.member_id.is_none() {
            continue;
        }
        // A topic outlives its first post when others have written.
        let first = store::post_at(conn, found.topic.id, 1)?;
        let Some(first) = first.filter(|post| post.state == PostState::Visible) else {
            continue;
        };
        let says = markdown::excerpt(&first.body, LINE);
        if !says.is_empty() {
            let line = Some(FrontLine { row, says });
            return Ok(Front { rows, line });
        }
    }
    Ok(Front { rows, line: None })
}
