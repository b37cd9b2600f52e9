//! What is asked before something is done to an account.

use shop_core::{
    ids::StaffId,
    messages::{Lang, text, text_with},
    secret::{Password, PasswordError},
    staff::Role,
};

use super::{Act, OwnPassword, State};
use crate::{
    app::{effect, model::Scene, view::role_key},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask, Screen},
    widgets::{
        dialog::Dialog,
        form::{Answers, Choice, Field, FieldError, Form},
    },
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// An account is made.
    Add,
    /// An account gets another role.
    Role(StaffId),
    /// Whoever works here takes another password.
    OwnPassword,
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    if id == Id::StaffNew {
        let fields = vec![
            Field::text("name", text(lang, "tui-field-name"), ""),
            Field::text("username", text(lang, "tui-field-username"), "")
                .help(text(lang, "tui-help-username")),
            roles(lang, Role::Cashier),
        ];
        let title = text(lang, "tui-staff-new-title");
        let form = Form::new(title, text(lang, "tui-verb-staff-add"), fields)
            .note(text(lang, "tui-staff-new-note"));
        return Some(vec![asked(form, Purpose::Add)]);
    }
    let account = state.subject()?;
    let name = [("name", account.name.as_str())];
    let dialog = |sentence: &str, verb: &str| {
        Dialog::new(
            command(id).danger,
            text_with(lang, &format!("tui-staff-{verb}-title"), &name),
            text_with(lang, sentence, &name),
            text(lang, &format!("tui-verb-staff-{verb}")),
            &account.username,
        )
    };
    let confirm = |dialog: Dialog, act: Act| {
        Some(vec![Ask::Confirm(
            Box::new(dialog),
            effect::Act::Staff(act),
        )])
    };
    match id {
        Id::StaffRole => {
            let title = text_with(lang, "tui-staff-role-title", &name);
            let fields = vec![roles(lang, account.role)];
            let form = Form::new(title, text(lang, "tui-verb-save"), fields);
            Some(vec![asked(form, Purpose::Role(account.id))])
        }
        Id::StaffDisable => confirm(
            dialog("tui-staff-disable-sentence", "disable"),
            Act::Disable(account.id),
        ),
        Id::StaffEnable => confirm(
            dialog("tui-staff-enable-sentence", "enable"),
            Act::Enable(account.id),
        ),
        Id::StaffPassword => confirm(
            dialog("tui-staff-password-sentence", "password"),
            Act::Password(account.id),
        ),
        Id::StaffDeeds => {
            let words = format!("oleh:{}", account.username);
            Some(vec![Ask::Find(Screen::Audit, words)])
        }
        _ => None,
    }
}

fn asked(form: Form, purpose: Purpose) -> Ask {
    Ask::Form(Box::new(form), AnyPurpose::Staff(purpose))
}

fn roles(lang: Lang, chosen: Role) -> Field {
    let offers = Role::ALL
        .iter()
        .map(|role| Choice::new(role.as_str(), text(lang, role_key(*role))));
    Field::choice("role", text(lang, "tui-field-role"), offers.collect()).chosen(chosen.as_str())
}

/// Asks whoever works here for the old and the new password.
pub fn own_password(lang: Lang) -> Ask {
    let fields = vec![
        Field::secret("old", text(lang, "tui-field-old-password")),
        Field::secret("password", text(lang, "tui-field-new-password"))
            .help(text(lang, "tui-help-password")),
        Field::secret("repeat", text(lang, "tui-field-password-repeat")),
    ];
    let title = text(lang, "tui-own-password-title");
    asked(
        Form::new(title, text(lang, "tui-verb-save"), fields),
        Purpose::OwnPassword,
    )
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    let role = || answers.get("role").parse::<Role>().map_err(|_| Vec::new());
    match purpose {
        Purpose::Add => Ok(Act::Add {
            username: answers.get("username").to_owned(),
            name: answers.get("name").to_owned(),
            role: role()?,
        }),
        Purpose::Role(id) => Ok(Act::Role {
            id: *id,
            role: role()?,
        }),
        Purpose::OwnPassword => {
            if answers.exact("password") != answers.exact("repeat") {
                return Err(vec![("repeat", text(lang, "tui-error-password-repeat"))]);
            }
            let new = Password::new(answers.exact("password")).map_err(|error| {
                let key = match error {
                    PasswordError::TooShort => "error-field-password-short",
                    PasswordError::TooLong => "error-field-password-long",
                };
                vec![("password", text(lang, key))]
            })?;
            let old = Password::typed(answers.exact("old"));
            Ok(Act::OwnPassword(OwnPassword { old, new }))
        }
    }
}
