//! Signing in, and making the owner's account when a shop has no staff yet.

use shop_core::{
    db::Conn,
    demo,
    messages::{Explain, Lang, text, text_with},
    secret::{Password, PasswordError},
    staff::{self, AddStaffError, StaffMember},
};

use crate::{
    app::{
        effect::{Done, Failure, Session, Then},
        view::role_key,
        worker::Job,
    },
    widgets::form::{Answers, Field, FieldError, Form},
};

/// What the form at the door is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody with an account comes in.
    SignIn,
    /// The first account is made.
    FirstOwner,
}

/// What is done at the door.
#[derive(Debug, Clone)]
pub enum Act {
    /// Sign in.
    SignIn {
        /// The user name.
        username: String,
        /// The password.
        password: Password,
    },
    /// Make the owner's account, and sign in with it.
    FirstOwner {
        /// The user name.
        username: String,
        /// The person's name.
        name: String,
        /// The password.
        password: Password,
    },
}

/// Returns the form at the door.
pub fn form(lang: Lang, first: bool, is_demo: bool) -> (Form, Purpose) {
    let label = |key: &str| text(lang, key);
    let username = Field::text("username", label("tui-field-username"), "");
    let password = Field::secret("password", label("tui-field-password"));
    let (mut form, purpose) = if first {
        let fields = vec![
            Field::text("name", label("tui-field-your-name"), ""),
            username.help(label("tui-help-username")),
            password.help(label("tui-help-password")),
            Field::secret("repeat", label("tui-field-password-repeat")),
        ];
        let form = Form::new(
            label("tui-first-owner-title"),
            label("tui-first-owner-verb"),
            fields,
        )
        .note(label("tui-first-owner-note"));
        (form, Purpose::FirstOwner)
    } else {
        let form = Form::new(
            label("tui-sign-in-title"),
            label("tui-sign-in-verb"),
            vec![username, password],
        );
        (form, Purpose::SignIn)
    };
    if is_demo {
        for line in demo_accounts(lang) {
            form = form.note(line);
        }
    }
    form.pinned = true;
    (form, purpose)
}

/// Tells with which accounts the demo shop can be tried.
fn demo_accounts(lang: Lang) -> Vec<String> {
    let accounts = demo::sign_ins();
    let mut lines = vec![text_with(
        lang,
        "tui-demo-password",
        &[("password", accounts.password)],
    )];
    lines.extend(accounts.staff.iter().map(|account| {
        let role = text(lang, role_key(account.role));
        format!("  {:<10} {role}", account.username)
    }));
    lines
}

/// Makes a deed of what was filled in.
pub fn fill(lang: Lang, purpose: Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let username = answers.get("username").to_owned();
    match purpose {
        Purpose::SignIn => {
            let password = Password::typed(answers.exact("password"));
            Ok(Act::SignIn { username, password })
        }
        Purpose::FirstOwner => {
            let mut errors = Vec::new();
            if answers.exact("password") != answers.exact("repeat") {
                errors.push(("repeat", text(lang, "tui-error-password-repeat")));
            }
            match Password::new(answers.exact("password")) {
                Ok(password) if errors.is_empty() => Ok(Act::FirstOwner {
                    username,
                    name: answers.get("name").to_owned(),
                    password,
                }),
                Ok(_) => Err(errors),
                Err(error) => Err(vec![("password", password_problem(error, lang))]),
            }
        }
    }
}

fn password_problem(error: PasswordError, lang: Lang) -> String {
    match error {
        PasswordError::TooShort => text(lang, "error-field-password-short"),
        PasswordError::TooLong => text(lang, "error-field-password-long"),
    }
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    match act {
        Act::SignIn { username, password } => staff::sign_in(conn, job.now, &username, &password)
            .map(|member| entered(member, job.lang))
            .map_err(|error| Failure::said(error.explain(job.lang))),
        Act::FirstOwner {
            username,
            name,
            password,
        } => staff::add_first_owner(conn, job.now, &username, &name, password)
            .map(|member| entered(member, job.lang))
            .map_err(|error| {
                let sentence = error.explain(job.lang);
                match error {
                    AddStaffError::BadUsername
                    | AddStaffError::ReservedUsername
                    | AddStaffError::UsernameTaken => Failure::field("username", sentence),
                    AddStaffError::BadName => Failure::field("name", sentence),
                    AddStaffError::NotFirst
                    | AddStaffError::Denied(_)
                    | AddStaffError::Database(_) => Failure::said(sentence),
                }
            }),
    }
}

fn entered(member: StaffMember, lang: Lang) -> Done {
    let said = text_with(lang, "tui-done-signed-in", &[("name", &member.name)]);
    let session = Session {
        staff: member.id,
        name: member.name,
        role: member.role,
    };
    Done {
        said,
        then: Then::Enter(session),
    }
}
