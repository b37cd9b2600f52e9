//! Mail: an outbox written in the transaction that causes a message, and its
//! delivery, which can fail without harming anything.

mod compose;
mod deliver;
mod message;
mod store;
mod transport;

pub use compose::{TemplateMail, queue_template};
pub use deliver::{Delivered, deliver_due};
pub use message::{MailMessage, MailState, OutgoingMail};
pub(crate) use store::to_recipient;
pub use store::{queue, recent};
pub use transport::{BadSmtpUrl, SmtpServer, Transport};
