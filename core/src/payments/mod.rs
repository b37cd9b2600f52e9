//! Bank transfers: one row for each expected or received one.
//!
//! A payment asks for an amount that no other open payment to the same
//! account asks for, so that one line of the bank statement names one order.

mod account;
mod counter;
mod decide;
mod payment;
mod proof;
mod request;
mod state;
mod store;
mod submit;
mod verify_list;

pub use account::{
    AddAccountError, BankAccount, accounts, add_account, all_accounts, set_account_active,
};
pub(crate) use counter::{AtCounter, change_of, take_at_counter};
pub use decide::{VerifyError, reject, settle};
pub use payment::{Payment, PaymentMethod, PaymentView, RejectReason};
pub use proof::proof_key;
pub(crate) use request::{RequestError, release_late_amounts, request};
pub use state::{PaymentEvent, PaymentState, PaymentTransitionError};
pub(crate) use store::{ask_again, of_order, of_orders, release_amount, rows_of_order, void_open};
pub use submit::{Confirmation, ConfirmationProblem, SubmitError, submit};
pub use verify_list::{PaymentWarning, VerifyRow, ViewPaymentError, to_verify, view};
