//! Members: registration and its approval, their records, their addresses.

mod address;
mod answer;
mod birthday;
mod confirm_email;
mod consent;
mod decide;
mod edit;
mod expire;
mod fields;
mod find;
mod letters;
mod list;
mod member;
mod password;
mod public_name;
mod register;
mod search;
mod state;
mod store;
mod suspend;

pub use address::{NewAddress, SavedAddress, addresses, remember_address};
pub use answer::{AnswerError, answer};
pub use birthday::{BadBirthday, Birthday};
pub use confirm_email::{ConfirmEmailError, confirm_email};
pub use consent::{
    ConsentChange, ConsentEntry, ConsentError, consent_log, consents_of, holds, record_consent,
    set_consent,
};
pub use decide::{DecideError, approve, ask_for_info, refuse};
pub use edit::{EditMemberError, MemberEdit, OwnEdit, ProfileEdit, edit, edit_own};
pub(crate) use expire::DAYS_TO_CONFIRM;
pub use expire::expire_due;
pub use fields::{FieldError, FieldProblem, RegisterField};
pub use find::{by_email, by_email_token, by_id, by_status_token};
pub use list::{ListMembersError, MemberQuery, list, look_alikes};
pub use member::{
    Acquaintance, Consent, ConsentPurpose, ConsentSource, Member, RefusalReason, Salutation,
};
pub use password::{ChangePasswordError, change_password};
pub use public_name::{public_name, public_names};
pub(crate) use register::register_with;
pub use register::{NewMember, RegisterError, Registered, register};
pub use state::{MemberEvent, MemberState, TransitionError};
pub(crate) use store::password_of_email;
pub use suspend::{restore, suspend};
