//! Where mail goes: to a mail server, or into a folder for someone to read.

use std::{
    error::Error,
    fmt, fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use lettre::{
    Message, SmtpTransport, Transport as _,
    message::{
        Body, Mailbox,
        header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue},
    },
};

use super::MailMessage;
use crate::{settings::ShopSettings, time::Timestamp};

/// Where mail goes.
pub enum Transport {
    /// A mail server.
    Smtp(Box<SmtpServer>),
    /// A folder that gets one `.eml` file for each message.
    Folder(PathBuf),
}

/// A mail server and the sender it knows.
pub struct SmtpServer {
    mailer: SmtpTransport,
    from: Option<Mailbox>,
    shown: String,
}

/// The mail server's URL or the sender cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BadSmtpUrl {
    /// The URL is not one of a mail server.
    #[error(
        "not the URL of a mail server (smtps://user:password@host, smtp://host:587?tls=required)"
    )]
    Url {
        /// What is wrong with it.
        source: lettre::transport::smtp::Error,
    },
    /// The sender is not an address.
    #[error("not a sender's address: {shown:?}")]
    From {
        /// The sender as given.
        shown: String,
        /// What is wrong with it.
        source: lettre::address::AddressError,
    },
}

/// A message was not taken.
#[derive(Debug)]
pub(super) struct SendError {
    /// Why.
    pub(super) cause: Box<dyn Error + Send + Sync>,
    /// Whether its address does not exist, so that no attempt will help.
    pub(super) bounced: bool,
}

impl SendError {
    fn other(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            cause: cause.into(),
            bounced: false,
        }
    }

    fn of_server(cause: lettre::transport::smtp::Error) -> Self {
        let code = cause.status().map(|code| code.to_string());
        let bounced = code.is_some_and(|code| is_bounce(&code, &cause.to_string()));
        Self {
            cause: cause.into(),
            bounced,
        }
    }
}

/// Returns whether a server's answer is about the address of the recipient,
/// and final. Servers also refuse the sender, the content or the whole
/// connection with the same codes; that is nothing to hold against anybody.
fn is_bounce(code: &str, said: &str) -> bool {
    if !matches!(code, "550" | "551" | "553") {
        return false;
    }
    // The codes of RFC 3463 tell, where a server gives them.
    let detailed = said
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .find(|word| word.starts_with("5.") && word.matches('.').count() == 2);
    if let Some(detailed) = detailed {
        return matches!(
            detailed,
            "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10" | "5.2.1"
        );
    }
    let said = said.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    says(&["user", "mailbox", "recipient", "address"])
        && !says(&["relay", "sender", "spam", "policy", "block"])
}

/// Hides the user name and password of the mail server.
impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(server) => write!(f, "Smtp({})", server.shown),
            Self::Folder(folder) => write!(f, "Folder({})", folder.display()),
        }
    }
}

impl Transport {
    /// Chooses the mail server when there is a URL for one, the folder
    /// otherwise. Without a sender, mail comes from the shop's own address.
    ///
    /// # Errors
    /// When the URL or the sender cannot be used.
    pub fn from_settings(
        smtp_url: Option<&str>,
        folder: &Path,
        from: &str,
    ) -> Result<Self, BadSmtpUrl> {
        let Some(url) = smtp_url.map(str::trim).filter(|url| !url.is_empty()) else {
            return Ok(Self::Folder(folder.to_owned()));
        };
        let from = match from.trim() {
            "" => None,
            shown => Some(shown.parse().map_err(|source| BadSmtpUrl::From {
                shown: shown.to_owned(),
                source,
            })?),
        };
        let mailer = SmtpTransport::from_url(url)
            .map_err(|source| BadSmtpUrl::Url { source })?
            .timeout(Some(Duration::from_secs(20)))
            .build();
        Ok(Self::Smtp(Box::new(SmtpServer {
            mailer,
            from,
            shown: host_of(url).to_owned(),
        })))
    }

