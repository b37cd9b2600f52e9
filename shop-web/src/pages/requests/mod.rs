//! Permintaan: what members want and the shop has not.

mod act;
mod board;
mod form;
mod mine;
mod one;
mod wait;

pub use act::{vote, withdraw};
pub use board::list;
pub use form::{ask, begin};
pub use mine::own;
pub use one::{picture, show};
pub(crate) use wait::{WaitSize, waits};
pub use wait::{unwatch, watch};

use shop_core::requests::RequestState;

/// Returns the tone of a state's label.
const fn tone(state: RequestState) -> &'static str {
    match state {
        RequestState::Available => "ok",
        RequestState::Planned | RequestState::Ordered => "warn",
        RequestState::Declined => "bad",
        RequestState::New
        | RequestState::Reviewing
        | RequestState::Withdrawn
        | RequestState::Merged => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{RequestState, tone};

    #[test]
    fn every_state_has_its_tone() {
        let tones: Vec<&str> = RequestState::ALL.iter().map(|state| tone(*state)).collect();
        assert_eq!(tones, ["", "", "warn", "warn", "ok", "bad", "", ""]);
    }
}
