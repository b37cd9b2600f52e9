//! `admin-tui conversation open`: what a member said somewhere else.

use clap::Args;
use shop_core::{
    ids::OrderLineId,
    service::{self, About, Channel, ConversationKind, NewConversation},
};

use super::{changed, member};
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::names,
    session::Session,
};

/// Who said what, and how.
#[derive(Debug, Clone, Args)]
pub struct OpenArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// What it is about, in a line
    subject: String,
    /// What was said
    body: String,
    /// What kind of message it is
    #[arg(long, default_value = "question", value_parser = names(ConversationKind::CHOSEN, ConversationKind::as_str))]
    kind: ConversationKind,
    /// How it reached the shop
    #[arg(long, default_value = "phone", value_parser = names(Channel::BY_STAFF, Channel::as_str))]
    channel: Channel,
    /// The order it is about, by its number
    #[arg(long, value_name = "NUMBER")]
    order: Option<String>,
    /// The line of the order it is about, counted from 1; needs --order
    #[arg(long, requires = "order", value_parser = clap::value_parser!(u32).range(1..))]
    line: Option<u32>,
}

pub(super) fn run(session: &mut Session, args: &OpenArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = member::find(session, &args.member)?;
    let about = match (&args.order, args.line) {
        (None, _) => About::Nothing,
        (Some(order), None) => About::Order(order.clone()),
        (Some(order), Some(line)) => {
            let order = crate::commands::order::find(session, order)?;
            let place = usize::try_from(line).unwrap_or(usize::MAX) - 1;
            // A line that is not there is no line of hers.
            About::Line(
                order
                    .lines
                    .get(place)
                    .map_or(OrderLineId(0), |line| line.id),
            )
        }
    };
    let new = NewConversation {
        about,
        ..NewConversation::new(args.kind, &args.subject, &args.body)
    };
    let Session { conn, now, by, .. } = session;
    let opened =
        service::open_for(conn, *now, by, member.id, args.channel, new).map_err(explained(lang))?;
    changed(session, "cli-conversation-opened", opened.conversation)
}
