//! An open shop and who works in it.

use std::{env, path::PathBuf};

use shop_core::{
    actor::{Actor, Denied, Permission},
    db::Conn,
    media::MediaStore,
    messages::{Lang, text, text_with},
    set_up::{self, BeginError},
    staff::{self, StaffState},
    text::line,
    time::Timestamp,
};

use super::{
    Arguments,
    answer::{Exit, Failure, explained, mistyped},
};
use crate::settings::Settings;

/// An open shop and who works in it.
pub struct Session {
    /// The connection to the database.
    pub conn: Conn,
    /// When the command was given.
    pub now: Timestamp,
    /// Who gave it.
    pub by: Actor,
    /// The language of everything that is said.
    pub lang: Lang,
    /// Where pictures and proofs are kept.
    pub media: String,
    /// Where mail goes when there is no mail server.
    pub mail_folder: PathBuf,
    /// The migrations that opening the database has run.
    pub migrated: Vec<String>,
}

impl Session {
    /// Refuses an actor without the permission, for what no use case checks.
    ///
    /// # Errors
    /// When the actor lacks it.
    pub fn require(&self, permission: Permission) -> Result<(), Failure> {
        self.by
            .require(permission)
            .map_err(explained::<Denied>(self.lang))
    }
}

/// Opens the database, brings its tables up to date and fills in what a new
/// shop needs.
///
/// # Errors
/// When the URL is none, the database cannot be reached or is newer than
/// this program, or `--as` names nobody who may work.
pub fn open(arguments: &Arguments, now: Timestamp) -> Result<Session, Failure> {
    let settings = &arguments.settings;
    let lang = settings.lang;
    let url = settings.database_url().map_err(mistyped(lang))?;
    let unreachable = |failure: Failure| Failure {
        exit: Exit::Database,
        ..failure
    };
    let mut conn = url
        .connect()
        .map_err(explained(lang))
        .map_err(unreachable)?;
    let media = match settings.demo {
        true => Some(MediaStore::open(settings.media_url()).map_err(explained(lang))?),
        false => None,
    };
    let begun = set_up::begin(&mut conn, now, media.as_ref()).map_err(|error| {
        // Asking for the demo where a real shop is, is refused like anything
        // else; every other failure is the database's.
        let refused = matches!(error, BeginError::Demo(_));
        let failure = explained(lang)(error);
        if refused {
            failure
        } else {
            unreachable(failure)
        }
    })?;
    let by = match &arguments.options.acting {
        Some(username) => staff_actor(&mut conn, lang, username)?,
        None => Actor::CommandLine { user: user() },
    };
    Ok(Session {
        conn,
        now,
        by,
        lang,
        media: settings.media_url().to_owned(),
        mail_folder: mail_folder(settings),
        migrated: begun.migrated.applied,
    })
}

fn staff_actor(conn: &mut Conn, lang: Lang, username: &str) -> Result<Actor, Failure> {
    let account = staff::by_username(conn, username).map_err(explained(lang))?;
    match account {
        Some(account) if account.state == StaffState::Active => Ok(account.actor()),
        Some(_) | None => {
            let message = text_with(lang, "cli-no-such-staff", &[("username", username)]);
            Err(Failure::new(Exit::Refused, message).hinted(text(lang, "cli-hint-staff-list")))
        }
    }
}

/// Returns the name of whoever runs the program, as the system says it.
pub(super) fn user() -> String {
    ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .filter_map(|name| env::var(name).ok())
        .chain(owner_of_this_process())
        .find_map(|name| line(&name, 60).ok())
        .unwrap_or_else(|| "unknown".to_owned())
}

/// Looks the user up where no login has set one: under cron, in a container.
#[cfg(unix)]
fn owner_of_this_process() -> Option<String> {
    use std::{fs, os::unix::fs::MetadataExt};
    let number = fs::metadata("/proc/self").ok()?.uid().to_string();
    let accounts = fs::read_to_string("/etc/passwd").ok()?;
    let name = accounts.lines().find_map(|account| {
        let mut fields = account.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == number).then(|| name.to_owned())
    });
    Some(name.unwrap_or(number))
}

#[cfg(not(unix))]
fn owner_of_this_process() -> Option<String> {
    None
}

/// Mail lies beside the database, as with the web shop.
fn mail_folder(settings: &Settings) -> PathBuf {
    PathBuf::from(if settings.demo {
        "data/demo/mail"
    } else {
        "data/mail"
    })
}
