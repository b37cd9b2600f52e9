//! Staff accounts: roles, sign-in, passwords.

mod account;
mod add;
mod change;
mod own_password;
mod role;
mod sign_in;
mod store;

pub use account::{StaffMember, StaffState};
pub use add::{AddStaffError, NewStaff, add, add_first_owner};
pub use change::{ChangeStaffError, change_role, disable, enable, reset_password};
pub use own_password::{OwnPasswordError, change_password};
pub use role::Role;
pub use sign_in::{SignInError, sign_in};
pub use store::{by_id, by_username, exists_any, list};
