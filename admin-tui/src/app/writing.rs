//! A longer text that a person writes in an editor of her own.

use crate::{
    screens::Purpose,
    widgets::form::{Answers, Form},
};

/// A text to be written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// What the editor begins with.
    pub text: String,
    /// What stands there now.
    pub before: String,
    /// The form for those who have no editor of their own.
    pub form: Form,
    /// What the text is for.
    pub purpose: Purpose,
}

impl Writing {
    /// Returns what was written as if it had been filled into the form.
    pub fn answers(text: &str) -> Answers {
        Answers(vec![("body", text.to_owned())])
    }
}
