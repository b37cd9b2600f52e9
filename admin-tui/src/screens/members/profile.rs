//! The fields that make a record a person, in a form and out of it again.

use shop_core::{
    members::{Acquaintance, ProfileEdit, RegisterField, Salutation},
    messages::{Lang, text},
};

use crate::widgets::form::{Answers, Choice, Field};

/// Makes the fields of a profile.
pub(super) fn fields(lang: Lang, profile: &ProfileEdit) -> Vec<Field> {
    let label = |key: &str| text(lang, key);
    let nothing = || Choice::new("", text(lang, "tui-choice-none"));
    let salutations = std::iter::once(nothing())
        .chain(
            Salutation::ALL
                .iter()
                .map(|word| Choice::new(word.as_str(), word.word())),
        )
        .collect();
    let ways = std::iter::once(nothing())
        .chain(
            Acquaintance::ALL
                .iter()
                .map(|way| Choice::new(way.as_str(), way.label(lang))),
        )
        .collect();
    vec![
        Field::text("nickname", label("tui-field-nickname"), &*profile.nickname),
        Field::choice("salutation", label("tui-field-salutation"), salutations)
            .chosen(profile.salutation.map_or("", Salutation::as_str)),
        Field::text("birthday", label("tui-field-birthday"), &*profile.birthday)
            .help(label("tui-help-birthday")),
        Field::text("sizes", label("tui-field-sizes"), &*profile.favourite_sizes),
        Field::text(
            "colours",
            label("tui-field-colours"),
            &*profile.favourite_colours,
        ),
        Field::choice("acquaintance", label("tui-field-acquaintance"), ways)
            .chosen(profile.acquaintance.map_or("", Acquaintance::as_str)),
    ]
}

/// Makes the field of the language in which mail is written.
pub(super) fn lang_field(lang: Lang, chosen: Lang) -> Field {
    let languages = [Lang::Id, Lang::En]
        .map(|each| {
            let key = format!("tui-language-{}", each.as_str());
            Choice::new(each.as_str(), text(lang, &key))
        })
        .to_vec();
    Field::choice("lang", text(lang, "tui-field-mail-language"), languages).chosen(chosen.as_str())
}

/// Reads the language in which mail is written.
pub(super) fn lang_of(answers: &Answers) -> Lang {
    answers.get("lang").parse().unwrap_or(Lang::Id)
}

/// Reads the fields of a profile; what is left open is nothing.
pub(super) fn read(answers: &Answers) -> ProfileEdit {
    let own = |name: &str| answers.get(name).to_owned();
    ProfileEdit {
        nickname: own("nickname"),
        salutation: answers.get("salutation").parse().ok(),
        birthday: own("birthday"),
        favourite_sizes: own("sizes"),
        favourite_colours: own("colours"),
        acquaintance: answers.get("acquaintance").parse().ok(),
    }
}

/// Returns the name of the form's field for a field of the record.
pub(super) const fn field_name(field: RegisterField) -> &'static str {
    match field {
        RegisterField::Name => "name",
        RegisterField::Phone => "phone",
        RegisterField::City => "city",
        RegisterField::Email => "email",
        RegisterField::Password => "",
        RegisterField::Nickname => "nickname",
        RegisterField::Birthday => "birthday",
        RegisterField::Sizes => "sizes",
        RegisterField::Colours => "colours",
    }
}
