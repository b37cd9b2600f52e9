//! Stopping the news: looking changes nothing, only the button does.

use diesel::prelude::*;

use super::{CampaignError, store};
use crate::{
    db::{Conn, write_tx},
    members::{self, ConsentChange, ConsentPurpose, ConsentSource},
    schema::campaign_recipients,
    secret::Token,
    time::Timestamp,
};

/// What the page behind a farewell link shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Farewell {
    /// The address with its middle hidden: `nu…@example.com`.
    pub address: String,
    /// Whether news still come.
    pub gets_news: bool,
}

/// Returns what a farewell link is about. Changes nothing: mail scanners
/// open every link.
///
/// # Errors
/// When the database fails.
pub fn farewell(conn: &mut Conn, token: &Token) -> QueryResult<Option<Farewell>> {
    let Some(recipient) = store::by_token(conn, &token.digest())? else {
        return Ok(None);
    };
    let Some(member) = members::by_id(conn, recipient.member_id)? else {
        return Ok(None);
    };
    Ok(Some(Farewell {
        address: masked(member.email.as_str()),
        gets_news: members::holds(conn, member.id, ConsentPurpose::NewsMail)?,
    }))
}

/// Stops the news to whom the link was sent; a second time changes nothing.
/// `wording` is what the button said.
///
/// # Errors
/// When nobody was sent such a link, or the database fails.
pub fn unsubscribe(
    conn: &mut Conn,
    now: Timestamp,
    token: &Token,
    wording: &str,
) -> Result<(), CampaignError> {
    write_tx(conn, |conn| {
        let recipient = store::by_token(conn, &token.digest())?.ok_or(CampaignError::NotFound)?;
        let member = members::by_id(conn, recipient.member_id)?.ok_or(CampaignError::NotFound)?;
        let change = ConsentChange {
            purpose: ConsentPurpose::NewsMail,
            given: false,
            wording: wording.to_owned(),
            source: ConsentSource::Unsubscribe,
        };
        members::record_consent(conn, now, &member.actor(), member.id, &change)?;
        diesel::update(campaign_recipients::table.find(recipient.id))
            .filter(campaign_recipients::unsubscribed_at.is_null())
            .set(campaign_recipients::unsubscribed_at.eq(now))
            .execute(conn)?;
        Ok(())
    })
}

fn masked(address: &str) -> String {
    let (name, domain) = address.split_once('@').unwrap_or((address, ""));
    let start: String = name.chars().take(2).collect();
    format!("{start}…@{domain}")
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn the_middle_of_an_address_is_hidden() {
        assert_eq!(masked("nurul@example.com"), "nu…@example.com");
        assert_eq!(masked("a@b.id"), "a…@b.id");
    }
}
