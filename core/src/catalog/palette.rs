//! Adding a colour to the palette.

use serde_json::json;

use super::{
    CatalogField, Colour,
    fields::{Problem, optional, required},
    store,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    text::{TextError, slug},
    time::Timestamp,
};

/// What a new colour is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewColour {
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// How it is shown: `#7a1f2b`.
    pub hex: String,
}

/// A colour was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateColourError {
    /// A text is missing or too long.
    #[error("{0:?}: {1}")]
    Invalid(CatalogField, TextError),
    /// It is not six hexadecimal digits behind a `#`.
    #[error("the colour value is not usable")]
    BadHex,
    /// The palette has a colour of this name.
    #[error("the name is taken")]
    NameTaken,
    /// The actor may not change the catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<Problem> for CreateColourError {
    fn from((field, problem): Problem) -> Self {
        Self::Invalid(field, problem)
    }
}

impl Explain for CreateColourError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(field, problem) => field.explain(*problem, lang),
            Self::BadHex => text(lang, "error-colour-hex"),
            Self::NameTaken => text(lang, "error-colour-name-taken"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Adds a colour to the palette.
///
/// # Errors
/// When the actor may not, name or value are out of bounds, or the palette
/// has this colour already.
pub fn create_colour(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: NewColour,
) -> Result<Colour, CreateColourError> {
    by.require(Permission::ManageCatalog)?;
    let name = required(CatalogField::Name, &new.name, 40)?;
    let name_en = optional(CatalogField::NameEn, &new.name_en, 40)?;
    let hex = hex_form(&new.hex).ok_or(CreateColourError::BadHex)?;
    let slug = required(CatalogField::Name, &slug(&name), 80)?;
    let made = write_tx(conn, |conn| {
        if store::colours(conn)?
            .iter()
            .any(|colour| colour.slug == slug)
        {
            return Err(CreateColourError::NameTaken);
        }
        let colour = store::insert_colour(conn, &slug, &name, &name_en, &hex)?;
        let data = json!({ "name": colour.name, "colour_id": colour.id, "hex": colour.hex });
        let kind = EventKind::SettingsChanged;
        events::record(conn, now, by, kind, Subject::Shop, None, &data)?;
        Ok(colour)
    });
    made.map_err(|error| match error {
        CreateColourError::Database(error) if store::is_taken(&error) => {
            CreateColourError::NameTaken
        }
        error => error,
    })
}

fn hex_form(typed: &str) -> Option<String> {
    let hex = typed.trim().to_lowercase();
    let digits = hex.strip_prefix('#')?;
    let formed = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    formed.then_some(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_six_digits() {
        assert_eq!(hex_form(" #7A1f2b"), Some("#7a1f2b".to_owned()));
        for wrong in ["7a1f2b", "#fff", "#7a1f2g", "#7a1f2b;"] {
            assert_eq!(hex_form(wrong), None, "{wrong}");
        }
    }
}
