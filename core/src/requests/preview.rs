//! What everyone who wants a request would be told, before anyone is.

use super::{Decision, RequestError, RequestState, fields, letters, store};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::RequestId,
    members,
    messages::text_with,
    settings,
};

/// A mail before it is sent, as the asker would read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Where the request would come to.
    pub state: RequestState,
    /// The names of those who would be told.
    pub recipients: Vec<String>,
    /// The subject line.
    pub subject: String,
    /// The words, without greeting and signature.
    pub body: String,
}

/// Writes what a decision would mail and to whom, without doing anything.
///
/// # Errors
/// When the request does not go there, the note is too long, or the actor
/// may not.
pub fn preview(
    conn: &mut Conn,
    by: &Actor,
    id: RequestId,
    decision: Decision,
    note: &str,
) -> Result<Preview, RequestError> {
    by.require(Permission::HandleRequests)?;
    let note = fields::note(note).map_err(RequestError::Note)?;
    let mut request = store::by_id(conn, id)?.ok_or(RequestError::NotFound)?;
    request.state = request
        .state
        .apply(decision.event())
        .map_err(|error| RequestError::WrongState(error.state))?;
    match decision {
        Decision::Fulfil(Some(answer)) => request.found_product_id = Some(answer.product),
        Decision::Decline(reason) => request.decline_reason = Some(reason),
        Decision::Review | Decision::Plan | Decision::Order | Decision::Fulfil(None) => {}
    }
    let asker = members::by_id(conn, request.member_id)?.ok_or(RequestError::NotFound)?;
    let recipients = store::listeners(conn, id)?;
    let recipients = recipients.into_iter().map(|member| member.name).collect();
    let (subject, body) = match letters::letter(conn, &asker, &request, &note)? {
        Some(letter) => {
            let shop = settings::load(conn)?.name;
            let mut values = vec![("shop", shop.as_str()), ("name", asker.name.as_str())];
            values.extend(
                letter
                    .values
                    .iter()
                    .map(|(key, value)| (*key, value.as_str())),
            );
            let text = |part: &str| {
                let key = format!("mail-{}-{part}", letter.template);
                text_with(asker.lang, &key, &values)
            };
            (text("subject"), text("body"))
        }
        None => (String::new(), String::new()),
    };
    Ok(Preview {
        state: request.state,
        recipients,
        subject,
        body,
    })
}
