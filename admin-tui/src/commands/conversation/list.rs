//! `admin-tui conversation list`: the inbox.

use clap::Args;
use shop_core::service::{
    self, ConversationKind, ConversationRow, ConversationState, InboxQuery, InboxView,
};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{Limit, names, pages},
    session::Session,
};

/// Which conversations to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Which view of the inbox
    #[arg(long, default_value = "unanswered", value_parser = names(InboxView::ALL, InboxView::as_str))]
    view: InboxView,
    /// Only conversations in this state
    #[arg(long, value_parser = names(ConversationState::ALL, ConversationState::as_str))]
    state: Option<ConversationState>,
    /// Only conversations of this kind
    #[arg(long, value_parser = names(ConversationKind::ALL, ConversationKind::as_str))]
    kind: Option<ConversationKind>,
    /// Words of number, subject or the member's name
    #[arg(long, value_name = "WORDS", default_value = "")]
    search: String,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    // What is asked for by state, kind or words is looked for everywhere.
    let named = args.state.is_some() || args.kind.is_some() || !args.search.is_empty();
    let view = match args.view {
        InboxView::Unanswered if named => InboxView::All,
        view => view,
    };
    let found = pages(args.limit, |last: Option<&ConversationRow>, limit| {
        let query = InboxQuery {
            view,
            state: args.state,
            kind: args.kind,
            words: args.search.clone(),
            after: last.map(|row| row.conversation.id),
            limit,
        };
        service::list(&mut session.conn, session.now, &session.by, &query)
    })
    .map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, session.now, &found)))
}
