//! What is done to staff accounts.

use shop_core::{
    db::Conn,
    ids::StaffId,
    messages::{Explain, text, text_with},
    secret::Password,
    staff::{self, AddStaffError, ChangeStaffError, NewStaff, OwnPasswordError, Role, StaffMember},
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        worker::Job,
    },
    screens::Screen,
    theme::Tone,
    widgets::notice::Notice,
};

/// Something done to an account.
#[derive(Debug, Clone)]
pub enum Act {
    /// It is made; its password is made up and shown once.
    Add {
        /// The name to sign in with.
        username: String,
        /// The person's name.
        name: String,
        /// What the person is responsible for.
        role: Role,
    },
    /// It gets another role.
    Role {
        /// The account.
        id: StaffId,
        /// The new role.
        role: Role,
    },
    /// Nobody may sign in with it any more.
    Disable(StaffId),
    /// It may be signed in with again.
    Enable(StaffId),
    /// It gets a password that is made up and shown once.
    Password(StaffId),
    /// Whoever works here takes another password.
    OwnPassword(OwnPassword),
}

/// The old and the new password.
#[derive(Debug, Clone)]
pub struct OwnPassword {
    /// The one that was.
    pub old: Password,
    /// The one that shall be.
    pub new: Password,
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by) = (job.now, &job.actor);
    let said =
        |key: &str, account: &StaffMember| text_with(job.lang, key, &[("name", &account.name)]);
    let refused = |error: ChangeStaffError| Failure::said(error.explain(job.lang));
    match act {
        Act::Add {
            username,
            name,
            role,
        } => {
            let password = Password::random();
            let new = NewStaff {
                username,
                name,
                role,
                password: password.clone(),
            };
            let account = staff::add(conn, now, by, new).map_err(|error| added(&error, job))?;
            Ok(Done {
                said: said("tui-done-staff-added", &account),
                then: Then::Tell(secret(&account, &password, job)),
            })
        }
        Act::Role { id, role } => {
            let account = staff::change_role(conn, now, by, id, role).map_err(refused)?;
            Ok(Done::said(said("tui-done-staff-role", &account)))
        }
        Act::Disable(id) => {
            let account = staff::disable(conn, now, by, id).map_err(refused)?;
            Ok(Done::said(said("tui-done-staff-disabled", &account)))
        }
        Act::Enable(id) => {
            let account = staff::enable(conn, now, by, id).map_err(refused)?;
            Ok(Done {
                said: said("tui-done-staff-enabled", &account),
                then: Then::Open(Screen::Staff, account.id.0),
            })
        }
        Act::Password(id) => {
            let password = Password::random();
            let account = staff::reset_password(conn, now, by, id, &password).map_err(refused)?;
            Ok(Done {
                said: said("tui-done-staff-password", &account),
                then: Then::Tell(secret(&account, &password, job)),
            })
        }
        Act::OwnPassword(OwnPassword { old, new }) => {
            staff::change_password(conn, now, by, &old, &new).map_err(|error| {
                let sentence = error.explain(job.lang);
                match error {
                    OwnPasswordError::Wrong | OwnPasswordError::Locked { .. } => {
                        Failure::field("old", sentence)
                    }
                    OwnPasswordError::Denied(_) | OwnPasswordError::Database(_) => {
                        Failure::said(sentence)
                    }
                }
            })?;
            Ok(Done {
                said: text(job.lang, "tui-done-own-password"),
                then: Then::Nothing,
            })
        }
    }
}

/// Shows a password that is stored nowhere.
fn secret(account: &StaffMember, password: &Password, job: &Job) -> Notice {
    let title = text_with(
        job.lang,
        "tui-staff-secret-title",
        &[("name", &account.name)],
    );
    let username = text_with(
        job.lang,
        "tui-staff-secret-username",
        &[("username", &account.username)],
    );
    Notice::new(title)
        .say(username, Tone::Plain)
        .say(format!("   {}", password.reveal()), Tone::Accent)
        .say(text(job.lang, "tui-staff-secret-once"), Tone::Warn)
}

fn added(error: &AddStaffError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        AddStaffError::BadUsername
        | AddStaffError::ReservedUsername
        | AddStaffError::UsernameTaken => Failure::field("username", sentence),
        AddStaffError::BadName => Failure::field("name", sentence),
        AddStaffError::NotFirst | AddStaffError::Denied(_) | AddStaffError::Database(_) => {
            Failure::said(sentence)
        }
    }
}