    /// Sends one message. Takes as long as the mail server does.
    pub(super) fn send(&self, shop: &ShopSettings, mail: &MailMessage) -> Result<(), SendError> {
        match self {
            Self::Smtp(server) => {
                let from = match &server.from {
                    Some(from) => from.clone(),
                    None => shop_sender(shop).map_err(SendError::other)?,
                };
                let message =
                    message(from, mail, Body::new(mail.body.clone())).map_err(SendError::other)?;
                server.mailer.send(&message).map_err(SendError::of_server)?;
            }
            Self::Folder(folder) => {
                // Unencoded where possible, so that the file can be read.
                let body =
                    Body::new_with_encoding(mail.body.clone(), ContentTransferEncoding::EightBit)
                        .unwrap_or_else(|_| Body::new(mail.body.clone()));
                let from = shop_sender(shop).map_err(SendError::other)?;
                let message = message(from, mail, body).map_err(SendError::other)?;
                write(folder, &file_name(mail), &message.formatted()).map_err(SendError::other)?;
            }
        }
        Ok(())
    }
}

fn shop_sender(shop: &ShopSettings) -> Result<Mailbox, lettre::address::AddressError> {
    Ok(Mailbox::new(Some(shop.name.clone()), shop.email.parse()?))
}

fn message(
    from: Mailbox,
    mail: &MailMessage,
    body: Body,
) -> Result<Message, Box<dyn Error + Send + Sync>> {
    let domain = from.email.domain().to_owned();
    let mut message = Message::builder()
        // The same message keeps its identity when it is sent again.
        .message_id(Some(format!(
            "<{}.{}@{domain}>",
            mail.id,
            seconds(mail.created_at)
        )))
        .from(from)
        .to(Mailbox::new(None, mail.recipient.as_str().parse()?))
        .subject(mail.subject.clone())
        .header(ContentType::TEXT_PLAIN);
    if let Some(link) = &mail.unsubscribe {
        // The button in mail programs posts to the link (RFC 8058).
        message = message
            .header(ListUnsubscribe(format!("<{link}>")))
            .header(ListUnsubscribePost);
    }
    Ok(message.body(body)?)
}

/// Where mail of this sort can be stopped.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// Says that one POST to the link is enough.
#[derive(Clone)]
struct ListUnsubscribePost;

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

fn seconds(at: Timestamp) -> i64 {
    at.utc().and_utc().timestamp()
}

/// Sorts by time, and names whom the message is for.
fn file_name(mail: &MailMessage) -> String {
    let time = mail.created_at.utc().format("%Y%m%dT%H%M%SZ");
    let recipient: String = mail
        .recipient
        .as_str()
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "@._+-".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    format!("{time}-{:08}-{recipient}.eml", mail.id.0)
}

/// Writes the file beside its place first, so that nobody reads half of it.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{name}.part"));
    fs::write(&unfinished, bytes)?;
    fs::rename(&unfinished, folder.join(name))
}

/// Returns the part of a URL after its user name and password.
fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.rsplit_once('@').map_or(rest, |(_, host)| host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_that_does_not_exist_has_bounced() {
        let said = |code, said| is_bounce(code, &format!("permanent error ({code}): {said}"));
        assert!(said("550", "5.1.1 <rina@example.com>: unknown"));
        assert!(said("550", "No such user here"));
        assert!(said("553", "mailbox name not allowed"));
        assert!(said("550", "5.2.1 The account is disabled"));
        assert!(!said(
            "550",
            "5.7.1 Message refused by policy for this user"
        ));
        assert!(!said("550", "5.1.8 Bad sender's system address"));
        assert!(!said("550", "relay not permitted for this address"));
        assert!(!said("535", "5.7.8 user unknown"));
        assert!(!said("554", "no valid recipients"));
        assert!(!said("450", "mailbox busy"));
    }

    #[test]
    fn a_url_means_a_mail_server_whose_password_is_not_shown() {
        let folder = Path::new("data/mail");
        let smtp = Transport::from_settings(
            Some("smtps://halo:rahasia@mail.example"),
            folder,
            "Butik <halo@butik.example>",
        )
        .unwrap();
        assert_eq!(format!("{smtp:?}"), "Smtp(mail.example)");
        let none = Transport::from_settings(None, folder, "").unwrap();
        assert_eq!(format!("{none:?}"), "Folder(data/mail)");
        assert!(Transport::from_settings(Some("http://x"), folder, "").is_err());
        assert!(Transport::from_settings(Some("smtp://x"), folder, "halo").is_err());
    }
}
