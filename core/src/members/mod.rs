//! Members: registration and its approval, their records, their addresses.

mod address;
mod alike;
mod answer;
mod birthday;
mod confirm_email;
mod consent;
mod create;
mod decide;
mod directory;
mod edit;
mod expire;
mod fields;
mod find;
mod forgotten;
mod letters;
mod list;
mod member;
mod password;
mod promise;
mod public_name;
mod register;
mod register_again;
mod resend;
mod search;
mod state;
mod store;
mod suspend;

pub use address::{NewAddress, SavedAddress, addresses, remember_address};
pub use alike::{Alike, Applicant, LookAlike, look_alikes, possible_duplicates};
pub use answer::{AnswerError, answer};
pub use birthday::{BadBirthday, Birthday};
pub use confirm_email::{ConfirmEmailError, confirm_email};
pub(crate) use consent::who_hold;
pub use consent::{
    ConsentChange, ConsentEntry, ConsentError, consent_log, consents_of, holds, record_consent,
    set_consent,
};
pub use create::{CreateMemberError, MemberByStaff, create};
pub use decide::{DecideError, approve, ask_for_info, refuse};
pub use directory::{ListedMember, directory};
pub use edit::{EditMemberError, MemberEdit, OwnEdit, ProfileEdit, edit, edit_own};
pub(crate) use expire::DAYS_TO_CONFIRM;
pub use expire::expire_due;
pub use fields::{FieldError, FieldProblem, RegisterField};
pub use find::{by_email, by_email_token, by_id, by_status_token, status_path};
pub use forgotten::{
    ResetPasswordError, ask_password_reset, reset_of, reset_password, sweep_resets,
};
pub use list::{ListMembersError, MemberQuery, list};
pub use member::{
    Acquaintance, Consent, ConsentPurpose, ConsentSource, Member, RefusalReason, Salutation,
};
pub use password::{ChangePasswordError, change_password};
pub use promise::{confirmation_due, decision_due};
pub use public_name::{public_name, public_names};
pub(crate) use register::register_with;
pub use register::{NewMember, RegisterError, Registered, register};
pub use resend::{ResendError, resend_confirmation};
pub use state::{MemberEvent, MemberState, TransitionError};
pub(crate) use store::password_of_email;
pub use suspend::{restore, suspend};
